package org.concerngraph.linking.external;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.LongConsumer;
import java.util.zip.GZIPInputStream;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.system.ErrorHandler;
import org.apache.jena.riot.system.StreamRDF;
import org.concerngraph.store.Sha256;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A file with a vocabulary, in any syntax of RDF, plain or compressed with gzip.
 *
 * @param path where it is
 * @param name what it was called; its ending says the syntax, and its beginning is looked at where that cannot be
 */
public record VocabularyFile(Path path, String name) {

    private static final Logger log = LoggerFactory.getLogger(VocabularyFile.class);
    private static final int BEGINNING = 4_000;
    private static final String OTHER_SYNTAX =
            " Only RDF is read: RDF/XML, Turtle, N-Triples, N-Quads, TriG and JSON-LD. Programs such as Protégé and ROBOT save an ontology as RDF/XML or Turtle.";

    /** How many bytes it has. */
    public long size() {
        try {
            return Files.size(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Deletes a file that is needed no longer. */
    static void delete(Path path) {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            log.warn("{} could not be deleted: {}", path, e.getMessage());
        }
    }

    /** The digest of its bytes. */
    public String sha256() {
        var digest = Sha256.begin();
        try (InputStream in = Files.newInputStream(path)) {
            byte[] buffer = new byte[65_536];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Sha256.end(digest);
    }

    /**
     * Sends all its triples on, one after the other.
     *
     * @param bytesRead told every now and then how many bytes of the file have been read
     * @throws UnreadableVocabulary when it is no RDF, naming line and column
     */
    void parse(StreamRDF to, LongConsumer bytesRead) {
        Lang syntax = syntax();
        try (InputStream in = opened(new CountedBytes(Files.newInputStream(path), bytesRead))) {
            RDFParser.source(in)
                    .forceLang(syntax)
                    .base("https://example.org/")
                    .errorHandler(new Faults(name))
                    .parse(to);
        } catch (RiotException fault) {
            throw new UnreadableVocabulary(name + " cannot be read as " + syntax.getName() + ": " + fault.getMessage());
        } catch (IOException broken) {
            throw new UnreadableVocabulary(name + " cannot be read: " + broken.getMessage());
        }
    }

    private InputStream opened(InputStream raw) throws IOException {
        return isCompressed() ? new GZIPInputStream(raw) : new BufferedInputStream(raw);
    }

    private boolean isCompressed() throws IOException {
        try (InputStream in = Files.newInputStream(path)) {
            return in.read() == 0x1f && in.read() == 0x8b;
        }
    }

    private Lang syntax() {
        String beginning = beginning();
        String start = beginning.replaceFirst("^\\uFEFF", "").stripLeading();
        if (start.isEmpty()) {
            throw new UnreadableVocabulary(name + " is empty.");
        }
        if (start.startsWith("format-version:")) {
            throw new UnreadableVocabulary(name + " is in the OBO flat format." + OTHER_SYNTAX);
        }
        if (start.matches("(?s)(Prefix|Ontology)\\s*\\(.*")) {
            throw new UnreadableVocabulary(name + " is in OWL's functional syntax." + OTHER_SYNTAX);
        }
        if (start.matches("(?s)Prefix:.*")) {
            throw new UnreadableVocabulary(name + " is in the Manchester syntax." + OTHER_SYNTAX);
        }
        if (start.startsWith("<") && beginning.matches("(?s).*<Ontology\\s.*owl#.*")) {
            throw new UnreadableVocabulary(name + " is in OWL/XML." + OTHER_SYNTAX);
        }
        if (name.toLowerCase(Locale.ROOT).matches(".*[.](tsv|csv|txt|xlsx?|ods)([.]gz)?")) {
            throw new UnreadableVocabulary(name + " is a table or text." + OTHER_SYNTAX);
        }
        Lang named = RDFLanguages.filenameToLang(name.toLowerCase(Locale.ROOT));
        boolean isXml = start.startsWith("<?xml") || start.startsWith("<rdf:RDF") || start.startsWith("<!");
        if (isXml) {
            return Lang.RDFXML;
        }
        if (named != null && !named.equals(Lang.RDFXML) && RDFLanguages.isRegistered(named)) {
            return named;
        }
        if (start.startsWith("{") || start.startsWith("[")) {
            return Lang.JSONLD;
        }
        return start.startsWith("<") && !start.matches("(?s)<[^>\\s]*>.*") ? Lang.RDFXML : Lang.TURTLE;
    }

    private String beginning() {
        try (InputStream in = opened(Files.newInputStream(path))) {
            return new String(in.readNBytes(BEGINNING), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UnreadableVocabulary(name + " cannot be read: " + broken.getMessage());
        }
    }

    /** What is only doubtful, such as a strange character in an IRI, is noted down once and kept. */
    private static final class Faults implements ErrorHandler {

        private final String name;
        private int warnings;

        Faults(String name) {
            this.name = name;
        }

        @Override
        public void warning(String message, long line, long column) {
            if (warnings++ == 0) {
                log.warn("{}, line {}: {}; more of the kind are not said.", name, line, message);
            }
        }

        @Override
        public void error(String message, long line, long column) {
            throw at(message, line, column);
        }

        @Override
        public void fatal(String message, long line, long column) {
            throw at(message, line, column);
        }

        private static RiotException at(String message, long line, long column) {
            return new RiotException(
                    line < 0 ? message : "line " + line + (column < 0 ? "" : ", column " + column) + ": " + message);
        }
    }
}
