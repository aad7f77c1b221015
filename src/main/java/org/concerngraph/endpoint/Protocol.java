package org.concerngraph.endpoint;

import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import org.apache.jena.fuseki.Fuseki;
import org.apache.jena.fuseki.server.DataAccessPoint;
import org.apache.jena.fuseki.server.DataAccessPointRegistry;
import org.apache.jena.fuseki.server.DataService;
import org.apache.jena.fuseki.server.Operation;
import org.apache.jena.fuseki.server.OperationRegistry;
import org.apache.jena.sparql.core.DatasetGraph;
import org.concerngraph.query.Guard;
import org.concerngraph.query.Questions;
import org.concerngraph.query.RunningQueries;
import org.concerngraph.query.SparqlSettings;
import org.concerngraph.store.Prefixes;
import org.concerngraph.store.Store;
import org.concerngraph.web.EntityTags;
import org.concerngraph.web.PublicUrl;
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
    ServletContextInitializer fuseki(
            Store store, Guard guard, RunningQueries running, EntityTags tags, Prefixes prefixes) {
        var operations = OperationRegistry.createStd();
        operations.register(
                Operation.Query, new GuardedQuery(guard, running, request -> tag(tags, request), prefixes.byName()));
        operations.register(Operation.Update, new GuardedUpdate(guard, running, prefixes.byName()));
        operations.register(Operation.GSP_RW, new GuardedGraphs());
        return context -> mount(context, operations, store.dataset());
    }

    private static String tag(EntityTags tags, HttpServletRequest request) {
        return tags.of("sparql", String.valueOf(request.getQueryString()), String.valueOf(request.getHeader("Accept")));
    }

    /** Fuseki finds what to do with a request in the context of the servlets. */
    static void mount(ServletContext context, OperationRegistry operations, DatasetGraph data) {
        var service = DataService.newBuilder(data)
                .addEndpoint(Operation.Query, "sparql")
                .addEndpoint(Operation.Update, "update")
                .addEndpoint(Operation.GSP_RW, "data")
                .build();
        service.setEndpointProcessors(operations);
        service.goActive();
        var registry = new DataAccessPointRegistry();
        registry.register(new DataAccessPoint("/", service));
        Fuseki.setVerbose(context, false);
        OperationRegistry.set(context, operations);
        DataAccessPointRegistry.set(context, registry);
    }

    @Bean
    ServletRegistrationBean<HttpServlet> protocolServlet(
            SparqlSettings settings, Questions questions, PublicUrl publicUrl) {
        var description = new ServiceDescription(
                settings,
                () -> questions.ask("endpoint/graphs"),
                request -> publicUrl.of(request) + request.getRequestURI());
        var servlet = new ServletRegistrationBean<HttpServlet>(
                new ProtocolServlet(settings, description), "/sparql", "/update", "/data");
        servlet.setName("sparql-protocol");
        return servlet;
    }
}
