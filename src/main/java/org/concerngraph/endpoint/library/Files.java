package org.concerngraph.endpoint.library;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.apache.commons.io.output.DeferredFileOutputStream;
import org.concerngraph.query.NamedQuery;
import org.concerngraph.web.EntityTags;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/**
 * Whole answers to take away. One is complete before its first byte is sent, so that nobody takes a part for the whole;
 * a large one waits in a file.
 */
@Component
class Files {

    private static final int IN_MEMORY = 1 << 20;

    private final ArgumentReader reader;
    private final LimitedRuns runs;
    private final EntityTags tags;

    Files(ArgumentReader reader, LimitedRuns runs, EntityTags tags) {
        this.reader = reader;
        this.runs = runs;
        this.tags = tags;
    }

    /** Sends the answer in a format, or says that the one the client has still holds. */
    void send(
            NamedQuery query,
            Format format,
            MultiValueMap<String, String> parameters,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        boolean isOfDataAlone = query.isOfDataAlone();
        String tag = tags.of(
                query.dataset(), request.getRequestURI(), String.valueOf(request.getQueryString()), format.suffix());
        if (isOfDataAlone && EntityTags.matches(request.getHeader(HttpHeaders.IF_NONE_MATCH), tag)) {
            response.setHeader(HttpHeaders.ETAG, tag);
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        Arguments arguments = reader.read(query, parameters);
        arguments.requireGood();
        try (var whole = DeferredFileOutputStream.builder()
                .setThreshold(IN_MEMORY)
                .setPrefix("answer")
                .get()) {
            try {
                runs.run(query, arguments, request.getRemoteAddr(), (execution, own) -> {
                    format.write(query, execution, own, runs.bounded(whole, own));
                    return whole;
                });
                whole.close();
                if (isOfDataAlone) {
                    response.setHeader(HttpHeaders.ETAG, tag);
                }
                response.setContentType(format.contentType());
                response.setHeader(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "inline; filename=\"" + query.name().replace('/', '-') + "." + format.suffix() + "\"");
                response.setContentLengthLong(whole.getByteCount());
                whole.writeTo(response.getOutputStream());
            } finally {
                if (!whole.isInMemory()) {
                    java.nio.file.Files.deleteIfExists(whole.getPath());
                }
            }
        }
    }
}
