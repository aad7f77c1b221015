package org.concerngraph.linking.match;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;

/** Gives terms back from the index. */
final class StoredTerms {

    private StoredTerms() {}

    /** The terms with these IRIs, in their order, each once; those that are not there are left out. */
    static List<org.concerngraph.linking.Term> of(IndexSearcher searcher, Collection<String> iris) throws IOException {
        return of(searcher, iris, Set.of());
    }

    /**
     * The same as certain vocabularies describe them: two may describe one term.
     *
     * @param vocabularies their names; empty for any
     */
    static List<org.concerngraph.linking.Term> of(
            IndexSearcher searcher, Collection<String> iris, Set<String> vocabularies) throws IOException {
        var found = new ArrayList<org.concerngraph.linking.Term>();
        var seen = new HashSet<String>();
        for (String iri : iris) {
            if (seen.add(iri)) {
                Query query = TermQueries.inVocabularies(new TermQuery(new Term(TermDocument.IRI, iri)), vocabularies);
                for (ScoreDoc hit : searcher.search(query, 1).scoreDocs) {
                    found.add(TermDocument.term(searcher.storedFields().document(hit.doc)));
                }
            }
        }
        return found;
    }
}
