package org.concerngraph.query;

import java.util.Optional;
import java.util.stream.Stream;

/** A dataset that questions are asked of. */
public enum AskedDataset {
    /** What was said, by whom, and what it means: what the pages show. */
    CONCERNS("concerns", "/sparql", "The concerns and what they rest on"),
    /** Whole external vocabularies, and what machines suggest. */
    VOCABULARIES("vocabularies", "/vocabularies/sparql", "Whole vocabularies and suggestions");

    private final String word;
    private final String address;
    private final String title;

    AskedDataset(String word, String address, String title) {
        this.word = word;
        this.address = address;
        this.title = title;
    }

    /** What the header of a query calls it. */
    public String word() {
        return word;
    }

    /** The path at which everyone asks it by the SPARQL protocol. */
    public String address() {
        return address;
    }

    /** What a person calls it. */
    public String title() {
        return title;
    }

    /** Has it an index of words, which {@code text:query} searches? */
    public boolean hasWords() {
        return this == CONCERNS;
    }

    /** The one that the header of a query calls so. */
    public static Optional<AskedDataset> named(String word) {
        return Stream.of(values()).filter(dataset -> dataset.word.equals(word)).findFirst();
    }

    /** The one that a path asks, or that a path below its address is about. */
    public static Optional<AskedDataset> at(String path) {
        return Stream.of(values())
                .filter(dataset -> path.equals(dataset.address) || path.startsWith(dataset.address + "/"))
                .findFirst();
    }
}
