package org.concerngraph.endpoint;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import org.apache.jena.fuseki.Fuseki;
import org.apache.jena.fuseki.server.DataAccessPoint;
import org.apache.jena.fuseki.server.DataAccessPointRegistry;
import org.apache.jena.fuseki.server.DataService;
import org.apache.jena.fuseki.server.Operation;
import org.apache.jena.fuseki.server.OperationRegistry;
import org.concerngraph.query.AskedDataset;
import org.concerngraph.query.Datasets;
import org.concerngraph.query.Guard;
import org.concerngraph.query.Questions;
import org.concerngraph.query.RunningQueries;
import org.concerngraph.query.SparqlSettings;
import org.concerngraph.store.Prefixes;
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

    private final Datasets datasets;
    private final SparqlSettings settings;
    private final Questions questions;
    private final PublicUrl publicUrl;

    Protocol(Datasets datasets, SparqlSettings settings, Questions questions, PublicUrl publicUrl) {
        this.datasets = datasets;
        this.settings = settings;
        this.questions = questions;
        this.publicUrl = publicUrl;
    }

    /** Fuseki finds what to do with a request in the context of the servlets, by the path before its last part. */
    @Bean
    ServletContextInitializer fuseki(Guard guard, RunningQueries running, EntityTags tags, Prefixes prefixes) {
        var registry = new DataAccessPointRegistry();
        for (AskedDataset asked : AskedDataset.values()) {
            var operations = OperationRegistry.createStd();
            operations.register(
                    Operation.Query,
                    new GuardedQuery(guard, running, request -> tag(tags, asked, request), prefixes.byName()));
            var service = DataService.newBuilder(datasets.of(asked).dataset()).addEndpoint(Operation.Query, "sparql");
            if (asked == AskedDataset.CONCERNS) {
                operations.register(Operation.Update, new GuardedUpdate(guard, running, prefixes.byName()));
                operations.register(Operation.GSP_RW, new GuardedGraphs());
                service.addEndpoint(Operation.Update, "update").addEndpoint(Operation.GSP_RW, "data");
            }
            registry.register(new DataAccessPoint(folder(asked.address()), active(service, operations)));
        }
        return context -> {
            Fuseki.setVerbose(context, false);
            OperationRegistry.set(context, OperationRegistry.createStd());
            DataAccessPointRegistry.set(context, registry);
        };
    }

    /** The query that lists the named graphs. */
    private static String graphs(AskedDataset asked) {
        return switch (asked) {
            case CONCERNS -> "endpoint/graphs";
            case VOCABULARIES -> "vocabularies/graphs";
        };
    }

    private static String folder(String path) {
        return path.substring(0, Math.max(1, path.lastIndexOf('/')));
    }

    private static DataService active(DataService.Builder built, OperationRegistry operations) {
        var service = built.build();
        service.setEndpointProcessors(operations);
        service.goActive();
        return service;
    }

    private static String tag(EntityTags tags, AskedDataset asked, HttpServletRequest request) {
        return tags.of(
                asked,
                asked.address(),
                String.valueOf(request.getQueryString()),
                String.valueOf(request.getHeader("Accept")));
    }

    @Bean
    ServletRegistrationBean<HttpServlet> protocolServlet() {
        return servlet(AskedDataset.CONCERNS, "/update", "/data");
    }

    @Bean
    ServletRegistrationBean<HttpServlet> vocabulariesServlet() {
        return servlet(AskedDataset.VOCABULARIES);
    }

    private ServletRegistrationBean<HttpServlet> servlet(AskedDataset asked, String... more) {
        var description = new ServiceDescription(
                asked,
                datasets.of(asked).name(),
                settings,
                () -> questions.ask(graphs(asked)),
                request -> publicUrl.of(request) + request.getRequestURI());
        var servlet =
                new ServletRegistrationBean<HttpServlet>(new ProtocolServlet(settings, description), asked.address());
        servlet.addUrlMappings(more);
        servlet.setName("sparql-" + asked.word());
        return servlet;
    }
}
