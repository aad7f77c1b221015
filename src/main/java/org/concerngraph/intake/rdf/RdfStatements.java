package org.concerngraph.intake.rdf;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RDFParserBuilder;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.system.ErrorHandler;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.Quad;
import org.concerngraph.intake.Reading.Problem;
import org.concerngraph.intake.SourceFile;
import org.concerngraph.intake.UnreadableSource;
import org.concerngraph.query.bounds.Nesting;
import org.jspecify.annotations.Nullable;

/** The statements of a file in one of the notations of RDF; nothing besides the file is read. */
final class RdfStatements extends StreamRDFBase implements ErrorHandler {

    private static final Set<Lang> LANGS =
            Set.of(Lang.TURTLE, Lang.TRIG, Lang.NTRIPLES, Lang.NQUADS, Lang.JSONLD, Lang.RDFXML);
    private static final int MOST_WARNINGS = 100;

    private final SourceFile file;
    private final String base;
    private final Limits limits;
    private final List<Quad> statements = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();

    private RdfStatements(SourceFile file, String base, Limits limits) {
        this.file = file;
        this.base = base;
        this.limits = limits;
    }

    /**
     * Reads the file.
     *
     * @param base what relative IRIs are relative to
     * @throws UnreadableSource when it cannot be read, with line and column
     */
    static RdfStatements of(SourceFile file, String base, Limits limits) {
        if (file.size() > limits.bytes()) {
            throw new UnreadableSource(
                    "“%s” has %d bytes, and RDF is read up to %d; split the study's layers into files."
                            .formatted(file.name(), file.size(), limits.bytes()));
        }
        Lang lang = lang(file.name());
        var statements = new RdfStatements(file, base, limits);
        try {
            statements.read(lang);
        } catch (RiotException e) {
            throw new UnreadableSource("“%s” is no %s: %s"
                    .formatted(
                            file.name(),
                            lang.getName(),
                            String.valueOf(e.getMessage()).replaceAll("\\s+", " ")));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file.name(), e);
        }
        return statements;
    }

    /** What the file says; the graph is the default one where it names none. */
    List<Quad> statements() {
        return statements;
    }

    /** What is odd in single IRIs and literals. */
    List<Problem> problems() {
        return problems;
    }

    private static Lang lang(String name) {
        Lang lang = RDFLanguages.filenameToLang(name);
        if (lang == null || !LANGS.contains(lang)) {
            throw new UnreadableSource(
                    "“" + name + "” does not say by its ending in which notation of RDF it is written;"
                            + " expected is .ttl, .trig, .nt, .nq, .jsonld or .rdf.");
        }
        return lang;
    }

    private void read(Lang lang) throws IOException {
        RDFParserBuilder parser =
                RDFParser.create().lang(lang).forceLang(lang).base(base).errorHandler(this);
        if (lang.equals(Lang.RDFXML)) {
            PlainXml.check(file, limits.nesting());
            try (InputStream in = file.open()) {
                parser.source(in).parse(this);
            }
        } else {
            if (lang.equals(Lang.JSONLD)) {
                try (LimitedText text = text(lang)) {
                    PlainJson.check(file.name(), text);
                }
            }
            try (LimitedText text = text(lang)) {
                parser.source(text).parse(this);
            }
        }
    }

    private LimitedText text(Lang lang) throws IOException {
        boolean isJson = lang.equals(Lang.JSONLD);
        return new LimitedText(
                file.name(),
                file.open(),
                isJson ? Nesting.inJson(limits.nesting()) : Nesting.inSparql(limits.nesting()),
                limits.nesting());
    }

    @Override
    public void triple(Triple triple) {
        quad(new Quad(Quad.defaultGraphIRI, triple));
    }

    @Override
    public void quad(Quad quad) {
        if (statements.size() == limits.triples()) {
            throw new UnreadableSource(
                    "“%s” has more than %d statements, which is the limit.".formatted(file.name(), limits.triples()));
        }
        statements.add(quad);
    }

    @Override
    public void warning(@Nullable String message, long line, long column) {
        if (problems.size() < MOST_WARNINGS) {
            String where = line < 1 ? "" : "line " + line + ", column " + column;
            problems.add(Problem.at(where, String.valueOf(message), "It is taken as it stands."));
        }
    }

    @Override
    public void error(@Nullable String message, long line, long column) {
        throw unreadable(message, line, column);
    }

    @Override
    public void fatal(@Nullable String message, long line, long column) {
        throw unreadable(message, line, column);
    }

    private UnreadableSource unreadable(@Nullable String message, long line, long column) {
        String place = line < 1 ? "" : ", line " + line + ", column " + column;
        return new UnreadableSource("“%s”%s: %s"
                .formatted(file.name(), place, String.valueOf(message).replaceAll("\\s+", " ")));
    }
}
