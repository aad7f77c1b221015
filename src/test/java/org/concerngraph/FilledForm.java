package org.concerngraph;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;

/** A form with files, as {@code curl -F} and browsers send it. */
public final class FilledForm {

    private static final String BOUNDARY = "----a-line-that-is-in-no-file-of-a-test";

    private final ByteArrayOutputStream body = new ByteArrayOutputStream();

    /** Fills in a field. */
    public FilledForm and(String field, String value) {
        return part("name=\"" + field + "\"", value.getBytes(StandardCharsets.UTF_8));
    }

    /** Chooses a file of this name for a field. */
    public FilledForm and(String field, String fileName, byte[] file) {
        return part("name=\"" + field + "\"; filename=\"" + fileName + "\"", file);
    }

    private FilledForm part(String about, byte[] bytes) {
        String head = "--" + BOUNDARY + "\r\nContent-Disposition: form-data; " + about + "\r\n\r\n";
        body.writeBytes(head.getBytes(StandardCharsets.UTF_8));
        body.writeBytes(bytes);
        body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
        return this;
    }

    /** The request that sends it to an address and accepts an answer of this type. */
    public HttpRequest.Builder to(String address, String accept) {
        var whole = new ByteArrayOutputStream();
        whole.writeBytes(body.toByteArray());
        whole.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return HttpRequest.newBuilder(URI.create(address))
                .header("Accept", accept)
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(HttpRequest.BodyPublishers.ofByteArray(whole.toByteArray()));
    }
}
