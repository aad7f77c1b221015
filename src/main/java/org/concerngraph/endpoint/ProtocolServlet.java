package org.concerngraph.endpoint;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.apache.catalina.connector.ClientAbortException;
import org.apache.jena.fuseki.server.Dispatcher;
import org.concerngraph.query.SparqlSettings;
import org.concerngraph.web.RdfFormat;
import org.springframework.web.server.ResponseStatusException;

/**
 * Hands requests of the protocol to Fuseki, and sees to what HTTP promises around it: a browser gets the workbench, a
 * question without a query the service description; HEAD works; a failure is a problem in JSON; an answer that is not whole does not look whole.
 */
final class ProtocolServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final String SPARQL = "/sparql";

    private final transient SparqlSettings settings;
    private final transient ServiceDescription description;

    ProtocolServlet(SparqlSettings settings, ServiceDescription description) {
        this.settings = settings;
        this.description = description;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        response.setHeader("Vary", "Accept");
        boolean isQuery = isQuery(request);
        String method = request.getMethod();
        boolean isRead = method.equals("GET") || method.equals("HEAD");
        if (method.equals("OPTIONS")) {
            response.setHeader("Allow", isQuery ? "GET, HEAD, POST, OPTIONS" : "GET, HEAD, POST, PUT, DELETE, OPTIONS");
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
        } else if (isQuery && isRead && wantsPage(request)) {
            request.getRequestDispatcher(request.getServletPath() + "/form").forward(request, response);
        } else if (isQuery && isRead && request.getParameter("query") == null) {
            describe(request, response);
        } else {
            dispatch(request, response, isQuery && method.equals("HEAD") ? "GET" : method);
        }
    }

    private static boolean isQuery(HttpServletRequest request) {
        return request.getRequestURI().endsWith(SPARQL);
    }

    private static boolean wantsPage(HttpServletRequest request) {
        String accept = request.getHeader("Accept");
        return accept != null && accept.contains("text/html");
    }

    private void describe(HttpServletRequest request, HttpServletResponse response) throws IOException {
        RdfFormat format;
        try {
            format = RdfFormat.preferredBy(request.getHeader("Accept")).orElse(RdfFormat.TURTLE);
        } catch (ResponseStatusException unreadable) {
            new Problem(Refusal.BAD, String.valueOf(unreadable.getReason())).write(response, true);
            return;
        }
        response.setContentType(format.contentType());
        response.setHeader("Cache-Control", "no-cache");
        if (!request.getMethod().equals("HEAD")) {
            response.getOutputStream().write(description.in(format, request));
        }
    }

    private void dispatch(HttpServletRequest request, HttpServletResponse response, String method) throws IOException {
        boolean headersOnly = !method.equals(request.getMethod());
        var exchange = Exchange.open(request);
        long most = isQuery(request)
                ? settings.maxQuery().toBytes()
                : settings.maxUpload().toBytes();
        var answer =
                new BufferedAnswer(response, exchange, settings.maxResponse().toBytes(), headersOnly);
        Dispatcher.dispatch(new LimitedRequest(request, exchange, most, settings.maxNesting(), method), answer);
        Problem problem = exchange.problem();
        if (headersOnly && problem != null && answer.knowsHeaders()) {
            problem = null;
        }
        if (problem == null && answer.isBroken() && !headersOnly) {
            problem = new Problem(
                    HttpServletResponse.SC_INTERNAL_SERVER_ERROR,
                    "Something went wrong on our side; the log says more.");
        }
        if (problem == null && answer.getStatus() >= HttpServletResponse.SC_BAD_REQUEST && !answer.hasLeft()) {
            String said = answer.text();
            problem = new Problem(answer.getStatus(), said.isEmpty() ? "This is refused here." : said);
        }
        if (problem == null) {
            answer.send();
        } else if (answer.hasLeft()) {
            // The server closes the connection after this one exception without a word of its own.
            throw new ClientAbortException("An answer was cut: " + problem.detail());
        } else {
            response.setHeader("ETag", null);
            problem.write(response, !request.getMethod().equals("HEAD"));
        }
    }
}
