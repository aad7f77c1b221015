package org.concerngraph.linking.mapping;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.concerngraph.linking.sssom.Mapping;
import org.concerngraph.linking.sssom.MappingSet;
import org.concerngraph.linking.sssom.Slot;
import org.concerngraph.linking.sssom.SssomGraph;
import org.concerngraph.store.BaseIri;
import org.concerngraph.store.Prefixes;
import org.concerngraph.store.Store;
import org.concerngraph.vocabulary.Graphs;
import org.concerngraph.vocabulary.Prc;
import org.concerngraph.vocabulary.Prov;
import org.springframework.stereotype.Component;

/** The links in the dataset, one by one and as sets. */
@Component
public class StoredMappings {

    private static final Node MODIFIER = NodeFactory.createURI(Slot.PREDICATE_MODIFIER.property());

    private final Store store;
    private final Prefixes prefixes;
    private final BaseIri base;

    StoredMappings(Store store, Prefixes prefixes, BaseIri base) {
        this.base = base;
        this.store = store;
        this.prefixes = prefixes;
    }

    /** The link with this name, where there is one, as a set of its own: with the slots that it has besides those of SSSOM. */
    public Optional<MappingSet> find(Node mapping) {
        return store.read(() -> graphOf(mapping).map(name -> {
            Graph about = GraphFactory.createDefaultGraph();
            data().find(name, mapping, Node.ANY, Node.ANY).forEachRemaining(quad -> about.add(quad.asTriple()));
            about.remove(mapping, Prc.REVIEW_STATUS, Node.ANY);
            return SssomGraph.read(SetGraph.withoutOurs(about), mapping.getURI(), prefixes.byName())
                    .set();
        }));
    }

    /**
     * The set of links in a graph, with all that was said of it. One that was brought in has names that we gave, which are
     * no identifiers of it; in the others the names are the identifiers.
     */
    public MappingSet set(Node graph) {
        return set(graph, true);
    }

    /** The same; links that a later decision took the place of may be left out. */
    MappingSet set(Node graph, boolean withReplaced) {
        return store.read(() -> {
            Graph said = SetGraph.withoutOurs(data().getGraph(graph));
            if (!withReplaced) {
                withoutReplaced(said);
            }
            boolean hasOwnNames = graph.equals(Graphs.mapping(LinkSets.LOCAL))
                    || data().contains(Graphs.META, graph, Prc.FINGERPRINT, Node.ANY);
            String ours = hasOwnNames ? "" : base.iri("mapping", "").getURI();
            return SssomGraph.read(said, ours, prefixes.byName()).set();
        });
    }

    private void withoutReplaced(Graph said) {
        List<Node> replaced = said.find(Node.ANY, OWL2.annotatedTarget.asNode(), Node.ANY)
                .mapWith(Triple::getSubject)
                .filterKeep(this::isRevised)
                .toList();
        replaced.forEach(mapping -> {
            said.remove(mapping, Node.ANY, Node.ANY);
            said.remove(Node.ANY, Node.ANY, mapping);
        });
    }

    /** The graph that a link is in. */
    public Optional<Node> graphOf(Node mapping) {
        return store.read(() -> data().stream(Node.ANY, mapping, RDF.type.asNode(), Prc.MAPPING)
                .map(Quad::getGraph)
                .findFirst());
    }

    /** Did a later one take the place of this link? */
    public boolean isRevised(Node mapping) {
        return store.read(() -> data().contains(Node.ANY, Node.ANY, Prov.WAS_REVISION_OF, mapping));
    }

    /** The links of which this one took the place. */
    public List<Node> revisedBy(Node mapping) {
        return store.read(() -> data().stream(Node.ANY, mapping, Prov.WAS_REVISION_OF, Node.ANY)
                .map(Quad::getObject)
                .toList());
    }

    /** What people have decided about a link; where nobody has, it is undecided. */
    public Node status(Node mapping) {
        return store.read(() -> data().stream(Node.ANY, mapping, Prc.REVIEW_STATUS, Node.ANY)
                .map(Quad::getObject)
                .findFirst()
                .orElse(Prc.UNDECIDED));
    }

    /** Is the link proposed or accepted? */
    public boolean isStated(Node mapping) {
        Node status = status(mapping);
        return status.equals(Prc.PROPOSED) || status.equals(Prc.ACCEPTED);
    }

    /** Does the link count: is it proposed or accepted, not denied, about a term that was found, and not replaced? */
    public boolean stands(Node mapping) {
        return store.read(() -> isStated(mapping)
                && !data().contains(Node.ANY, mapping, MODIFIER, Node.ANY)
                && !data().contains(
                                Node.ANY,
                                mapping,
                                OWL2.annotatedTarget.asNode(),
                                NodeFactory.createURI(Mapping.NO_TERM_FOUND))
                && !isRevised(mapping));
    }

    /** Puts the plain statement beside a link, or takes it away unless another link of the same graph stands for it too. */
    public void assertPlainly(Node mapping, boolean isStated) {
        Node graph = graphOf(mapping).orElse(null);
        if (graph == null) {
            // Its set was taken away since.
            return;
        }
        Node source = value(mapping, OWL2.annotatedSource.asNode());
        Node property = value(mapping, OWL2.annotatedProperty.asNode());
        Node target = value(mapping, OWL2.annotatedTarget.asNode());
        if (isStated) {
            data().add(graph, source, property, target);
            return;
        }
        boolean isStatedByAnother =
                data().stream(graph, Node.ANY, OWL2.annotatedTarget.asNode(), target)
                        .map(Quad::getSubject)
                        .toList()
                        .stream()
                        .filter(other -> !other.equals(mapping))
                        .filter(other ->
                                value(other, OWL2.annotatedSource.asNode()).equals(source))
                        .filter(other ->
                                value(other, OWL2.annotatedProperty.asNode()).equals(property))
                        .anyMatch(this::stands);
        if (!isStatedByAnother) {
            data().delete(graph, source, property, target);
        }
    }

    /** The greatest number behind this beginning among the names of the links in a graph; 0 where there is none. */
    public long highest(Node graph, String beginning) {
        return store.read(() -> highest(
                data().stream(graph, Node.ANY, RDF.type.asNode(), Prc.MAPPING).map(Quad::getSubject), beginning));
    }

    /** The same among all links that people have judged, whether or not the links are still here. */
    long highestJudged(String beginning) {
        return store.read(() -> highest(
                data().stream(Node.ANY, Node.ANY, Prov.WAS_REVISION_OF, Node.ANY)
                        .map(Quad::getObject),
                beginning));
    }

    private static long highest(Stream<Node> links, String beginning) {
        return links.map(Node::getURI)
                .filter(iri -> iri.startsWith(beginning))
                .map(iri -> iri.substring(beginning.length()))
                .filter(end -> end.matches("\\d{1,18}"))
                .mapToLong(Long::parseLong)
                .max()
                .orElse(0);
    }

    private Node value(Node mapping, Node property) {
        return data().stream(Node.ANY, mapping, property, Node.ANY)
                .map(Quad::getObject)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(mapping + " has no " + property));
    }

    private DatasetGraph data() {
        return store.dataset();
    }
}
