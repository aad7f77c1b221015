package org.concerngraph.dataset;

import java.util.List;
import java.util.Map;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.VOID;
import org.concerngraph.store.Census;
import org.concerngraph.store.Sha256;
import org.concerngraph.vocabulary.Dcat;
import org.concerngraph.vocabulary.Graphs;

/**
 * A census as triples of the Vocabulary of Interlinked Datasets. Every part has an IRI below that of the dataset, named
 * for what it is about, so that descriptions of two versions can be compared line by line.
 */
final class VoidGraph {

    static final Node GRAPH_NAME = NodeFactory.createURI("http://www.w3.org/ns/sparql-service-description#name");

    private static final Node NAMED_GRAPH =
            NodeFactory.createURI("http://www.w3.org/ns/sparql-service-description#NamedGraph");
    private static final List<String> FORMATS = List.of("Turtle", "JSON-LD", "N-Triples", "RDF_XML", "TriG", "N-Quads");
    private static final String PLAIN = "[\\w.-]+";
    private static final int HASH = 12;

    private final Graph graph = GraphFactory.createDefaultGraph();
    private final PrefixMapping prefixes;

    private VoidGraph(PrefixMapping prefixes) {
        this.prefixes = prefixes;
    }

    /** The description of the data at this version; terms are named with these prefixes. */
    static Graph of(Census census, long version, DatasetFacts facts, PrefixMapping prefixes) {
        var made = new VoidGraph(prefixes);
        facts.addTo(made.graph);
        made.say(Graphs.DATASET, RDF.type, VOID.Dataset.asNode());
        made.graph.add(Graphs.DATASET, Dcat.VERSION, NodeFactory.createLiteralString(Long.toString(version)));
        made.whole(census);
        census.graphs().forEach((name, triples) -> made.namedGraph(NodeFactory.createURI(name), triples, facts));
        census.classes().forEach(made::classPartition);
        census.properties().forEach(made::propertyPartition);
        made.graph.getPrefixMapping().setNsPrefixes(prefixes);
        return made.graph;
    }

    private void whole(Census census) {
        for (String format : FORMATS) {
            say(Graphs.DATASET, VOID.feature, NodeFactory.createURI("http://www.w3.org/ns/formats/" + format));
        }
        count(Graphs.DATASET, VOID.triples, census.triples());
        count(Graphs.DATASET, VOID.entities, census.entities());
        count(Graphs.DATASET, VOID.distinctSubjects, census.subjects());
        count(Graphs.DATASET, VOID.distinctObjects, census.objects());
        count(Graphs.DATASET, VOID.classes, census.classes().size());
        count(Graphs.DATASET, VOID.properties, census.properties().size());
        say(Graphs.DATASET, VOID.uriSpace, NodeFactory.createLiteralString(census.uriSpace()));
    }

    private void namedGraph(Node name, long triples, DatasetFacts facts) {
        Node subset = part("graph-" + shortName(name));
        say(Graphs.DATASET, VOID.subset, subset);
        say(subset, RDF.type, VOID.Dataset.asNode());
        say(subset, RDF.type, NAMED_GRAPH);
        graph.add(subset, GRAPH_NAME, name);
        say(subset, RDFS.label, NodeFactory.createLiteralLang(GraphName.of(name).label(), "en"));
        count(subset, VOID.triples, triples);
        facts.licenceOf(name).ifPresent(licence -> say(subset, DCTerms.license, licence));
    }

    private void classPartition(Census.OfClass type) {
        String name = "class-" + termName(type.type());
        Node partition = part(name);
        say(Graphs.DATASET, VOID.classPartition, partition);
        say(partition, VOID._class, type.type());
        count(partition, VOID.entities, type.entities());
        for (Map.Entry<String, Long> of : type.triples().entrySet()) {
            Node property = NodeFactory.createURI(of.getKey());
            Node nested = part(name + "-property-" + termName(property));
            say(partition, VOID.propertyPartition, nested);
            say(nested, VOID.property, property);
            count(nested, VOID.triples, of.getValue());
        }
    }

    private void propertyPartition(Census.OfProperty of) {
        Node partition = part("property-" + termName(of.property()));
        say(Graphs.DATASET, VOID.propertyPartition, partition);
        say(partition, VOID.property, of.property());
        count(partition, VOID.triples, of.triples());
        count(partition, VOID.distinctSubjects, of.subjects());
        count(partition, VOID.distinctObjects, of.objects());
    }

    /** A part of the description: its name stands behind the IRI of the dataset. */
    static Node part(String name) {
        return NodeFactory.createURI(Graphs.DATASET.getURI() + "#" + name);
    }

    /** The name of a term as in a query, with a dot for the colon; a digest when no prefix of ours fits. */
    private String termName(Node term) {
        String name = term.isURI() ? prefixes.shortForm(term.getURI()).replaceFirst(":", ".") : "";
        return name.matches(PLAIN) ? name : digest(term.toString());
    }

    private static String shortName(Node graph) {
        return GraphName.of(graph)
                .path()
                .filter(path -> path.matches("[\\w./-]+"))
                .orElseGet(() -> digest(graph.getURI()));
    }

    private static String digest(String text) {
        return Sha256.of(text).substring(0, HASH);
    }

    private void say(Node subject, Property property, Node value) {
        graph.add(subject, property.asNode(), value);
    }

    private void count(Node subject, Property property, long number) {
        say(subject, property, NodeFactory.createLiteralDT(Long.toString(number), XSDDatatype.XSDinteger));
    }
}
