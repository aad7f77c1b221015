package org.concerngraph.curation;

import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.concerngraph.query.BadParameter;
import org.concerngraph.vocabulary.Prc;

/** How near the words are to what is read in them. */
enum Basis {
    EXPLICIT(Prc.EXPLICIT, "explicit", "The words say it."),
    PARAPHRASE(Prc.PARAPHRASE, "paraphrase", "They say it in another way."),
    INFERRED(Prc.INFERRED, "inferred", "A reader concludes it; the words do not say it.");

    private final Node value;
    private final String words;
    private final String meaning;

    Basis(Node value, String words, String meaning) {
        this.value = value;
        this.words = words;
        this.meaning = meaning;
    }

    Node value() {
        return value;
    }

    /** What a person calls it. */
    public String words() {
        return words;
    }

    /** What it means, for somebody who chooses. */
    public String meaning() {
        return meaning;
    }

    /** The name of the value, as forms send it. */
    public String id() {
        return value.getLocalName();
    }

    static Basis named(String id) {
        return Stream.of(values())
                .filter(basis -> basis.id().equals(id))
                .findFirst()
                .orElseThrow(() ->
                        new BadParameter("basis", "is \"" + id + "\"; Explicit, Paraphrase and Inferred are known."));
    }
}
