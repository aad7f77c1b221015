package org.concerngraph.curation;

import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.concerngraph.revision.Author;
import org.concerngraph.revision.Change;
import org.concerngraph.vocabulary.Prc;
import org.concerngraph.vocabulary.Prov;

/**
 * Who codes a quote without knowing what others read in it. A coder is not shown that until they are done with the quote, or
 * ask for it; from then on what they say of it is no independent coding, and agreement does not count it as such.
 */
final class Independence {

    private static final List<Node> READINGS = List.of(Prc.EVIDENCE_QUOTE, Prc.CODING_QUOTE);

    private Independence() {}

    /** Is somebody shown what others read in a quote? */
    static boolean isShownOthers(DatasetGraph data, Node quote, Node coder) {
        return isDone(data, quote, coder) || data.contains(Node.ANY, quote, Prc.OPENED_BY, coder);
    }

    /** Is somebody done with a quote? */
    static boolean isDone(DatasetGraph data, Node quote, Node coder) {
        return data.contains(Node.ANY, quote, Prc.CODED_BY, coder);
    }

    /** Does somebody know what others read in a quote? */
    static boolean isInformed(DatasetGraph data, Node quote, Node coder) {
        return isShownOthers(data, quote, coder) && haveOthersRead(data, quote, coder);
    }

    private static boolean haveOthersRead(DatasetGraph data, Node quote, Node coder) {
        return READINGS.stream()
                .flatMap(property -> data.stream(Node.ANY, Node.ANY, property, quote))
                .anyMatch(quad -> !data.contains(Node.ANY, quad.getSubject(), Prov.WAS_ATTRIBUTED_TO, coder));
    }

    /** Says that somebody is shown what others read, before they are done. */
    static void open(Change change, Node quote, Author coder) {
        if (!isShownOthers(change.data(), quote, coder.node()) && haveOthersRead(change.data(), quote, coder.node())) {
            say(change, quote, Prc.OPENED_BY, coder);
        }
    }

    /** Says that somebody is done with a quote. */
    static void done(Change change, Node quote, Author coder) {
        say(change, quote, Prc.CODED_BY, coder);
        if (!change.data().contains(Node.ANY, quote, Prc.OPENED_BY, coder.node())) {
            say(change, quote, Prc.INDEPENDENTLY_CODED_BY, coder);
        }
    }

    /** Says that somebody is not done with a quote after all, who was shown by then what others read. */
    static void notDone(Change change, Node quote, Author coder) {
        boolean isInformed = isInformed(change.data(), quote, coder.node());
        change.remove(Node.ANY, quote, Prc.CODED_BY, coder.node());
        change.remove(Node.ANY, quote, Prc.INDEPENDENTLY_CODED_BY, coder.node());
        if (isInformed) {
            say(change, quote, Prc.OPENED_BY, coder);
        }
    }

    /** Says of what somebody reads in a quote whether they knew what others read. */
    static void mark(Change change, Node graph, Node reading, Node quote, Author coder) {
        if (isInformed(change.data(), quote, coder.node())) {
            change.add(graph, reading, Prc.INFORMED_BY_OTHERS, Values.TRUE);
        }
    }

    private static void say(Change change, Node quote, Node property, Author coder) {
        change.add(Local.ofStudyOf(change.data(), quote), quote, property, coder.node());
    }
}
