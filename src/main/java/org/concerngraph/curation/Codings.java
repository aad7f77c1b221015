package org.concerngraph.curation;

import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.concerngraph.query.BadParameter;
import org.concerngraph.revision.Author;
import org.concerngraph.revision.Change;
import org.concerngraph.vocabulary.Graphs;
import org.concerngraph.vocabulary.Iris;
import org.concerngraph.vocabulary.Prc;
import org.concerngraph.vocabulary.Prov;
import org.springframework.stereotype.Component;

/**
 * Changes of codings: which theme somebody assigned a quote to. The quote has the theme as long as a coding stands that says so,
 * or its source does.
 */
@Component
class Codings {

    private final FreeNames names;

    Codings(FreeNames names) {
        this.names = names;
    }

    /**
     * Assigns a quote to a theme.
     *
     * @throws BadParameter when the theme is another study's, or the coder has assigned the quote to it before
     */
    Node assign(Change change, Node quote, Node theme, Author coder) {
        DatasetGraph data = change.data();
        if (!data.contains(Node.ANY, theme, Prc.IN_STUDY, Values.require(data, quote, Prc.IN_STUDY))) {
            throw new BadParameter("theme", "is one of another study.");
        }
        boolean isSaid = data.stream(Node.ANY, Node.ANY, Prc.CODING_QUOTE, quote)
                .map(quad -> quad.getSubject())
                .anyMatch(it -> data.contains(Node.ANY, it, Prc.CODING_THEME, theme)
                        && data.contains(Node.ANY, it, Prov.WAS_ATTRIBUTED_TO, coder.node())
                        && stands(data, it));
        if (isSaid) {
            throw new BadParameter("theme", "is one that you have assigned this quote to already.");
        }
        Node graph = Local.ofStudyOf(data, quote);
        String id = Iris.id(quote.getURI()) + "." + Iris.id(coder.node().getURI());
        Node coding = names.first(data, "coding", number -> id + "." + number);
        change.add(graph, coding, RDF.type.asNode(), Prc.CODING);
        change.add(graph, coding, RDFS.label.asNode(), Values.english(label(data, quote, theme)));
        change.add(graph, coding, Prc.CODING_QUOTE, quote);
        change.add(graph, coding, Prc.CODING_THEME, theme);
        change.add(graph, coding, Prov.WAS_ATTRIBUTED_TO, coder.node());
        change.add(graph, coding, Prc.REVIEW_STATUS, Prc.PROPOSED);
        change.add(graph, coding, DCTerms.created.asNode(), Values.today());
        Independence.mark(change, graph, coding, quote, coder);
        changed(change, coding, quote, theme);
        return coding;
    }

    private static String label(DatasetGraph data, Node quote, Node theme) {
        return Values.text(data, quote, RDFS.label.asNode()) + " under: "
                + Values.text(data, theme, RDFS.label.asNode());
    }

    /**
     * Accepts or rejects a coding.
     *
     * @throws BadParameter when it is its author's own
     */
    void judge(Change change, Node coding, boolean accepts, Author reviewer) {
        DatasetGraph data = change.data();
        Node quote = Values.require(data, coding, Prc.CODING_QUOTE);
        Node theme = Values.require(data, coding, Prc.CODING_THEME);
        Node graph = takeOver(change, coding, quote, theme);
        Review.judge(change, graph, coding, accepts, reviewer);
        changed(change, coding, quote, theme);
    }

    /**
     * Takes a coding away that its author no longer wants; once they know what others read, it is withdrawn rather than gone.
     *
     * @throws BadParameter when it is somebody else's
     */
    void remove(Change change, Node coding, Author author) {
        DatasetGraph data = change.data();
        Review.requireOwn(data, "coding", coding, author);
        Node quote = Values.require(data, coding, Prc.CODING_QUOTE);
        Node theme = Values.require(data, coding, Prc.CODING_THEME);
        if (Independence.isInformed(data, quote, author.node())) {
            Review.withdraw(change, takeOver(change, coding, quote, theme), coding, author);
        } else {
            change.remove(Node.ANY, coding, Node.ANY, Node.ANY);
        }
        changed(change, coding, quote, theme);
    }

    /** The quote has the theme, in the graph of what people made here, exactly while a coding says so. */
    private static void changed(Change change, Node coding, Node quote, Node theme) {
        DatasetGraph data = change.data();
        Node graph = Local.ofStudyOf(data, quote);
        if (!isSaid(data, quote, theme)) {
            change.remove(graph, quote, Prc.HAS_THEME, theme);
        } else {
            change.add(graph, quote, Prc.HAS_THEME, theme);
        }
        change.about(coding);
        change.about(quote);
        change.about(theme);
        change.about(Values.require(data, quote, Prc.IN_STUDY));
    }

    /** The theme of a quote, where it may have come to be otherwise than codings say. */
    static void mend(Change change, Node quote, Node theme) {
        DatasetGraph data = change.data();
        if (!isSaid(data, quote, theme)) {
            change.remove(Local.ofStudyOf(data, quote), quote, Prc.HAS_THEME, theme);
        } else if (!data.contains(Node.ANY, quote, Prc.HAS_THEME, theme)) {
            change.add(Local.ofStudyOf(data, quote), quote, Prc.HAS_THEME, theme);
        }
    }

    private static boolean isSaid(DatasetGraph data, Node quote, Node theme) {
        return data.stream(Node.ANY, Node.ANY, Prc.CODING_QUOTE, quote)
                .map(quad -> quad.getSubject())
                .anyMatch(it -> data.contains(Node.ANY, it, Prc.CODING_THEME, theme) && stands(data, it));
    }

    private static boolean stands(DatasetGraph data, Node coding) {
        return !data.contains(Node.ANY, coding, Prc.REVIEW_STATUS, Prc.REJECTED);
    }

    /** Moves an imported coding to the graph of what people made here, and with it the theme that the import gave the quote by it. */
    private static Node takeOver(Change change, Node coding, Node quote, Node theme) {
        DatasetGraph data = change.data();
        Node graph = Local.ofStudyOf(data, quote);
        boolean isImported = data.stream(Node.ANY, coding, RDF.type.asNode(), Prc.CODING)
                .anyMatch(quad -> !Graphs.isLocal(quad.getGraph()));
        if (isImported) {
            Local.takeOver(change, coding, graph);
            change.remove(Node.ANY, quote, Prc.HAS_THEME, theme);
        }
        return graph;
    }
}
