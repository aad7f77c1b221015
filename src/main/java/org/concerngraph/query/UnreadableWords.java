package org.concerngraph.query;

/** What to say when Lucene cannot read the words that a search is for: its own message is a list of its tokens. */
public final class UnreadableWords {

    /** What may be wrong with them, as a part of a sentence. */
    public static final String HINT =
            "a quotation mark or a bracket may stand alone, or AND, OR or NOT without a word beside it.";

    private UnreadableWords() {}
}
