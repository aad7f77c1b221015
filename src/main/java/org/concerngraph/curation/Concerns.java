package org.concerngraph.curation;

import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.concerngraph.query.BadParameter;
import org.concerngraph.revision.Author;
import org.concerngraph.revision.Change;
import org.concerngraph.store.BaseIri;
import org.concerngraph.vocabulary.Graphs;
import org.concerngraph.vocabulary.Iris;
import org.concerngraph.vocabulary.Prc;
import org.concerngraph.vocabulary.Prov;
import org.springframework.stereotype.Component;

/**
 * Changes of concerns. A concern keeps its identifier whatever happens to it: reworded, it names its earlier wordings; merged,
 * split or given up, it is a {@code prc:RetiredConcern} that names what took its place.
 */
@Component
class Concerns {

    private static final Node GRAPH = Graphs.LOCAL_CONCERNS;

    private final BaseIri base;
    private final FreeNames names;

    Concerns(BaseIri base, FreeNames names) {
        this.base = base;
        this.names = names;
    }

    /**
     * Adds a concern.
     *
     * @param name its identifier; empty to have it made of the wording
     * @throws BadParameter when another has this identifier, or had it once
     */
    Node add(Change change, ConcernDraft draft, String name, Author author) {
        Node concern = named(change.data(), name, draft.wording());
        change.add(GRAPH, concern, RDF.type.asNode(), Prc.CONCERN);
        change.add(GRAPH, concern, RDFS.label.asNode(), Values.english(draft.wording()));
        change.add(GRAPH, concern, Prc.STAGE, draft.stageNode());
        change.add(GRAPH, concern, Prc.POLARITY, draft.polarityNode());
        draft.aboutNodes(base).forEach(role -> change.add(GRAPH, concern, Prc.ABOUT, role));
        change.add(GRAPH, concern, Prov.WAS_ATTRIBUTED_TO, author.node());
        change.add(GRAPH, concern, Prc.REVIEW_STATUS, Prc.PROPOSED);
        change.add(GRAPH, concern, DCTerms.created.asNode(), Values.today());
        change.about(concern);
        return concern;
    }

    private Node named(DatasetGraph data, String name, String wording) {
        if (name.isEmpty()) {
            return names.like(data, "concern", Wording.name(wording), "-");
        }
        if (!name.matches("[a-z0-9](?:[a-z0-9-]{0,78}[a-z0-9])?")) {
            throw new BadParameter(
                    "name", "is \"" + name + "\"; a name has small letters, digits and hyphens, 80 at most.");
        }
        Node concern = base.iri("concern", name);
        if (FreeNames.isTaken(data, concern)) {
            throw new BadParameter("name", "is \"" + name + "\", which another concern has or had.");
        }
        return concern;
    }

    /** Makes a concern what the draft says. Another wording makes the one that it had an earlier one. */
    void edit(Change change, Node concern, ConcernDraft draft, Author author) {
        Local.takeOver(change, concern, GRAPH);
        DatasetGraph data = change.data();
        String before = Values.text(data, concern, RDFS.label.asNode());
        if (!before.equals(draft.wording())) {
            keepWording(change, concern, before, author);
            change.set(GRAPH, concern, RDFS.label.asNode(), Values.english(draft.wording()));
            Labels.follow(change, concern);
            // What was judged is another sentence now.
            change.set(GRAPH, concern, Prc.REVIEW_STATUS, Prc.PROPOSED);
            change.remove(Node.ANY, concern, Prc.REVIEWED_BY, Node.ANY);
        }
        change.set(GRAPH, concern, Prc.STAGE, draft.stageNode());
        change.set(GRAPH, concern, Prc.POLARITY, draft.polarityNode());
        List<Node> about = draft.aboutNodes(base);
        data.stream(Node.ANY, concern, Prc.ABOUT, Node.ANY)
                .map(quad -> quad.getObject())
                .filter(role -> !about.contains(role))
                .toList()
                .forEach(role -> change.remove(Node.ANY, concern, Prc.ABOUT, role));
        about.stream()
                .filter(role -> !data.contains(Node.ANY, concern, Prc.ABOUT, role))
                .forEach(role -> change.add(GRAPH, concern, Prc.ABOUT, role));
        change.about(concern);
    }

    private void keepWording(Change change, Node concern, String words, Author author) {
        DatasetGraph data = change.data();
        String id = Iris.id(concern.getURI());
        Node wording = names.first(data, "wording", number -> id + "." + number);
        Node whose = Values.of(data, concern, Prc.WORDED_BY)
                .orElseGet(() -> Values.require(data, concern, Prov.WAS_ATTRIBUTED_TO));
        change.add(GRAPH, wording, RDF.type.asNode(), Prc.WORDING);
        change.add(GRAPH, wording, RDFS.label.asNode(), Values.english(words));
        change.add(GRAPH, wording, Prov.SPECIALIZATION_OF, concern);
        change.add(GRAPH, wording, Prov.WAS_ATTRIBUTED_TO, whose);
        change.add(GRAPH, wording, Prov.INVALIDATED_AT_TIME, Values.now());
        change.add(GRAPH, concern, Prov.WAS_REVISION_OF, wording);
        // Whose the wording of now is.
        change.set(GRAPH, concern, Prc.WORDED_BY, author.node());
    }

    /** Says in the codebook what a concern means and what is coded to it. */
    void describe(Change change, Node concern, CodebookEntry entry) {
        Local.takeOver(change, concern, GRAPH);
        entry.say(change, GRAPH, concern);
    }

    /**
     * Accepts or rejects a concern.
     *
     * @throws BadParameter when it is its author's own
     */
    void judge(Change change, Node concern, boolean accepts, Author reviewer) {
        Local.takeOver(change, concern, GRAPH);
        Review.judge(change, GRAPH, concern, accepts, reviewer);
        change.about(concern);
    }

    /** Makes a concern one of the past, in favour of others or of none. */
    void retire(Change change, Node concern, List<Node> replacedBy, String reason) {
        Local.takeOver(change, concern, GRAPH);
        change.remove(Node.ANY, concern, RDF.type.asNode(), Prc.CONCERN);
        change.add(GRAPH, concern, RDF.type.asNode(), Prc.RETIRED_CONCERN);
        change.set(GRAPH, concern, Prc.REASON, Values.string(reason));
        replacedBy.forEach(other -> change.add(GRAPH, concern, DCTerms.isReplacedBy.asNode(), other));
        change.about(concern);
        replacedBy.forEach(change::about);
    }
}
