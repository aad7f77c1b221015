package org.concerngraph.linking.review;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.concerngraph.linking.mapping.LinkSets;
import org.concerngraph.linking.mapping.SetGraph;
import org.concerngraph.linking.mapping.StoredMappings;
import org.concerngraph.linking.sssom.GraphNames;
import org.concerngraph.linking.sssom.Mapping;
import org.concerngraph.linking.sssom.MappingSet;
import org.concerngraph.linking.sssom.Slot;
import org.concerngraph.store.BaseIri;
import org.concerngraph.store.Store;
import org.concerngraph.vocabulary.Graphs;
import org.concerngraph.vocabulary.Prc;
import org.concerngraph.vocabulary.Prov;
import org.springframework.stereotype.Component;

/**
 * The graph {@code mapping/local}: one mapping for each decision, with who, when and how surely. Nothing is overwritten. Who
 * judges a link again adds a mapping that is a revision of the earlier one, which then counts no more; the plain statement
 * beside a link is there exactly while the link stands. Who changes something holds a write transaction.
 */
@Component
class LocalLinks {

    private static final Node GRAPH = Graphs.mapping(LinkSets.LOCAL);

    private final Store store;
    private final StoredMappings stored;
    private final BaseIri base;
    private final Clock clock = Clock.systemUTC();

    LocalLinks(Store store, StoredMappings stored, BaseIri base) {
        this.store = store;
        this.stored = stored;
        this.base = base;
    }

    /** Is it a decision that was made here? */
    boolean has(Node decision) {
        return store.read(() -> store.dataset().contains(GRAPH, decision, RDF.type.asNode(), Prc.MAPPING));
    }

    /**
     * Adds a decision that rests on nothing but our own slots.
     *
     * @param earlier the decisions of which it takes the place
     */
    Node add(Mapping mapping, Node status, Person who, List<Node> earlier) {
        return add(MappingSet.of(id(), SetGraph.LICENCE, Map.of(), List.of(mapping)), status, who, earlier);
    }

    /** The same, as the one mapping of a set that may define more slots. */
    Node add(MappingSet one, Node status, Person who, List<Node> earlier) {
        Node node = NodeFactory.createURI(beginning() + nextNumber());
        Mapping mapping = one.mappings().getFirst();
        var extensions = new HashMap<>(mapping.extensions());
        extensions.put(SetGraph.REVIEW_STATUS.name(), status.getURI());
        MappingSet set = one.with(List.of(new Mapping(mapping.values(), extensions)))
                .with(SetGraph.REVIEW_STATUS)
                .with(Slot.MAPPING_SET_ID, id())
                .with(Slot.LICENSE, SetGraph.LICENCE)
                .with(Slot.MAPPING_SET_TITLE, "Links that were decided here");
        Graph said = SetGraph.of(set, GraphNames.own(id(), it -> node), link -> false);
        var data = store.dataset();
        said.find()
                .forEachRemaining(
                        triple -> data.add(GRAPH, triple.getSubject(), triple.getPredicate(), triple.getObject()));
        data.add(GRAPH, node, Prov.GENERATED_AT_TIME, now());
        call(who);
        earlier.forEach(before -> {
            stored.assertPlainly(before, false);
            data.add(GRAPH, node, Prov.WAS_REVISION_OF, before);
        });
        stored.assertPlainly(node, stored.stands(node));
        return node;
    }

    /** Says what a person is called where nobody has; a name takes the place of the number of an ORCID. */
    private void call(Person who) {
        var data = store.dataset();
        Node label = RDFS.label.asNode();
        data.add(GRAPH, who.node(), RDF.type.asNode(), Prov.AGENT);
        if (who.hasAccount()) {
            Person.numberOf(who.node())
                    .ifPresent(
                            number -> data.delete(GRAPH, who.node(), label, NodeFactory.createLiteralString(number)));
        }
        if (!data.contains(Node.ANY, who.node(), label, Node.ANY)) {
            data.add(GRAPH, who.node(), label, NodeFactory.createLiteralString(who.label()));
        }
    }

    /** A number that no decision has had, not even one that was taken back. */
    private long nextNumber() {
        var data = store.dataset();
        long given = data.stream(Graphs.META, GRAPH, Prc.COUNT, Node.ANY)
                .mapToLong(quad -> Long.parseLong(quad.getObject().getLiteralLexicalForm()))
                .max()
                .orElse(0);
        long next = Math.max(given, stored.highest(GRAPH, beginning())) + 1;
        data.deleteAny(Graphs.META, GRAPH, Prc.COUNT, Node.ANY);
        data.add(
                Graphs.META,
                GRAPH,
                Prc.COUNT,
                NodeFactory.createLiteralDT(Long.toString(next), XSDDatatype.XSDinteger));
        return next;
    }

    /** Notes that these were decided in one go, so that they are taken back in one go. */
    void together(List<Node> decisions) {
        decisions.stream()
                .skip(1)
                .forEach(decision -> store.dataset().add(GRAPH, decision, Prc.DECIDED_WITH, decisions.getFirst()));
    }

    /** A decision and all that was decided in one go with it. */
    List<Node> madeWith(Node decision) {
        var data = store.dataset();
        Node first = data.stream(GRAPH, decision, Prc.DECIDED_WITH, Node.ANY)
                .map(quad -> quad.getObject())
                .findFirst()
                .orElse(decision);
        return Stream.concat(
                        Stream.of(first),
                        data.stream(GRAPH, Node.ANY, Prc.DECIDED_WITH, first).map(quad -> quad.getSubject()))
                .toList();
    }

    /** Takes a decision away, and what it took the place of counts again. */
    void remove(Node decision) {
        var data = store.dataset();
        List<Node> earlier = stored.revisedBy(decision);
        stored.assertPlainly(decision, false);
        data.deleteAny(GRAPH, decision, Node.ANY, Node.ANY);
        data.deleteAny(GRAPH, Node.ANY, Node.ANY, decision);
        earlier.forEach(before -> stored.assertPlainly(before, stored.stands(before)));
        if (!data.contains(GRAPH, Node.ANY, RDF.type.asNode(), Prc.MAPPING)) {
            data.removeGraph(GRAPH);
        }
    }

    private String id() {
        return base.iri("mapping", LinkSets.LOCAL).getURI();
    }

    /** What the names of all decisions begin with. */
    private String beginning() {
        return id() + ".";
    }

    private Node now() {
        String time = clock.instant().truncatedTo(ChronoUnit.SECONDS).toString();
        return NodeFactory.createLiteralDT(time, XSDDatatype.XSDdateTime);
    }
}
