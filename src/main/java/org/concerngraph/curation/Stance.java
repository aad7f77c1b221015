package org.concerngraph.curation;

import org.apache.jena.graph.Node;
import org.concerngraph.vocabulary.Prc;

/** How the words of a quote bear on a concern. */
enum Stance implements Choosable {
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
    @Override
    public Node value() {
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

    static Stance of(Node value) {
        return Choosable.of(value, values());
    }

    static Stance named(String id) {
        return Choosable.named("stance", id, values());
    }
}
