package org.concerngraph.evidence;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.concerngraph.store.BaseIri;
import org.concerngraph.vocabulary.Prc;

/** What quotes can be chosen by. */
public enum Facet {
    /** The study that they were published in. */
    STUDY("Study"),
    /** A theme that they stand under, or one above it. */
    THEME("Theme"),
    /** A role of the speaker. */
    ROLE("Role"),
    /** The speaker. */
    PARTICIPANT("Speaker"),
    /** A concern that they bear on. */
    CONCERN("Concern"),
    /** A kind of editorial mark in their text. */
    MARK("Mark in the text"),
    /** The table or file that they were taken from. */
    SOURCE("Source", "source"),
    /** A theme that they stand right under, not one above it. */
    HEADING("Right under the theme", "theme"),
    /** A concern that they express, as opposed to qualify or contradict. */
    EXPRESSES("Expresses the concern", "concern");

    private final String title;
    private final String kind;
    private final boolean isOffered;

    Facet(String title) {
        this.title = title;
        this.kind = parameter();
        this.isOffered = true;
    }

    /** A facet that numbers on other pages lead to. */
    Facet(String title, String kind) {
        this.title = title;
        this.kind = kind;
        this.isOffered = false;
    }

    /** The facet of this name, for example {@code theme}. */
    public static Optional<Facet> named(String name) {
        return Stream.of(values())
                .filter(facet -> facet.parameter().equals(name))
                .findFirst();
    }

    /** Its name in addresses and in queries. */
    public String parameter() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What a person calls it. */
    public String title() {
        return title;
    }

    /** Is it offered to everybody, not only to those whom an address gave a value of it? */
    boolean isOffered() {
        return isOffered;
    }

    /** The thing that a value in an address stands for. */
    Node iri(BaseIri base, String value) {
        return this == MARK ? NodeFactory.createURI(Prc.NAMESPACE + value) : base.iri(kind, value);
    }
}
