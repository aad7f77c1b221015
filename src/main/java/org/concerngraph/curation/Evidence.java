package org.concerngraph.curation;

import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.concerngraph.query.BadParameter;
import org.concerngraph.revision.Author;
import org.concerngraph.revision.Change;
import org.concerngraph.vocabulary.Iris;
import org.concerngraph.vocabulary.Prc;
import org.concerngraph.vocabulary.Prov;
import org.springframework.stereotype.Component;

/** Changes of evidence: which words of a quote bear on which concern. */
@Component
class Evidence {

    private final FreeNames names;

    Evidence(FreeNames names) {
        this.names = names;
    }

    /**
     * The words, and what they are said to do.
     *
     * @param start where they start in the published text, in Unicode code points from 0
     * @param end where they end, exclusive
     * @param stance how they bear on the concern
     * @param basis how near they are to it
     * @param note what else its author wants to say; empty where nothing
     */
    record Draft(int start, int end, Stance stance, Basis basis, String note) {}

    /**
     * Attaches words of a quote to a concern.
     *
     * @throws BadParameter when the words are not in the quote, or their author has said the same before
     */
    Node attach(Change change, Node quote, Node concern, Draft draft, Author author) {
        DatasetGraph data = change.data();
        String words = words(data, quote, draft.start(), draft.end());
        all(data, quote, concern)
                .filter(it -> data.contains(Node.ANY, it, Prov.WAS_ATTRIBUTED_TO, author.node())
                        && !data.contains(Node.ANY, it, Prc.REVIEW_STATUS, Prc.REJECTED)
                        && data.contains(Node.ANY, it, Prc.SPAN_TEXT, Values.string(words))
                        && data.contains(
                                Node.ANY, it, Prc.STANCE, draft.stance().value()))
                .findFirst()
                .ifPresent(same -> {
                    throw new BadParameter(
                            "concern", "has these words of the quote as evidence already, and from you.");
                });
        Node graph = Local.ofStudyOf(data, quote);
        Node evidence = names.like(data, "evidence", Iris.id(quote.getURI()) + "." + Iris.id(concern.getURI()), ".");
        change.add(graph, evidence, RDF.type.asNode(), Prc.EVIDENCE);
        change.add(graph, evidence, Prc.EVIDENCE_QUOTE, quote);
        change.add(graph, evidence, Prc.EVIDENCE_CONCERN, concern);
        change.add(graph, evidence, Prov.WAS_ATTRIBUTED_TO, author.node());
        change.add(graph, evidence, Prc.REVIEW_STATUS, Prc.PROPOSED);
        change.add(graph, evidence, DCTerms.created.asNode(), Values.today());
        Independence.mark(change, graph, evidence, quote, author);
        say(change, graph, evidence, quote, concern, draft, words);
        return evidence;
    }

    /**
     * Says something else of evidence; what somebody else had accepted is proposed again.
     *
     * @throws BadParameter when the words are not in the quote, or the evidence is somebody else's
     */
    void edit(Change change, Node evidence, Draft draft, Author author) {
        Review.requireOwn(change.data(), "evidence", evidence, author);
        Taken it = take(change, evidence);
        change.set(it.graph(), evidence, Prc.REVIEW_STATUS, Prc.PROPOSED);
        change.remove(Node.ANY, evidence, Prc.REVIEWED_BY, Node.ANY);
        String words = words(change.data(), it.quote(), draft.start(), draft.end());
        say(change, it.graph(), evidence, it.quote(), it.concern(), draft, words);
    }

    /** Evidence that is about to be changed: what it is about, and the graph that it is in since. */
    private record Taken(Node quote, Node concern, Node graph) {}

    private static Taken take(Change change, Node evidence) {
        DatasetGraph data = change.data();
        Node quote = Values.require(data, evidence, Prc.EVIDENCE_QUOTE);
        Node graph = Local.ofStudyOf(data, quote);
        Local.takeOver(change, evidence, graph);
        return new Taken(quote, Values.require(data, evidence, Prc.EVIDENCE_CONCERN), graph);
    }

