package org.concerngraph.linking.mapping;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.concerngraph.linking.external.LinkedOutlines;
import org.concerngraph.linking.sssom.GraphNames;
import org.concerngraph.linking.sssom.Mapping;
import org.concerngraph.linking.sssom.MappingSet;
import org.concerngraph.linking.sssom.Slot;
import org.concerngraph.query.BadParameter;
import org.concerngraph.store.BaseIri;
import org.concerngraph.store.Store;
import org.concerngraph.vocabulary.Graphs;
import org.concerngraph.vocabulary.Prc;
import org.concerngraph.vocabulary.Prov;
import org.concerngraph.web.NotFound;
import org.springframework.stereotype.Component;

/**
 * Sets of links that people bring in. Each has a graph, {@code mapping/<name>}, from which it comes out as it went in; those
 * that are shipped, and what was decided here, are never written over.
 */
@Component
class BroughtSets {

    private static final Set<String> OF_ANYTHING =
            Set.of(SKOS.broadMatch.getURI(), SKOS.narrowMatch.getURI(), SKOS.relatedMatch.getURI());
    private static final Set<String> SAME = Set.of(SKOS.exactMatch.getURI(), SKOS.closeMatch.getURI());

    /** By what a link is known again. */
    private static final List<Slot> CONTENT =
            List.of(Slot.SUBJECT_ID, Slot.PREDICATE_ID, Slot.PREDICATE_MODIFIER, Slot.OBJECT_ID, Slot.OBJECT_SOURCE);

    private final Store store;
    private final LinkSets sets;
    private final StoredMappings stored;
    private final LinkedOutlines outlines;
    private final BaseIri base;

    BroughtSets(Store store, LinkSets sets, StoredMappings stored, LinkedOutlines outlines, BaseIri base) {
        this.store = store;
        this.sets = sets;
        this.stored = stored;
        this.outlines = outlines;
        this.base = base;
    }

    /**
     * Brings a set in, in the place of the one that had this name.
     *
     * @param person the identifier of who brings it in, to whom those links are attributed of which nothing else is said
     * @throws BadParameter when the name is taken by a set that is not to be written over
     */
    void bringIn(String name, MappingSet set, String person) {
        requireOwn(name);
        Node graph = Graphs.mapping(name);
        store.write(() -> {
            var data = store.dataset();
            List<Node> names = namesOf(name, set, graph);
            Graph said =
                    SetGraph.of(set, GraphNames.below(base.iri("mapping", name).getURI(), names), this::isAsserted);
            for (int i = 0; i < names.size(); i++) {
                if (SetGraph.isLink(set.mappings().get(i))) {
                    complete(said, names.get(i), set.mappings().get(i), person);
                }
            }
            data.removeGraph(graph);
            said.find().forEachRemaining(triple -> data.add(Quad.create(graph, triple)));
            names.stream().filter(stored::isRevised).forEach(link -> stored.assertPlainly(link, false));
        });
        outlines.keepLinked();
    }

    /**
     * The names of the links of a set. One that was in the set before keeps its name, wherever it stands now, because people
     * may have judged it; the caller holds the write transaction.
     */
    private List<Node> namesOf(String name, MappingSet set, Node graph) {
        var before = new HashMap<String, Node>();
        store.dataset().stream(graph, Node.ANY, RDF.type.asNode(), OWL2.Axiom.asNode())
                .map(Quad::getSubject)
                .forEach(link -> before.put(content(link), link));
        String beginning = base.iri("mapping", name + ".").getURI();
        long next = Math.max(stored.highestJudged(beginning), stored.highest(graph, beginning)) + 1;
        var names = new ArrayList<Node>();
        for (Mapping mapping : set.mappings()) {
            Node known = before.remove(content(mapping));
            names.add(known == null ? NodeFactory.createURI(beginning + next++) : known);
        }
        return names;
    }

