package org.concerngraph.curation;

import org.apache.jena.graph.Node;
import org.concerngraph.vocabulary.Prc;

/** How near the words are to what is read in them. */
enum Basis implements Choosable {
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

    @Override
    public Node value() {
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

    static Basis named(String id) {
        return Choosable.named("basis", id, values());
    }
}
