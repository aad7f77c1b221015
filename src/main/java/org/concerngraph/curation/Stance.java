package org.concerngraph.curation;

import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.concerngraph.query.BadParameter;
import org.concerngraph.vocabulary.Prc;

/** How the words of a quote bear on a concern. */
enum Stance {
    EXPRESSES(
            Prc.EXPRESSES_VALUE, Prc.EXPRESSES_PROPERTY, "expresses", "The words say it, in these or in other words."),
    QUALIFIES(
            Prc.QUALIFIES_VALUE,
            Prc.QUALIFIES_PROPERTY,
            "qualifies",
            "The words say when it holds and when it does not."),
    CONTRADICTS(Prc.CONTRADICTS_VALUE, Prc.CONTRADICTS_PROPERTY, "contradicts", "The words deny it."),
    PROPOSES_REMEDY(
            Prc.PROPOSES_REMEDY, Prc.PROPOSES_REMEDY_FOR, "proposes a remedy for", "The words say what would help.");

    private final Node value;
    private final Node property;
    private final String words;
    private final String meaning;

    Stance(Node value, Node property, String words, String meaning) {
        this.value = value;
        this.property = property;
        this.words = words;
        this.meaning = meaning;
    }

    /** What the evidence has for {@code prc:stance}. */
    Node value() {
        return value;
    }

    /** What is said of the quote and the concern as long as evidence stands. */
    Node property() {
        return property;
    }

    /** What a person calls it, between a quote and a concern. */
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

    static Stance of(Node value) {
        return Stream.of(values())
                .filter(stance -> stance.value.equals(value))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(value + " is no stance"));
    }

    static Stance named(String id) {
        return Stream.of(values())
                .filter(stance -> stance.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new BadParameter(
                        "stance",
                        "is \"" + id + "\"; Expresses, Qualifies, Contradicts and ProposesRemedy are known."));
    }
}
