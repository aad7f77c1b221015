package org.concerngraph.linking.mapping;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.concerngraph.linking.sssom.ExtensionSlot;
import org.concerngraph.linking.sssom.GraphNames;
import org.concerngraph.linking.sssom.Mapping;
import org.concerngraph.linking.sssom.MappingSet;
import org.concerngraph.linking.sssom.Slot;
import org.concerngraph.linking.sssom.SssomGraph;
import org.concerngraph.vocabulary.Prc;
import org.concerngraph.vocabulary.Prov;

/** A set of links in our graph: what SSSOM says of it, and beside that what our shapes and pages want of every thing. */
public final class SetGraph {

    /** What people have decided about a link, as a slot beside those of SSSOM. */
    public static final ExtensionSlot REVIEW_STATUS =
            new ExtensionSlot("review_status", Prc.NAMESPACE + "reviewStatus", ExtensionSlot.IRI);

    /** The licence of the links that are made here. */
    public static final String LICENCE = "https://www.apache.org/licenses/LICENSE-2.0";

    /** What we say of a mapping that SSSOM has no slot for. */
    private static final Set<Node> OURS = Set.of(
            RDFS.label.asNode(),
            Prov.WAS_ATTRIBUTED_TO,
            Prov.GENERATED_AT_TIME,
            Prov.WAS_REVISION_OF,
            Prc.DECIDED_WITH);

    private SetGraph() {}

    /**
     * The set as RDF.
     *
     * @param names how its things are named
     * @param isAsserted beside which links the plain statement stands
     */
    public static Graph of(MappingSet set, GraphNames names, Predicate<Mapping> isAsserted) {
        Graph graph = SssomGraph.write(set, names, isAsserted);
        String title = set.text(Slot.MAPPING_SET_TITLE);
        if (!title.isEmpty()) {
            graph.add(names.set(set), RDFS.label.asNode(), NodeFactory.createLiteralLang(title, "en"));
        }
        int number = 0;
        for (Mapping mapping : set.mappings()) {
            Node node = names.mapping(mapping, ++number);
            if (isLink(mapping)) {
                graph.add(node, RDF.type.asNode(), Prc.MAPPING);
            }
            graph.add(node, RDFS.label.asNode(), NodeFactory.createLiteralLang(MappingWords.label(mapping), "en"));
            List<String> authors = mapping.authors();
            authors.forEach(author -> graph.add(node, Prov.WAS_ATTRIBUTED_TO, NodeFactory.createURI(author)));
        }
        return graph;
    }

    /** Does it lead from one thing with an identifier to another, or to none that was found? */
    static boolean isLink(Mapping mapping) {
        return !mapping.subject().isEmpty()
                && !mapping.object().isEmpty()
                && !mapping.predicate().isEmpty()
                && !mapping.isLiteralSubject()
                && !mapping.isLiteralObject();
    }

    /** What SSSOM says in a graph of ours; the review status only where the set has a slot for it. */
    static Graph withoutOurs(Graph graph) {
        boolean hasStatus = graph.contains(Node.ANY, Node.ANY, Prc.REVIEW_STATUS);
        Graph sssom = GraphFactory.createDefaultGraph();
        graph.find()
                .filterDrop(SetGraph::isOurs)
                .filterDrop(triple -> !hasStatus && triple.getPredicate().equals(Prc.REVIEW_STATUS))
                .forEachRemaining(sssom::add);
        return sssom;
    }

    private static boolean isOurs(Triple triple) {
        return OURS.contains(triple.getPredicate())
                || triple.getPredicate().equals(RDF.type.asNode())
                        && triple.getObject().equals(Prc.MAPPING);
    }
}
