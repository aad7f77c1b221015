package org.concerngraph.dataset;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.concerngraph.query.Row;
import org.concerngraph.store.Prefixes;
import org.concerngraph.store.Store;
import org.concerngraph.vocabulary.Dcat;
import org.concerngraph.vocabulary.Graphs;
import org.springframework.stereotype.Component;

/** The record of the dataset for catalogues, in DCAT 3: what it is, who made it, its licences, where it is had. */
@Component
class CatalogueRecord {

    private static final String MEDIA_TYPES = "https://www.iana.org/assignments/media-types/";
    private static final Node MEDIA_TYPE = NodeFactory.createURI(DCAT.getURI() + "mediaType");

    private final Store store;
    private final DatasetFacts facts;
    private final PrefixMapping prefixes;

    CatalogueRecord(Store store, DatasetFacts facts, Prefixes prefixes) {
        this.store = store;
        this.facts = facts;
        this.prefixes = prefixes.mapping();
    }

    /** The record for somebody who finds the service at these addresses. */
    Graph at(ServiceAddresses addresses) {
        Graph graph = GraphFactory.createDefaultGraph();
        graph.getPrefixMapping().setNsPrefixes(prefixes);
        store.read(() -> {
            dataset(graph, addresses);
            facts.studies().forEach(study -> study(graph, study, addresses));
            return graph;
        });
        for (Download download : Download.values()) {
            Node distribution = distribution(graph, "distribution-" + download.suffix());
            label(graph, distribution, "The whole dataset as " + download.title());
            say(graph, distribution, DCAT.downloadURL, addresses.of(download.path()));
            say(graph, distribution, DCAT.accessURL, addresses.of("/about"));
            mediaType(graph, distribution, download.mediaType());
        }
        service(graph, addresses);
        return graph;
    }

    private void dataset(Graph graph, ServiceAddresses addresses) {
        facts.addTo(graph);
        say(graph, Graphs.DATASET, RDF.type, DCAT.Dataset.asNode());
        graph.add(Graphs.DATASET, Dcat.VERSION, NodeFactory.createLiteralString(Long.toString(store.version())));
        say(graph, Graphs.DATASET, DCTerms.identifier, NodeFactory.createLiteralString(store.identifier()));
        store.modified().ifPresent(time -> say(graph, Graphs.DATASET, DCTerms.modified, time));
        say(graph, Graphs.DATASET, DCAT.landingPage, addresses.of("/about"));
        for (Node creator : graph.stream(Graphs.DATASET, DCTerms.creator.asNode(), Node.ANY)
                .map(triple -> triple.getObject())
                .toList()) {
            say(graph, Graphs.DATASET, DCTerms.publisher, creator);
            say(graph, creator, RDF.type, FOAF.Agent.asNode());
            store.dataset().stream(Node.ANY, creator, RDFS.label.asNode(), Node.ANY)
                    .forEach(quad -> say(graph, creator, RDFS.label, quad.getObject()));
        }
    }

    /** A study is a part with a licence of its own, and its published words are a distribution under that licence. */
    private void study(Graph graph, Row study, ServiceAddresses addresses) {
        Node node = study.requireNode("study");
        Node source = Graphs.source(facts.id(study));
        say(graph, Graphs.DATASET, DCTerms.hasPart, node);
        label(graph, node, study.require("label"));
        copy(graph, node, DCTerms.title, study, "title");
        copy(graph, node, DCTerms.license, study, "licence");
        copy(graph, node, DCTerms.accessRights, study, "access");
        Node article = study.node("article");
        if (article != null) {
            say(graph, Graphs.DATASET, DCTerms.source, article);
            say(graph, node, DCTerms.source, article);
            copy(graph, article, DCTerms.bibliographicCitation, study, "citation");
        }
        if (store.dataset().contains(source, Node.ANY, Node.ANY, Node.ANY)) {
            Node distribution = distribution(graph, "distribution-source/" + facts.id(study));
            label(graph, distribution, GraphName.of(source).label() + ", as Turtle");
            say(
                    graph,
                    distribution,
                    DCAT.downloadURL,
                    addresses.of(GraphName.of(source).turtle()));
            say(graph, distribution, DCAT.accessURL, addresses.of("/graphs"));
            mediaType(graph, distribution, "text/turtle");
            copy(graph, distribution, DCTerms.license, study, "licence");
        }
    }

    private static void service(Graph graph, ServiceAddresses addresses) {
        Node service = VoidGraph.part("sparql");
        Node endpoint = addresses.of("/sparql");
        Node distribution = distribution(graph, "distribution-sparql");
        label(graph, distribution, "Answers to SPARQL queries");
        say(graph, distribution, DCAT.accessURL, endpoint);
        say(graph, distribution, DCAT.accessService, service);
        say(graph, service, RDF.type, DCAT.DataService.asNode());
        label(graph, service, "SPARQL endpoint of Concern Graph");
        say(graph, service, DCAT.endpointURL, endpoint);
        say(graph, service, DCAT.endpointDescription, endpoint);
        say(graph, service, DCAT.servesDataset, Graphs.DATASET);
        say(graph, service, DCTerms.conformsTo, NodeFactory.createURI("https://www.w3.org/TR/sparql11-protocol/"));
    }

    private static Node distribution(Graph graph, String name) {
        Node distribution = VoidGraph.part(name);
        say(graph, Graphs.DATASET, DCAT.distribution, distribution);
        say(graph, distribution, RDF.type, DCAT.Distribution.asNode());
        return distribution;
    }

    private static void mediaType(Graph graph, Node distribution, String type) {
        graph.add(distribution, MEDIA_TYPE, NodeFactory.createURI(MEDIA_TYPES + type));
    }

    private static void label(Graph graph, Node node, String label) {
        Node words = NodeFactory.createLiteralLang(label, "en");
        say(graph, node, RDFS.label, words);
        say(graph, node, DCTerms.title, words);
    }

    private static void copy(Graph graph, Node node, Property property, Row row, String column) {
        Node value = row.node(column);
        if (value != null) {
            say(graph, node, property, value);
        }
    }

    private static void say(Graph graph, Node node, Property property, Node value) {
        graph.add(node, property.asNode(), value);
    }
}
