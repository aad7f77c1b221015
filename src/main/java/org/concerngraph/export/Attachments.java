package org.concerngraph.export;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.apache.jena.atlas.RuntimeIOException;
import org.concerngraph.store.Store;
import org.concerngraph.web.NotFound;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/** Sends files that a browser saves: each is made of one state of the dataset, and sent as it is made. */
@Component
class Attachments {

    private static final Logger log = LoggerFactory.getLogger(Attachments.class);

    private final Store store;
    private final ExportedStudies studies;

    Attachments(Store store, ExportedStudies studies) {
        this.store = store;
        this.studies = studies;
    }

    /** Writes a file about a study. */
    interface OfStudy {
        /** Writes all of the file; leaves the stream open. */
        void write(ExportedStudy study, OutputStream out) throws IOException;
    }

    /** Writes a file. */
    interface Content {
        /** Writes all of the file; leaves the stream open. */
        void write(OutputStream out) throws IOException;
    }

    /** Sends a file about a study, called after it with an ending; throws {@link NotFound} when there is no such study. */
    void send(
            String studyId,
            String ending,
            String mediaType,
            HttpServletRequest request,
            HttpServletResponse response,
            OfStudy content) {
        store.read(() -> {
            ExportedStudy study = studies.find(studyId);
            send(studyId + ending, mediaType, request, response, out -> content.write(study, out));
            return true;
        });
    }

    /** Sends a file of this name. */
    void send(
            String fileName,
            String mediaType,
            HttpServletRequest request,
            HttpServletResponse response,
            Content content) {
        response.setContentType(mediaType);
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, disposition(fileName));
        if (request.getMethod().equals("HEAD")) {
            return;
        }
        store.read(() -> {
            try {
                content.write(response.getOutputStream());
            } catch (IOException | UncheckedIOException | RuntimeIOException gone) {
                log.debug("Somebody left while {} was sent", request.getRequestURI(), gone);
            }
            return true;
        });
    }

    private static String disposition(String fileName) {
        boolean isAscii = StandardCharsets.US_ASCII.newEncoder().canEncode(fileName);
        var attachment = ContentDisposition.attachment();
        return (isAscii ? attachment.filename(fileName) : attachment.filename(fileName, StandardCharsets.UTF_8))
                .build()
                .toString();
    }
}
