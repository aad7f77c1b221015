package org.concerngraph.linking.match;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermQuery;

/** A search by people, in one state of the index: first what is called so, then what begins so, then what has the words. */
final class TermSearch {

    /** A term has several names, of which only one is shown. */
    private static final int NAMES_OF_A_TERM = 8;

    private static final int AT_LEAST = 50;
    private static final Sort BY_RANK = new Sort(new SortField(TermDocument.RANK, SortField.Type.LONG));
    private static final Sort BY_SCORE =
            new Sort(SortField.FIELD_SCORE, new SortField(TermDocument.RANK, SortField.Type.LONG));

    private final IndexSearcher searcher;
    private final Normaliser normaliser;

    TermSearch(IndexSearcher searcher, Normaliser normaliser) {
        this.searcher = searcher;
        this.normaliser = normaliser;
    }

    List<org.concerngraph.linking.Term> search(String words, SearchFilter filter, int limit) throws IOException {
        Phrase phrase = normaliser.phrase(words);
        if (phrase.words().isEmpty()) {
            return List.of();
        }
        var found = new LinkedHashSet<String>();
        add(found, new TermQuery(new Term(TermDocument.PLAIN, phrase.plain())), BY_RANK, filter, limit);
        add(found, new TermQuery(new Term(TermDocument.KEY, phrase.key())), BY_RANK, filter, limit);
        add(found, new TermQuery(new Term(TermDocument.JOINED, phrase.joined())), BY_RANK, filter, limit);
        add(found, new PrefixQuery(new Term(TermDocument.PLAIN, phrase.plain())), BY_RANK, filter, limit);
        add(found, words(phrase.words(), Occur.MUST), BY_SCORE, filter, limit);
        add(found, words(phrase.words(), Occur.SHOULD), BY_SCORE, filter, limit);
        return first(found, filter, limit);
    }

    /** How many terms a search with these words would find, had it no limit. */
    int count(String words, SearchFilter filter) throws IOException {
        Phrase phrase = normaliser.phrase(words);
        if (phrase.words().isEmpty()) {
            return 0;
        }
        Query any = new BooleanQuery.Builder()
                .add(new TermQuery(new Term(TermDocument.PLAIN, phrase.plain())), Occur.SHOULD)
                .add(new TermQuery(new Term(TermDocument.KEY, phrase.key())), Occur.SHOULD)
                .add(new TermQuery(new Term(TermDocument.JOINED, phrase.joined())), Occur.SHOULD)
                .add(new PrefixQuery(new Term(TermDocument.PLAIN, phrase.plain())), Occur.SHOULD)
                .add(words(phrase.words(), Occur.SHOULD), Occur.SHOULD)
                .build();
        Query filtered = TermQueries.filtered(any, filter, searcher);
        var terms = new HashSet<String>();
        int names = Math.max(1, searcher.count(filtered));
        for (ScoreDoc hit : searcher.search(filtered, names, Sort.INDEXORDER).scoreDocs) {
            terms.add(TermDocument.iri(searcher, hit.doc));
        }
        return terms.size();
    }

    List<org.concerngraph.linking.Term> complete(String typed, SearchFilter filter, int limit) throws IOException {
        Phrase phrase = normaliser.phrase(typed);
        if (phrase.words().isEmpty()) {
            return List.of();
        }
        var found = new LinkedHashSet<String>();
        add(found, new TermQuery(new Term(TermDocument.PLAIN, phrase.plain())), BY_RANK, filter, limit);
        add(found, new PrefixQuery(new Term(TermDocument.PLAIN, phrase.plain())), BY_RANK, filter, limit);
        List<Word> complete = phrase.words().subList(0, phrase.words().size() - 1);
        var begun = new BooleanQuery.Builder();
        complete.forEach(word -> begun.add(word(word), Occur.MUST));
        begun.add(
                new PrefixQuery(
                        new Term(TermDocument.WORDS, phrase.words().getLast().written())),
                Occur.MUST);
        add(found, begun.build(), BY_RANK, filter, limit);
        return first(found, filter, limit);
    }

    private static Query words(List<Word> words, Occur each) {
        var query = new BooleanQuery.Builder();
        words.forEach(word -> query.add(word(word), each));
        return query.build();
    }

    private static Query word(Word word) {
        return new BooleanQuery.Builder()
                .add(new TermQuery(new Term(TermDocument.WORDS, word.form())), Occur.SHOULD)
                .add(new TermQuery(new Term(TermDocument.WORDS, word.stem())), Occur.SHOULD)
                .build();
    }

    private void add(Set<String> found, Query query, Sort sort, SearchFilter filter, int limit) throws IOException {
        if (found.size() < limit) {
            int most = Math.max(AT_LEAST, NAMES_OF_A_TERM * limit);
            Query filtered = TermQueries.filtered(query, filter, searcher);
            for (ScoreDoc hit : searcher.search(filtered, most, sort).scoreDocs) {
                found.add(TermDocument.iri(searcher, hit.doc));
            }
        }
    }

    private List<org.concerngraph.linking.Term> first(Set<String> iris, SearchFilter filter, int limit)
            throws IOException {
        return StoredTerms.of(
                searcher, new ArrayList<>(iris).subList(0, Math.min(limit, iris.size())), filter.vocabularies());
    }
}
