package org.concerngraph.linking.match;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

/** Questions to the index that several of its users ask. */
final class TermQueries {

    private TermQueries() {}

    /** The terms themselves, not their names, of a vocabulary. */
    static Query termsOf(String vocabulary) {
        return new BooleanQuery.Builder()
                .add(ofVocabulary(vocabulary), Occur.FILTER)
                .add(new TermQuery(new Term(TermDocument.KIND, TermDocument.TERM)), Occur.FILTER)
                .build();
    }

    /** All that a vocabulary has in the index. */
    static Query ofVocabulary(String vocabulary) {
        return new TermQuery(new Term(TermDocument.VOCABULARY, vocabulary));
    }

    /** All that was written in one go. */
    static Query ofLoad(String load) {
        return new TermQuery(new Term(TermDocument.LOAD, load));
    }

    /** All that a vocabulary had before. */
    static Query ofOtherLoads(String vocabulary, String load) {
        return new BooleanQuery.Builder()
                .add(ofVocabulary(vocabulary), Occur.FILTER)
                .add(ofLoad(load), Occur.MUST_NOT)
                .build();
    }

    /** The query, kept to these vocabularies; empty for any. */
    static Query inVocabularies(Query query, Set<String> vocabularies) {
        return vocabularies.isEmpty()
                ? query
                : new BooleanQuery.Builder()
                        .add(query, Occur.MUST)
                        .add(in(TermDocument.VOCABULARY, vocabularies), Occur.FILTER)
                        .build();
    }

    /** The query, kept to names of terms that the filter lets through. */
    static Query filtered(Query query, SearchFilter filter, IndexSearcher searcher) throws IOException {
        var all = new BooleanQuery.Builder().add(query, Occur.MUST);
        if (!filter.vocabularies().isEmpty()) {
            all.add(in(TermDocument.VOCABULARY, filter.vocabularies()), Occur.FILTER);
        }
        if (!filter.withObsolete()) {
            all.add(new TermQuery(new Term(TermDocument.OBSOLETE, "true")), Occur.MUST_NOT);
        }
        if (filter.within() != null) {
            all.add(in(TermDocument.OF, withDescendants(filter.within(), searcher)), Occur.FILTER);
        }
        return all.build();
    }

    private static Query in(String field, Collection<String> values) {
        return new TermInSetQuery(field, values.stream().map(BytesRef::new).toList());
    }

    /** A term and all below it, level by level. */
    private static Set<String> withDescendants(String iri, IndexSearcher searcher) throws IOException {
        var found = new HashSet<>(List.of(iri));
        var level = List.of(iri);
        while (!level.isEmpty()) {
            var next = new ArrayList<String>();
            Query below = in(TermDocument.BROADER, level);
            for (ScoreDoc hit : searcher.search(below, Math.max(1, searcher.count(below)), Sort.INDEXORDER).scoreDocs) {
                String child = TermDocument.iri(searcher, hit.doc);
                if (found.add(child)) {
                    next.add(child);
                }
            }
            level = next;
        }
        return found;
    }
}
