package org.concerngraph.linking.match;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.BytesRef;
import org.concerngraph.linking.Name;
import org.concerngraph.linking.Term;

/**
 * How a term is kept in the index: one document for itself, from which it is given back and the rarity of words is
 * counted, and one for each of its names, by which it is found. A name of its own document makes its length count, so that
 * "patient" finds Patient before Patient Reported Outcome Measure.
 */
final class TermDocument {

    /** The IRI, on the document of a term. */
    static final String IRI = "iri";
    /** The IRI of the term that has it, on the document of a name. */
    static final String OF = "of";

    /** The IRI of the term on every document, to be read and not to be searched by. */
    private static final String OF_ANY = "ofAny";

    /** Whether a document is of a term. */
    static final String KIND = "kind";

    static final String TERM = "term";
    static final String VOCABULARY = "vocabulary";
    /** What was written in one go has one value here. */
    static final String LOAD = "load";

    static final String BROADER = "broader";
    static final String OBSOLETE = "obsolete";
    /** The distinct words of a term, on its own document only. */
    static final String TERM_WORDS = "termWords";
    /** On the documents of names only. */
    static final String WORDS = "words";

    static final String KEY = "key";
    static final String JOINED = "joined";
    static final String PLAIN = "plain";
    static final String RANK = "rank";

    private static final String LABEL = "label";
    private static final String NAME = "name";
    private static final String DEFINITION = "definition";
    private static final String PART_OF = "partOf";
    private static final String NOTATION = "notation";
    private static final String REPLACED_BY = "replacedBy";
    /** Parts kind, language and text of a name in one stored field; it occurs in no name that XML or Turtle can write. */
    private static final String BETWEEN = "\u001f";

    private static final int LONGEST_KEY = 8_000;

    private TermDocument() {}

    /** The documents of a term: the names first, the term itself last. */
    static List<Document> of(Term term, String vocabulary, String load, Normaliser normaliser) {
        var documents = new ArrayList<Document>();
        var words = new LinkedHashSet<String>();
        for (Name name : NamesOf.term(term)) {
            Phrase phrase = normaliser.phrase(name.text());
            if (!phrase.words().isEmpty()) {
                documents.add(ofName(term, vocabulary, name, phrase));
                words.addAll(indexed(phrase));
            }
        }
        documents.add(ofTerm(term, vocabulary, words));
        documents.forEach(document -> document.add(new StringField(LOAD, load, Store.NO)));
        return documents;
    }

    /** What a name is found by: the forms of its words, the stems, and each two neighbours written as one. */
    static Set<String> indexed(Phrase phrase) {
        var all = new LinkedHashSet<String>();
        List<Word> words = phrase.words();
        for (int i = 0; i < words.size(); i++) {
            all.add(words.get(i).form());
            all.add(words.get(i).stem());
            if (i > 0) {
                all.add(words.get(i - 1).form() + words.get(i).form());
            }
        }
        return all;
    }

    private static Document ofName(Term term, String vocabulary, Name name, Phrase phrase) {
        Document document = common(term, vocabulary);
        document.add(new SortedDocValuesField(OF_ANY, new BytesRef(term.iri())));
        document.add(new StringField(OF, term.iri(), Store.NO));
        document.add(new TextField(WORDS, String.join(" ", indexed(phrase)), Store.NO));
        addKey(document, KEY, phrase.key());
        addKey(document, JOINED, phrase.joined());
        addKey(document, PLAIN, phrase.plain());
        long rank =
                name.kind().ordinal() * 1_000L + Math.min(999, phrase.plain().length());
        document.add(new NumericDocValuesField(RANK, term.isObsolete() ? rank + 10_000 : rank));
        return document;
    }

    private static void addKey(Document document, String field, String key) {
        if (key.length() <= LONGEST_KEY) {
            document.add(new StringField(field, key, Store.NO));
        }
    }

    private static Document ofTerm(Term term, String vocabulary, Set<String> words) {
        Document document = common(term, vocabulary);
        document.add(new StringField(IRI, term.iri(), Store.YES));
        document.add(new StringField(KIND, TERM, Store.NO));
        document.add(new SortedDocValuesField(OF_ANY, new BytesRef(term.iri())));
        document.add(new TextField(TERM_WORDS, String.join(" ", words), Store.NO));
        document.add(new StoredField(VOCABULARY, vocabulary));
        document.add(new StoredField(LABEL, term.label()));
        term.names()
                .forEach(name -> document.add(
                        new StoredField(NAME, String.join(BETWEEN, name.kind().name(), name.language(), name.text()))));
        term.definitions().forEach(text -> document.add(new StoredField(DEFINITION, text)));
        term.broader().forEach(iri -> document.add(new StringField(BROADER, iri, Store.YES)));
        term.partOf().forEach(iri -> document.add(new StoredField(PART_OF, iri)));
        term.notations().forEach(code -> document.add(new StoredField(NOTATION, code)));
        if (term.replacedBy() != null) {
            document.add(new StoredField(REPLACED_BY, term.replacedBy()));
        }
        if (term.isObsolete()) {
            document.add(new StoredField(OBSOLETE, "true"));
        }
        return document;
    }

    private static Document common(Term term, String vocabulary) {
        var document = new Document();
        document.add(new StringField(VOCABULARY, vocabulary, Store.NO));
        document.add(new StringField(OBSOLETE, Boolean.toString(term.isObsolete()), Store.NO));
        return document;
    }

    /** The IRI of the term that a document is of, or of a name of. */
    static String iri(IndexSearcher searcher, int document) throws IOException {
        List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
        LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(document, leaves));
        SortedDocValues iris = DocValues.getSorted(leaf.reader(), OF_ANY);
        if (!iris.advanceExact(document - leaf.docBase)) {
            throw new IllegalStateException("Document " + document + " of the index is of no term");
        }
        return iris.lookupOrd(iris.ordValue()).utf8ToString();
    }

    /** The term again, from its own document. */
    static Term term(Document document) {
        return new Term(
                document.get(IRI),
                document.get(VOCABULARY),
                document.get(LABEL),
                List.of(document.getValues(NAME)).stream()
                        .map(TermDocument::name)
                        .toList(),
                List.of(document.getValues(DEFINITION)),
                List.of(document.getValues(BROADER)),
                List.of(document.getValues(PART_OF)),
                List.of(document.getValues(NOTATION)),
                document.get(OBSOLETE) != null,
                document.get(REPLACED_BY));
    }

    private static Name name(String stored) {
        String[] parts = stored.split(BETWEEN, 3);
        return new Name(parts[2], parts[1], Name.Kind.valueOf(parts[0]));
    }
}
