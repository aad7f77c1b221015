package org.concerngraph.intake.draft;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;

/** What a browser sends when somebody pastes a text or chooses a file on the page of the intake. */
final class BroughtFile {

    private static final String BOUNDARY = "----a-line-that-is-in-no-test";

    private final ByteArrayOutputStream body = new ByteArrayOutputStream();

    static BroughtFile pasted(String text) {
        return new BroughtFile().part("name=\"text\"", text.getBytes(StandardCharsets.UTF_8));
    }

    static BroughtFile file(String name, byte[] bytes) {
        return pasted("").part("name=\"file\"; filename=\"" + name + "\"", bytes);
    }

    BroughtFile as(String format) {
        return part("name=\"format\"", format.getBytes(StandardCharsets.UTF_8));
    }

    BroughtFile decidedAs(byte[] decisions) {
        return part("name=\"decisions\"; filename=\"decisions.json\"", decisions);
    }

    private BroughtFile part(String about, byte[] bytes) {
        String head = "--" + BOUNDARY + "\r\nContent-Disposition: form-data; " + about + "\r\n\r\n";
        body.writeBytes(head.getBytes(StandardCharsets.UTF_8));
        body.writeBytes(bytes);
        body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
        return this;
    }

    HttpRequest.Builder to(String address) {
        var whole = new ByteArrayOutputStream();
        whole.writeBytes(body.toByteArray());
        whole.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return HttpRequest.newBuilder(URI.create(address))
                .header("Accept", "text/html")
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(HttpRequest.BodyPublishers.ofByteArray(whole.toByteArray()));
    }
}