    private static void say(
            Change change, Node graph, Node evidence, Node quote, Node concern, Draft draft, String words) {
        change.set(graph, evidence, Prc.STANCE, draft.stance().value());
        Labels.nameEvidence(change, evidence);
        change.set(graph, evidence, Prc.START, Values.integer(draft.start()));
        change.set(graph, evidence, Prc.END, Values.integer(draft.end()));
        change.set(graph, evidence, Prc.SPAN_TEXT, Values.string(words));
        change.set(graph, evidence, Prc.BASIS, draft.basis().value());
        if (draft.note().isEmpty()) {
            change.remove(Node.ANY, evidence, SKOS.note.asNode(), Node.ANY);
        } else {
            change.set(graph, evidence, SKOS.note.asNode(), Values.string(draft.note()));
        }
        changed(change, quote, concern, evidence);
    }

    /**
     * Accepts or rejects evidence.
     *
     * @throws BadParameter when it is its author's own
     */
    void judge(Change change, Node evidence, boolean accepts, Author reviewer) {
        Taken it = take(change, evidence);
        Review.judge(change, it.graph(), evidence, accepts, reviewer);
        changed(change, it.quote(), it.concern(), evidence);
    }

    /** Rejects evidence for a concern that is given up. */
    void giveUp(Change change, Node evidence) {
        Taken it = take(change, evidence);
        change.set(it.graph(), evidence, Prc.REVIEW_STATUS, Prc.REJECTED);
        changed(change, it.quote(), it.concern(), evidence);
    }

    /** Makes evidence for one concern evidence for another; its identifier stays. */
    void move(Change change, Node evidence, Node concern) {
        Taken it = take(change, evidence);
        change.set(it.graph(), evidence, Prc.EVIDENCE_CONCERN, concern);
        Labels.nameEvidence(change, evidence);
        Standing.ofQuote(change, it.quote(), it.concern());
        changed(change, it.quote(), concern, evidence);
    }

    /**
     * Takes evidence away that its author no longer wants. Once they know what others read, it is withdrawn rather than gone,
     * so that it remains known what they read by themselves.
     *
     * @throws BadParameter when it is somebody else's, who has to be asked, or whose evidence can be rejected
     */
    void remove(Change change, Node evidence, Author author) {
        DatasetGraph data = change.data();
        Review.requireOwn(data, "evidence", evidence, author);
        Node quote = Values.require(data, evidence, Prc.EVIDENCE_QUOTE);
        Node concern = Values.require(data, evidence, Prc.EVIDENCE_CONCERN);
        if (Independence.isInformed(data, quote, author.node())) {
            Review.withdraw(change, take(change, evidence).graph(), evidence, author);
        } else {
            change.remove(Node.ANY, evidence, Node.ANY, Node.ANY);
        }
        changed(change, quote, concern, evidence);
    }

    private static void changed(Change change, Node quote, Node concern, Node evidence) {
        Standing.ofQuote(change, quote, concern);
        List.of(quote, concern, evidence, Values.require(change.data(), quote, Prc.IN_STUDY))
                .forEach(change::about);
    }

    /** All evidence that a quote bears on a concern, whatever became of it. */
    private static Stream<Node> all(DatasetGraph data, Node quote, Node concern) {
        return data.stream(Node.ANY, Node.ANY, Prc.EVIDENCE_QUOTE, quote)
                .map(quad -> quad.getSubject())
                .distinct()
                .filter(it -> data.contains(Node.ANY, it, Prc.EVIDENCE_CONCERN, concern));
    }

    private static String words(DatasetGraph data, Node quote, int start, int end) {
        String text = Values.text(data, quote, Prc.PUBLISHED_TEXT);
        int length = text.codePointCount(0, text.length());
        if (start < 0 || start >= end || end > length) {
            throw new BadParameter(
                    "end",
                    "with \"start\" chooses the characters from " + start + " to " + end + "; the quote has " + length
                            + " characters, counted from 0.");
        }
        return text.substring(text.offsetByCodePoints(0, start), text.offsetByCodePoints(0, end));
    }
}