    private static String content(Mapping mapping) {
        return CONTENT.stream().map(mapping::text).collect(Collectors.joining("\n"));
    }

    private String content(Node link) {
        return stored.find(link).map(set -> content(set.mappings().getFirst())).orElse("");
    }

    /** Takes a set away that somebody brought in. */
    void remove(String name) {
        requireOwn(name);
        if (!sets.names().contains(name)) {
            throw new NotFound("set of links", name);
        }
        store.write(() -> store.dataset().removeGraph(Graphs.mapping(name)));
    }

    private void requireOwn(String name) {
        boolean isBuiltIn = store.read(
                () -> store.dataset().contains(Graphs.META, Graphs.mapping(name), Prc.FINGERPRINT, Node.ANY));
        if (isBuiltIn || name.equals(LinkSets.LOCAL)) {
            throw new BadParameter(
                    "name",
                    "is \"" + name + "\", a set that comes with the program or is decided here; choose another name.");
        }
        if (!name.matches("[a-z0-9](?:[a-z0-9-]{0,58}[a-z0-9])?")) {
            throw new BadParameter(
                    "name",
                    "is \"" + name + "\"; the name of a set has small letters, digits and hyphens, at most 60.");
        }
    }

    /**
     * What only a machine says is kept and is no statement yet; nor is what our model does not allow: another relation than
     * those of SKOS and our coding, or that a concern, a proposition, is the same as a term.
     */
    private boolean isAsserted(Mapping mapping) {
        String status = mapping.extensions().getOrDefault(SetGraph.REVIEW_STATUS.name(), Prc.PROPOSED.getURI());
        boolean isSaid =
                status.equals(Prc.ACCEPTED.getURI()) || status.equals(Prc.PROPOSED.getURI()) && !isOfMachine(mapping);
        return isSaid && isAllowed(mapping);
    }

    private boolean isAllowed(Mapping mapping) {
        boolean isConcern = store.dataset()
                .contains(Node.ANY, NodeFactory.createURI(mapping.subject()), RDF.type.asNode(), Prc.CONCERN);
        return isKnown(mapping.predicate(), isConcern);
    }

    /** Is it a relation that links have here, from a concern or from a theme or role? */
    static boolean isKnown(String predicate, boolean isConcern) {
        return OF_ANYTHING.contains(predicate)
                || (isConcern ? predicate.equals(Prc.CODED_TO.getURI()) : SAME.contains(predicate));
    }

    private static boolean isOfMachine(Mapping mapping) {
        return mapping.authors().isEmpty()
                && mapping.reviewers().isEmpty()
                && !mapping.justification().equals(Mapping.CURATED);
    }

    /** Every link has somebody who says so, and a status. */
    private void complete(Graph said, Node link, Mapping mapping, String person) {
        if (!said.contains(link, Prc.REVIEW_STATUS, Node.ANY)) {
            boolean counts =
                    !isOfMachine(mapping) && (mapping.isNegated() || mapping.isNoTermFound() || isAllowed(mapping));
            said.add(link, Prc.REVIEW_STATUS, counts ? Prc.PROPOSED : Prc.UNDECIDED);
        }
        if (mapping.authors().isEmpty()) {
            boolean isOfMachine = isOfMachine(mapping);
            String tool = mapping.text(Slot.MAPPING_TOOL);
            Node agent = isOfMachine
                    ? base.iri("agent", tool.isEmpty() ? "a-matcher" : AgentName.of(tool))
                    : base.iri("agent", AgentName.of(person));
            said.add(link, Prov.WAS_ATTRIBUTED_TO, agent);
            said.add(agent, RDF.type.asNode(), isOfMachine ? Prov.SOFTWARE_AGENT : Prov.AGENT);
            said.add(
                    agent,
                    RDFS.label.asNode(),
                    NodeFactory.createLiteralString(isOfMachine ? tool.isEmpty() ? "a matcher" : tool : person));
        }
    }
}
