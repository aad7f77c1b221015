package org.concerngraph.linking.external;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.concerngraph.linking.Term;
import org.jspecify.annotations.Nullable;

/** What is otherwise about a term in a new version of its vocabulary. */
final class TermChanges {

    private static final Node CHANGE_NOTE = SKOS.changeNote.asNode();

    private TermChanges() {}

    /**
     * The changes, each a sentence.
     *
     * @param then the term before; null where it was not loaded
     * @param now the term now; null where it is gone
     * @param linkedAs what it was called when something was linked to it; null where that is not known
     */
    static List<String> between(@Nullable Term then, @Nullable Term now, @Nullable String linkedAs) {
        if (now == null) {
            return List.of("It is gone from the vocabulary.");
        }
        var changes = new ArrayList<String>();
        String before = then != null ? then.label() : Objects.requireNonNullElse(linkedAs, now.label());
        if (!now.label().equals(before)) {
            changes.add("It was called “" + before + "”.");
        }
        boolean wasObsolete = then != null && then.isObsolete();
        if (now.isObsolete() && !wasObsolete) {
            changes.add(
                    now.replacedBy() == null
                            ? "It is retired, and nothing is named to use instead."
                            : "It is retired; its vocabulary says to use " + now.replacedBy() + " instead.");
        }
        if (then != null && !new HashSet<>(then.definitions()).equals(new HashSet<>(now.definitions()))) {
            changes.add("Its definition has changed.");
        }
        if (then != null && !new HashSet<>(then.broader()).equals(new HashSet<>(now.broader()))) {
            changes.add("It stands elsewhere in the hierarchy.");
        }
        return changes;
    }

    static List<Triple> said(String iri, @Nullable Term then, @Nullable Term now, String note) {
        Node term = NodeFactory.createURI(iri);
        Term known = now == null ? then : now;
        var said = new ArrayList<Triple>();
        said.add(Triple.create(term, CHANGE_NOTE, NodeFactory.createLiteralLang(note, "en")));
        if (known != null) {
            said.add(Triple.create(term, RDFS.label.asNode(), NodeFactory.createLiteralString(known.label())));
        }
        return said;
    }
}
