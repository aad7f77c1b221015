package org.concerngraph.linking.match;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.lucene.analysis.core.WhitespaceAnalyzer;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.BytesRef;
import org.concerngraph.linking.Term;
import org.jspecify.annotations.Nullable;

/**
 * The terms of all loaded vocabularies, found by their names. What is written can be searched as soon as the call returns,
 * and a reader never sees half of a vocabulary. Any thread may read; writing goes one after the other.
 *
 * <p>The index is a copy that can be built again from the store. So that one on disk can be told to belong to a state of the
 * store, each commit may carry a number of the caller's.
 */
public final class TermIndex implements Closeable {

    /** Raised whenever the same terms would give another index; one of another version is emptied when it is opened. */
    private static final String VERSION = "1";

    private static final String VERSION_KEY = "version";
    private static final String STATE_KEY = "state";
    private static final double MEGABYTES_IN_MEMORY = 32;

    private final Normaliser normaliser = new Normaliser();
    private final IndexWriter writer;
    private final SearcherManager searchers;

    /** Work with one state of the index. */
    interface Reading<T> {
        T read(IndexSearcher searcher) throws IOException;
    }

    /**
     * Opens the index in a directory, or makes one there.
     *
     * @throws UncheckedIOException if it cannot be read, or is open for writing elsewhere
     */
    public TermIndex(Directory directory) {
        try {
            var config = new IndexWriterConfig(new WhitespaceAnalyzer()).setRAMBufferSizeMB(MEGABYTES_IN_MEMORY);
            writer = new IndexWriter(directory, config);
            if (!VERSION.equals(committed(VERSION_KEY))) {
                writer.deleteAll();
                commit(Map.of());
            }
            searchers = new SearcherManager(writer, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Puts these terms in the place of all that the vocabulary had. Where the stream fails, the vocabulary stays as it was.
     *
     * @param terms read once and one at a time; what they say about their vocabulary is not used
     * @return how many terms it has now
     */
    public int replace(String vocabulary, Stream<Term> terms) {
        String load = UUID.randomUUID().toString();
        return write(() -> {
            int count = 0;
            try {
                for (Iterator<Term> each = terms.iterator(); each.hasNext(); count++) {
                    writer.addDocuments(TermDocument.of(each.next(), vocabulary, load, normaliser));
                }
            } catch (IOException | RuntimeException | Error e) {
                writer.deleteDocuments(TermQueries.ofLoad(load));
                throw e;
            }
            writer.deleteDocuments(TermQueries.ofOtherLoads(vocabulary, load));
            return count;
        });
    }

    /**
     * Puts terms in the place of all that several small vocabularies had, in one commit.
     *
     * @param all the terms of each, by its name
     * @param state the state of the store that the index belongs to then
     */
    public synchronized void replace(Map<String, List<Term>> all, long state) {
        try {
            for (var entry : all.entrySet()) {
                String load = UUID.randomUUID().toString();
                for (Term term : entry.getValue()) {
                    writer.addDocuments(TermDocument.of(term, entry.getKey(), load, normaliser));
                }
                writer.deleteDocuments(TermQueries.ofOtherLoads(entry.getKey(), load));
            }
            commit(Map.of(STATE_KEY, Long.toString(state)));
            searchers.maybeRefreshBlocking();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Takes a vocabulary out. Nothing happens where there is none of that name. */
    public void remove(String vocabulary) {
        write(() -> writer.deleteDocuments(TermQueries.ofVocabulary(vocabulary)));
    }

    private interface Writing<T> {
        T write() throws IOException;
    }

    /** Nobody knows to which state of the store the index belongs after it was written to, until the caller says so. */
    private synchronized <T> T write(Writing<T> writing) {
        try {
            T result = writing.write();
            commit(Map.of());
            searchers.maybeRefreshBlocking();
            return result;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The state of the store that the index belongs to; none where it was written to since the caller last said so. */
    public OptionalLong state() {
        String state = committed(STATE_KEY);
        return state == null ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(state));
    }

    /** Says which state of the store the index now belongs to. */
    public synchronized void belongsTo(long state) {
        try {
            commit(Map.of(STATE_KEY, Long.toString(state)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private @Nullable String committed(String key) {
        Iterable<Map.Entry<String, String>> data = writer.getLiveCommitData();
        if (data != null) {
            for (Map.Entry<String, String> entry : data) {
                if (entry.getKey().equals(key)) {
                    return entry.getValue();
                }
            }
        }
        return null;
    }

    private void commit(Map<String, String> data) throws IOException {
        var all = new LinkedHashMap<>(data);
        all.put(VERSION_KEY, VERSION);
        writer.setLiveCommitData(all.entrySet());
        writer.commit();
    }

    /** The names of the vocabularies that have terms here, in alphabetical order. */
    public List<String> vocabularies() {
        return read(searcher -> {
            var names = new TreeSet<String>();
            Terms terms = MultiTerms.getTerms(searcher.getIndexReader(), TermDocument.VOCABULARY);
            if (terms != null) {
                TermsEnum each = terms.iterator();
                for (BytesRef name = each.next(); name != null; name = each.next()) {
                    names.add(name.utf8ToString());
                }
            }
            names.removeIf(name -> size(searcher, name) == 0);
            return List.copyOf(names);
        });
    }

    /** How many terms a vocabulary has; 0 where there is none of that name. */
    public int size(String vocabulary) {
        return read(searcher -> size(searcher, vocabulary));
    }

    private static int size(IndexSearcher searcher, String vocabulary) {
        try {
            return searcher.count(TermQueries.termsOf(vocabulary));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The term with an IRI; where several vocabularies have it, the one of the first of them in the index. */
    public Optional<Term> term(String iri) {
        return terms(List.of(iri)).stream().findFirst();
    }

    /** The terms with these IRIs, in their order; those that are not here are left out. */
    public List<Term> terms(Collection<String> iris) {
        return read(searcher -> StoredTerms.of(searcher, iris));
    }

    /**
     * The terms with these words in a name, the best first: those that are called so, those with a name that begins so, those
     * with all the words in one name, those with some of them; within each of these preferred names and short ones first, and
     * obsolete terms last.
     */
    public List<Term> search(String words, SearchFilter filter, int limit) {
        return read(searcher -> new TermSearch(searcher, normaliser).search(words, filter, limit));
    }

    /** How many terms a search with these words would find, had it no limit. */
    public int count(String words, SearchFilter filter) {
        return read(searcher -> new TermSearch(searcher, normaliser).count(words, filter));
    }

    /** The other name by which these words found a term; empty where it is the one that is shown. */
    public String metBeside(Term term, String words) {
        return new MetName(words, normaliser).of(term);
    }

    /** The terms with a name that begins with what was typed so far, then those with a word that does. */
    public List<Term> complete(String typed, SearchFilter filter, int limit) {
        return read(searcher -> new TermSearch(searcher, normaliser).complete(typed, filter, limit));
    }

    <T> T read(Reading<T> reading) {
        try {
            IndexSearcher searcher = searchers.acquire();
            try {
                return reading.read(searcher);
            } finally {
                searchers.release(searcher);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Normaliser normaliser() {
        return normaliser;
    }

    /** Closes the index; what was written stays. */
    @Override
    public void close() {
        try {
            searchers.close();
            writer.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
