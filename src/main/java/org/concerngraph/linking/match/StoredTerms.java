package org.concerngraph.linking.match;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;

/** Gives terms back from the index. */
final class StoredTerms {

    private StoredTerms() {}

    /** The terms with these IRIs, in their order, each once; those that are not there are left out. */
    static List<org.concerngraph.linking.Term> of(IndexSearcher searcher, Collection<String> iris) throws IOException {
        var found = new ArrayList<org.concerngraph.linking.Term>();
        var seen = new HashSet<String>();
        for (String iri : iris) {
            if (seen.add(iri)) {
                for (ScoreDoc hit : searcher.search(new TermQuery(new Term(TermDocument.IRI, iri)), 1).scoreDocs) {
                    found.add(TermDocument.term(searcher.storedFields().document(hit.doc)));
                }
            }
        }
        return found;
    }
}
