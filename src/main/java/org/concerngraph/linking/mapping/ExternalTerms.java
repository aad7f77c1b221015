package org.concerngraph.linking.mapping;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.concerngraph.linking.external.ShippedVocabularies;
import org.concerngraph.linking.sssom.Mapping;
import org.concerngraph.linking.sssom.Slot;
import org.concerngraph.store.BuiltInGraph;
import org.concerngraph.store.TurtleFiles;
import org.concerngraph.vocabulary.Graphs;
import org.concerngraph.vocabulary.Iris;
import org.concerngraph.vocabulary.Prc;
import org.springframework.stereotype.Component;

/**
 * What the main dataset keeps of the terms that shipped links lead to. Of a vocabulary that is shipped too: the terms and
 * those above them, with all that it says of them. Of another: the label that the links give. Terms that are only denied are
 * left out, and frameworks, which are there as a whole.
 */
@Component
class ExternalTerms {

    private static final String VERSION = "terms 1";

    private final ShippedVocabularies shipped;
    private final TurtleFiles turtle;

    ExternalTerms(ShippedVocabularies shipped, TurtleFiles turtle) {
        this.shipped = shipped;
        this.turtle = turtle;
    }

    /** A shipped vocabulary. */
    private record Vocabulary(String name, Node scheme, Graph graph) {}

    /** A graph for each vocabulary into which a link leads. */
    List<BuiltInGraph> graphs(List<ShippedSet> sets) {
        Map<String, Vocabulary> known = byWhatLinksCallThem();
        Set<String> frameworks = frameworks();
        var linked = new TreeMap<String, Map<String, String>>();
        for (ShippedSet set : sets) {
            for (Mapping mapping : set.mappings().mappings()) {
                String source = mapping.text(Slot.OBJECT_SOURCE);
                if (ShippedSet.stands(mapping) && !frameworks.contains(source)) {
                    linked.computeIfAbsent(source, vocabulary -> new LinkedHashMap<>())
                            .putIfAbsent(mapping.object(), mapping.objectLabel());
                }
            }
        }
        List<String> read = sets.stream().map(ShippedSet::file).toList();
        var graphs = new ArrayList<BuiltInGraph>();
        linked.forEach((source, terms) -> {
            Vocabulary vocabulary = known.get(source);
            var fingerprinted = new ArrayList<>(read);
            if (vocabulary != null) {
                fingerprinted.add(shipped.file(vocabulary.name()));
            }
            graphs.add(new BuiltInGraph(
                    Graphs.external(vocabulary == null ? shortName(source) : vocabulary.name()),
                    turtle.fingerprint(VERSION, fingerprinted),
                    () -> vocabulary == null ? labels(source, terms) : withAncestors(vocabulary, terms.keySet())));
        });
        return graphs;
    }

    /** The shipped vocabularies by the vocabulary of which they say that they are a version. */
    private Map<String, Vocabulary> byWhatLinksCallThem() {
        var known = new LinkedHashMap<String, Vocabulary>();
        for (String name : shipped.names()) {
            Graph graph = shipped.graph(name);
            graph.find(Node.ANY, DCTerms.isVersionOf.asNode(), Node.ANY)
                    .forEachRemaining(triple ->
                            known.put(triple.getObject().getURI(), new Vocabulary(name, triple.getSubject(), graph)));
        }
        return known;
    }

    private Set<String> frameworks() {
        var frameworks = new LinkedHashSet<String>();
        for (String name : shipped.names()) {
            shipped.graph(name)
                    .find(Node.ANY, RDF.type.asNode(), Prc.FRAMEWORK)
                    .forEachRemaining(
                            triple -> frameworks.add(triple.getSubject().getURI()));
        }
        return frameworks;
    }

    private static Graph withAncestors(Vocabulary vocabulary, Set<String> terms) {
        var reached = new LinkedHashSet<Node>();
        var next = new ArrayDeque<Node>();
        terms.forEach(term -> next.add(NodeFactory.createURI(term)));
        while (!next.isEmpty()) {
            Node term = next.remove();
            if (reached.add(term)) {
                vocabulary
                        .graph()
                        .find(term, SKOS.broader.asNode(), Node.ANY)
                        .mapWith(Triple::getObject)
                        .forEachRemaining(next::add);
            }
        }
        reached.add(vocabulary.scheme());
        Graph kept = GraphFactory.createDefaultGraph();
        reached.forEach(
                term -> vocabulary.graph().find(term, Node.ANY, Node.ANY).forEachRemaining(kept::add));
        return kept;
    }

    private static Graph labels(String source, Map<String, String> terms) {
        Graph graph = GraphFactory.createDefaultGraph();
        terms.forEach((iri, label) -> {
            Node term = NodeFactory.createURI(iri);
            Node text = NodeFactory.createLiteralLang(label, "en");
            graph.add(term, RDFS.label.asNode(), text);
            graph.add(term, SKOS.prefLabel.asNode(), text);
            graph.add(term, RDFS.isDefinedBy.asNode(), NodeFactory.createURI(source));
        });
        return graph;
    }

    /** {@code omrse} of {@code http://purl.obolibrary.org/obo/omrse.owl}. */
    private static String shortName(String source) {
        return Iris.id(source).replaceFirst("\\.(owl|obo|ttl|rdf|nt)$", "").toLowerCase(Locale.ROOT);
    }
}
