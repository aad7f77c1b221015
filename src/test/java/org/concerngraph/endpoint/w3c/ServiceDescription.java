package org.concerngraph.endpoint.w3c;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpRequest;
import java.util.List;
import java.util.Set;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.vocabulary.RDF;

/**
 * The endpoint's address without a query gives a description of the service. The suite says in one sentence each what is
 * tested; the domains, ranges and the closed lists of the vocabulary are the schema.
 */
final class ServiceDescription implements Run {

    private static final String SD = "http://www.w3.org/ns/sparql-service-description#";
    private static final Set<String> LANGUAGES = Set.of("SPARQL10Query", "SPARQL11Query", "SPARQL11Update");
    private static final Set<String> PROPERTIES = Set.of(
            "endpoint",
            "feature",
            "defaultEntailmentRegime",
            "defaultSupportedEntailmentProfile",
            "entailmentRegime",
            "supportedEntailmentProfile",
            "extensionFunction",
            "extensionAggregate",
            "languageExtension",
            "supportedLanguage",
            "propertyFeature",
            "defaultDataset",
            "availableGraphs",
            "resultFormat",
            "inputFormat",
            "defaultGraph",
            "namedGraph",
            "name",
            "graph");
    private static final List<Link> LINKS = List.of(
            new Link("defaultDataset", "Service", "Dataset"),
            new Link("availableGraphs", "Service", "GraphCollection"),
            new Link("defaultGraph", "Dataset", "Graph"),
            new Link("graph", "NamedGraph", "Graph"),
            new Link("namedGraph", "", "NamedGraph"));

    private record Link(String property, String from, String to) {}

    @Override
    public void check(SuiteTest test, Endpoint server) {
        Model model = description(server);
        switch (test.name()) {
            case "service-description/returns-rdf" -> require(!model.isEmpty(), "it is empty");
            case "service-description/has-endpoint-triple" ->
                require(
                        model.contains(null, property("endpoint"), model.createResource(server.address() + "/sparql")),
                        "no sd:endpoint <" + server.address() + "/sparql>");
            case "service-description/conforms-to-schema" -> conforms(model);
            default -> throw Run.wrong("an unknown test");
        }
    }

    private static Model description(Endpoint server) {
        var answer = server.send(HttpRequest.newBuilder(URI.create(server.address() + "/sparql"))
                .header("Accept", "text/turtle, application/rdf+xml;q=0.8"));
        String type = answer.headers().firstValue("Content-Type").orElse("").replaceFirst(";.*", "");
        var lang = RDFLanguages.contentTypeToLang(type);
        require(
                answer.statusCode() == 200 && lang != null && RDFLanguages.isTriples(lang),
                "status " + answer.statusCode() + ", " + type);
        return RDFParser.create()
                .source(new ByteArrayInputStream(answer.body()))
                .lang(lang)
                .base(server.address() + "/sparql")
                .toModel();
    }

    private static void conforms(Model model) {
        var services = model.listSubjectsWithProperty(RDF.type, model.createResource(SD + "Service"))
                .toList();
        require(services.size() == 1, services.size() + " services");
        Resource service = services.get(0);
        require(
                service.listProperties(property("endpoint")).toList().size() == 1
                        && service.getProperty(property("endpoint")).getObject().isURIResource(),
                "the endpoint is not one IRI");
        for (RDFNode language : SuiteTest.objects(service, SD + "supportedLanguage")) {
            require(
                    LANGUAGES.stream().anyMatch(name -> language.toString().equals(SD + name)),
                    language + " is no language of the vocabulary");
        }
        model.listStatements().forEach(statement -> {
            String name = statement.getPredicate().getURI();
            require(
                    !name.startsWith(SD) || PROPERTIES.contains(name.substring(SD.length())),
                    name + " is no property of the vocabulary");
        });
        for (Link link : LINKS) {
            model.listStatements(null, property(link.property()), (RDFNode) null)
                    .forEach(statement -> {
                        require(
                                link.from().isEmpty() || is(statement.getSubject(), link.from()),
                                "what has sd:" + link.property() + " is no sd:" + link.from());
                        require(
                                statement.getObject().isResource() && is(statement.getResource(), link.to()),
                                "sd:" + link.property() + " leads to no sd:" + link.to());
                    });
        }
        model.listStatements(null, property("namedGraph"), (RDFNode) null)
                .forEach(statement -> require(
                        statement.getResource().hasProperty(property("name"))
                                && statement
                                        .getResource()
                                        .getProperty(property("name"))
                                        .getObject()
                                        .isURIResource(),
                        "a named graph has no IRI as its sd:name"));
    }

    private static boolean is(Resource resource, String type) {
        return resource.hasProperty(RDF.type, ResourceFactory.createResource(SD + type));
    }

    private static Property property(String name) {
        return ResourceFactory.createProperty(SD, name);
    }

    private static void require(boolean true_, String otherwise) {
        if (!true_) {
            throw Run.wrong(otherwise);
        }
    }
}
