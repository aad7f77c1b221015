package org.concerngraph.linking.match;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;

/** How rare words are in the terms of one state of the index, over all vocabularies; each word is looked up once. */
final class IndexRarity implements Rarity {

    private final IndexSearcher searcher;
    private final long terms;
    private final Map<String, Double> known = new HashMap<>();

    IndexRarity(IndexSearcher searcher) throws IOException {
        this.searcher = searcher;
        this.terms = searcher.getIndexReader().getDocCount(TermDocument.TERM_WORDS);
    }

    @Override
    public double of(String form) {
        return known.computeIfAbsent(form, this::lookedUp);
    }

    private double lookedUp(String form) {
        try {
            return Rarity.of(searcher.getIndexReader().docFreq(new Term(TermDocument.TERM_WORDS, form)), terms);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
