package org.concerngraph.intake;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;

/** A form with a file, as {@code curl -F} sends it. */
final class FilledForm {

    private static final String BOUNDARY = "----a-line-that-is-in-no-file-of-a-test";

    private final ByteArrayOutputStream body = new ByteArrayOutputStream();

    static FilledForm with(String fileName, byte[] file) {
        return new FilledForm().part("name=\"file\"; filename=\"" + fileName + "\"", file);
    }

    /** What must be said of a study, and its identifier. */
    FilledForm ofStudy(String study) {
        return and("study", study)
                .and("title", "The same study once more")
                .and("source", "10.1234/once-more")
                .and("licence", "CC BY 4.0")
                .and("access-rights", "Open");
    }

    FilledForm and(String field, String value) {
        return part("name=\"" + field + "\"", value.getBytes(StandardCharsets.UTF_8));
    }

    private FilledForm part(String about, byte[] bytes) {
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
                .header("Accept", "application/json")
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(HttpRequest.BodyPublishers.ofByteArray(whole.toByteArray()));
    }
}
