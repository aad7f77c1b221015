package org.concerngraph.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.query.text.Entity;
import org.apache.jena.query.text.EntityDefinition;
import org.apache.jena.query.text.TextIndexConfig;
import org.apache.jena.query.text.TextIndexException;
import org.apache.jena.query.text.TextIndexLucene;
import org.apache.jena.query.text.TextQueryFuncs;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;
import org.concerngraph.vocabulary.Prc;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/**
 * The full-text index over the words of quotes and the names of all else.
 *
 * <p>Lucene and TDB2 commit one after the other, so a crash can leave the index behind the data, and jena-text would
 * not notice. Each Lucene commit therefore carries the number of the commit it belongs to; an index whose number is not
 * the data's, or that has none because its files are gone, is built again from the data when the store opens.
 */
final class TextIndex {

    private static final Logger log = LoggerFactory.getLogger(TextIndex.class);
    /** It is called after the time when every commit made a dataset version. */
    private static final String COMMIT = "dataset-version";

    private static final String ANALYSIS = "analysis";
    private static final double USUAL_MEGABYTES = IndexWriterConfig.DEFAULT_RAM_BUFFER_SIZE_MB;
    private static final double MANY_MEGABYTES = 48;
    private static final String LABEL = "label";

    /**
     * All names and words but the names of quotes, of what is said of quotes (their marks, codings and evidence), of links and
     * of revisions and the wordings that these replaced. There are more of these than of all else, and they are made of the names of others: whoever looks for a source
     * or a person means no quote of theirs.
     */
    private static final class NamesAndWords extends TextIndexLucene {

        private final List<String> namedAfterOthers;

        NamesAndWords(FSDirectory directory, TextIndexConfig config, BaseIri base) {
            super(directory, config);
            this.namedAfterOthers = Stream.of("quote", "mark", "coding", "evidence", "mapping", "revision", "wording")
                    .map(kind -> base.iri(kind, "").getURI())
                    .toList();
        }

        boolean isSearched(Entity entity) {
            return !entity.getMap().containsKey(LABEL) || isFoundByName(entity.getId());
        }

        boolean isFoundByName(String iri) {
            return namedAfterOthers.stream().noneMatch(iri::startsWith);
        }

        @Override
        public void addEntity(Entity entity) {
            if (isSearched(entity)) {
                super.addEntity(entity);
            }
        }
    }

    private final NamesAndWords lucene;

    private TextIndex(NamesAndWords lucene) {
        this.lucene = lucene;
    }

    /** Opens the index in a folder; one that Lucene cannot read is removed, which makes it an empty one. */
    static TextIndex open(Path directory, BaseIri base) {
        try {
            return new TextIndex(lucene(directory, base));
        } catch (TextIndexException unreadable) {
            log.warn("The text index in {} cannot be read and is built again: {}", directory, unreadable.getMessage());
            try {
                FileSystemUtils.deleteRecursively(directory);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return new TextIndex(lucene(directory, base));
        }
    }

    private static NamesAndWords lucene(Path directory, BaseIri base) {
        var definition = new EntityDefinition("uri", "publishedText", "graph", Prc.PUBLISHED_TEXT);
        definition.set("spokenText", Prc.SPOKEN_TEXT);
        definition.set(LABEL, RDFS.label.asNode());
        definition.set("prefLabel", SKOS.prefLabel.asNode());
        definition.set("altLabel", SKOS.altLabel.asNode());
        definition.setLangField("lang");
        definition.setUidField("uid");
        var config = new TextIndexConfig(definition);
        config.setValueStored(true);
        config.setAnalyzer(Words.analyzer());
        config.setQueryAnalyzer(Words.analyzer());
        try {
            Files.createDirectories(directory);
            return new NamesAndWords(FSDirectory.open(directory), config, base);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Is the name of a thing with this IRI in the index? */
    boolean isFoundByName(String iri) {
        return lucene.isFoundByName(iri);
    }

    TextIndexLucene lucene() {
        return lucene;
    }

    /** The number of the commit that the last Lucene commit was made for; -1 when there is none that reads words as we do. */
    long commit() {
        var said = new HashMap<String, String>();
        var data = lucene.getIndexWriter().getLiveCommitData();
        if (data != null) {
            data.forEach(entry -> said.put(entry.getKey(), entry.getValue()));
        }
        return Words.VERSION.equals(said.get(ANALYSIS)) ? Long.parseLong(said.getOrDefault(COMMIT, "-1")) : -1;
    }

    /** The next Lucene commit belongs to the commit of this number. */
    void willBeAt(long commit) {
        lucene.getIndexWriter()
                .setLiveCommitData(Map.of(COMMIT, Long.toString(commit), ANALYSIS, Words.VERSION)
                        .entrySet());
    }

    /** Holds more words in memory before they are written to the disk, which leaves less to merge. */
    void expectMany() {
        lucene.getIndexWriter().getConfig().setRAMBufferSizeMB(MANY_MEGABYTES);
    }

    /** Holds as many words in memory as usual. */
    void expectFew() {
        if (lucene.getIndexWriter().isOpen()) {
            lucene.getIndexWriter().getConfig().setRAMBufferSizeMB(USUAL_MEGABYTES);
        }
    }

    /** Writes the words that are held in memory to the disk, which the commit would do otherwise. */
    void flush() {
        try {
            lucene.getIndexWriter().flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes the whole index as one segment, which holds nothing that was deleted. */
    void compact() {
        try {
            lucene.getIndexWriter().forceMerge(1);
            lucene.getIndexWriter().commit();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Builds the whole index again from the data as it is after the given commit; the caller holds a transaction. */
    void rebuild(DatasetGraph data, long commit) {
        var definition = lucene.getDocDef();
        long entries = 0;
        try {
            lucene.getIndexWriter().deleteAll();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        for (String field : definition.fields()) {
            for (Node predicate : definition.getPredicates(field)) {
                var quads = data.findNG(Node.ANY, Node.ANY, predicate, Node.ANY);
                while (quads.hasNext()) {
                    Quad quad = quads.next();
                    var entity = TextQueryFuncs.entityFromQuad(
                            definition, quad.getGraph(), quad.getSubject(), quad.getPredicate(), quad.getObject());
                    if (entity != null && lucene.isSearched(entity)) {
                        lucene.addEntity(entity);
                        entries++;
                    }
                }
            }
        }
        willBeAt(commit);
        lucene.commit();
        if (entries > 0) {
            log.info("Built the text index again from the data: {} entries, commit {}.", entries, commit);
        }
    }
}
