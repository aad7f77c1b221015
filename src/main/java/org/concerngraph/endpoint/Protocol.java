package org.concerngraph.endpoint;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.apache.jena.fuseki.Fuseki;
import org.apache.jena.fuseki.server.DataAccessPoint;
import org.apache.jena.fuseki.server.DataAccessPointRegistry;
import org.apache.jena.fuseki.server.DataService;
import org.apache.jena.fuseki.server.Dispatcher;
import org.apache.jena.fuseki.server.Operation;
import org.apache.jena.fuseki.server.OperationRegistry;
import org.concerngraph.query.Guard;
import org.concerngraph.store.Store;
import org.springframework.boot.web.servlet.ServletContextInitializer;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Mounts Fuseki's protocol engine in the application itself, on the one port and behind the same access rules as every
 * page. A server of its own on a second port would stand outside those rules.
 */
@Configuration
class Protocol {

    @Bean
    ServletContextInitializer fuseki(Store store, Guard guard) {
        var operations = OperationRegistry.createStd();
        operations.register(Operation.Query, new GuardedQuery(guard));
        operations.register(Operation.Update, new GuardedUpdate(guard));
        operations.register(Operation.GSP_RW, new GuardedGraphs());
        var service = DataService.newBuilder(store.dataset())
                .addEndpoint(Operation.Query, "sparql")
                .addEndpoint(Operation.Update, "update")
                .addEndpoint(Operation.GSP_RW, "data")
                .build();
        service.setEndpointProcessors(operations);
        service.goActive();
        var registry = new DataAccessPointRegistry();
        registry.register(new DataAccessPoint("/", service));
        return context -> {
            Fuseki.setVerbose(context, false);
            OperationRegistry.set(context, operations);
            DataAccessPointRegistry.set(context, registry);
        };
    }

    @Bean
    ServletRegistrationBean<HttpServlet> protocolServlet() {
        var servlet = new ServletRegistrationBean<HttpServlet>(new ProtocolServlet(), "/sparql", "/update", "/data");
        servlet.setName("sparql-protocol");
        return servlet;
    }

    /** Hands requests to Fuseki, but a person who opens the query address in a browser to the form. */
    private static final class ProtocolServlet extends HttpServlet {

        @Override
        protected void service(HttpServletRequest request, HttpServletResponse response)
                throws ServletException, IOException {
            response.setHeader("Vary", "Accept");
            if (request.getServletPath().equals("/sparql")) {
                response.setHeader("Access-Control-Allow-Origin", "*");
                String accept = request.getHeader("Accept");
                if (request.getMethod().equals("GET") && accept != null && accept.contains("text/html")) {
                    request.getRequestDispatcher("/sparql/form").forward(request, response);
                    return;
                }
            }
            Dispatcher.dispatch(request, response);
        }
    }
}
