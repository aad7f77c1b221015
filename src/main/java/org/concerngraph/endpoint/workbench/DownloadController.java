package org.concerngraph.endpoint.workbench;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import org.concerngraph.endpoint.library.Format;
import org.concerngraph.query.AskedDataset;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** The answer to a query as a file, for browsers, which cannot be told what to accept. */
@Controller
class DownloadController {

    private static final String FILE = "/answer.{suffix:csv|tsv|json|xml|ttl|nt|jsonld|rdf}";

    @RequestMapping({"/sparql" + FILE, "/vocabularies/sparql" + FILE})
    void answer(@PathVariable String suffix, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"answer." + suffix + "\"");
        request.getRequestDispatcher(
                        AskedDataset.at(request.getRequestURI()).orElseThrow().address())
                .forward(
                        new Accepting(
                                request,
                                Format.ofSuffix(suffix).map(Format::mediaType).orElse("*/*")),
                        new Kept(response));
    }

    /** The same request, of somebody who accepts this type alone. */
    private static final class Accepting extends HttpServletRequestWrapper {

        private final String type;

        Accepting(HttpServletRequest request, String type) {
            super(request);
            this.type = type;
        }

        @Override
        public String getHeader(String name) {
            return name.equalsIgnoreCase(HttpHeaders.ACCEPT) ? type : super.getHeader(name);
        }

        @Override
        public Enumeration<String> getHeaders(String name) {
            return name.equalsIgnoreCase(HttpHeaders.ACCEPT)
                    ? Collections.enumeration(List.of(type))
                    : super.getHeaders(name);
        }
    }

    /** A failure is shown; only an answer becomes a file. */
    private static final class Kept extends HttpServletResponseWrapper {

        Kept(HttpServletResponse response) {
            super(response);
        }

        @Override
        public void setStatus(int status) {
            if (status >= HttpServletResponse.SC_BAD_REQUEST) {
                setHeader(HttpHeaders.CONTENT_DISPOSITION, "inline");
            }
            super.setStatus(status);
        }

        @Override
        public void sendError(int status, String message) throws IOException {
            setHeader(HttpHeaders.CONTENT_DISPOSITION, "inline");
            super.sendError(status, message);
        }
    }
}
