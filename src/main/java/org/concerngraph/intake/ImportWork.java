package org.concerngraph.intake;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;
import org.concerngraph.intake.Receipt.Outcome;
import org.concerngraph.ontology.Shapes;
import org.concerngraph.query.Questions;
import org.concerngraph.query.Row;
import org.concerngraph.revision.Revisions;
import org.concerngraph.store.BaseIri;
import org.concerngraph.store.ManyStatements;
import org.concerngraph.vocabulary.Graphs;
import org.concerngraph.vocabulary.Iris;
import org.concerngraph.vocabulary.Prc;
import org.jspecify.annotations.Nullable;

/** One import, from what was understood to what is in the graph. The caller holds the transaction. */
final class ImportWork {

    private final DatasetGraph data;
    private final Revisions revisions;
    private final BaseIri base;
    private final Questions questions;
    private final Shapes shapes;
    private final ImportRequest request;
    private final Understanding understanding;
    private final ImportFacts facts;
    private final Content content;
    private final StudyInGraph study;
    private final @Nullable Row replaced;

    ImportWork(
            DatasetGraph data,
            Revisions revisions,
            BaseIri base,
            Questions questions,
            Shapes shapes,
            RoleScheme scheme,
            ImportRequest request,
            Understanding understanding,
            Instant now) {
        this.data = data;
        this.revisions = revisions;
        this.base = base;
        this.questions = questions;
        this.shapes = shapes;
        this.request = request;
        this.understanding = understanding;
        String id = request.study().id();
        var known = new KnownImports(questions, base, id);
        String name = request.nameFor(understanding);
        this.replaced = known.live(name).orElse(null);
        if (replaced != null && known.isBuiltIn(replaced)) {
            throw new CannotImport("The import " + id + "." + name
                    + " is built from the project's own files; withdraw it first, or choose another study or name.");
        }
        this.facts = new ImportFacts(
                request.study(),
                name,
                known.nextRevision(name),
                Graphs.source(id + "." + name),
                request.file(),
                understanding.reader(),
                understanding.readerVersion(),
                request.by(),
                now);
        this.study = new StudyInGraph(data, base, questions, request.study(), facts.graph());
        this.content = content(scheme);
    }

    private Content content(RoleScheme scheme) {
        return switch (understanding) {
            case Understanding.OfRdf rdf -> new RdfContent(rdf.triples(), data);
            case Understanding.OfWords words -> {
                Reading reading = words.reading();
                var known = new KnownStudy(data, base, facts.study().id());
                var identities = known.identities(facts.graph());
                yield new ReadingContent(
                        reading,
                        new StudyGraph(base, reading, facts, identities),
                        new AnalysisGraph(base, facts, new ConcernNames(questions)),
                        new RoleMatches(base, scheme.now(), reading, request.repairs()),
                        SamePeople.in(reading, known.printedRoles(facts.graph())));
            }
        };
    }

    /** A source belongs to one import: what another has read under the same name is not mixed with it. */
    private void requireOwnSources() {
        for (Node source : content.sources()) {
            data.stream(Node.ANY, source, RDF.type.asNode(), Node.ANY)
                    .map(quad -> quad.getGraph())
                    .filter(graph -> !graph.equals(facts.graph()))
                    .findFirst()
                    .ifPresent(graph -> {
                        throw new CannotImport("The study " + facts.study().id() + " has a source "
                                + Iris.id(source.getURI()) + " already, in " + graph
                                + "; replace or withdraw the import that read it, or give the source another name.");
                    });
        }
    }

    /** What would become of it; nothing is written. */
    Receipt tryOut(Progress progress) {
        if (isAllThere()) {
            return receipt(Outcome.UNCHANGED, List.of(), null);
        }
        requireOwnSources();
        Validation validation = validation(frame());
        var quotes = new HashSet<Node>();
        content.pieces(
                validation,
                (published, read) -> quotes.addAll(quotesIn(published)),
                (writing, done, total) -> progress.at("Checking the quotes", done, total));
        Difference difference = replaced == null ? null : replacement().difference(id(replaced), quotes);
        return receipt(
                validation.faults().isEmpty() ? Outcome.DRY_RUN : Outcome.NOT_ACCEPTED,
                validation.faults(),
                difference);
    }

    /** Writes all of it by the many; throws {@link NotWritten} when nothing is to be kept. */
    Receipt write(ManyStatements many, Progress progress) {
        if (isAllThere()) {
            throw new NotWritten(receipt(Outcome.UNCHANGED, List.of(), null));
        }
        requireOwnSources();
        Graph frame = frame();
        Validation validation = validation(frame);
        Replacement old = replaced == null ? null : replacement();
        var sink = new GraphSink(many, facts.graph(), TakeDown.analysisBeside(facts.graph()));
        if (old != null) {
            old.clear();
        }
        sink.published(frame);
        sink.analysis(content.matched());
        content.shared().forEach((graph, added) -> added.stream().forEach(triple -> sink.add(graph, triple)));
        var quotes = new HashSet<Node>();
        content.pieces(
                validation,
                (published, read) -> {
                    sink.published(published);
                    sink.analysis(read);
                    if (old != null) {
                        quotes.addAll(quotesIn(published));
                    }
                },
                progress);
        progress.at("Indexing words", 0, 0);
        many.finish();
        Difference difference = old == null ? null : old.difference(id(replaced()), quotes);
        if (!validation.faults().isEmpty()) {
            throw new NotWritten(receipt(Outcome.NOT_ACCEPTED, validation.faults(), difference));
        }
        if (old != null && !request.mayReplace()) {
            throw new NotWritten(receipt(Outcome.DIFFERS, List.of(), difference));
        }
        if (old != null) {
            finish(old, quotes);
        }
        Graph receipt = GraphFactory.createDefaultGraph();
        new ReceiptGraph(base, understood(), facts, content.sources(), request.decisions()).addTo(receipt);
        sink.published(receipt);
        return receipt(Outcome.ACCEPTED, List.of(), difference);
    }

    private void finish(Replacement old, Set<Node> quotes) {
        old.takeDownWhatIsGone(quotes);
        new Tombstone(data, base, facts.by(), facts.readAt())
                .write(replaced(), old.gone(), "", base.iri("import", facts.id()));
    }

    /** RDF of what is in the graph already, such as our own export, changes nothing. */
    private boolean isAllThere() {
        return content instanceof RdfContent rdf && rdf.isAllThere();
    }

    private Replacement replacement() {
        return new Replacement(
                data, revisions, facts.graph(), base, facts.study().id());
    }

    private Row replaced() {
        return Objects.requireNonNull(replaced);
    }

    private static String id(Row row) {
        return Iris.id(row.require("import"));
    }

    /** What all quotes refer to, and the study itself. */
    private Graph frame() {
        Graph frame = content.frame();
        if (!(content instanceof RdfContent)) {
            study.facts().stream().forEach(frame::add);
        }
        return frame;
    }

    /** The validation of what is to come, the frame being valid or the first fault. */
    private Validation validation(Graph frame) {
        Graph around = GraphFactory.createDefaultGraph();
        for (Node graph : List.of(Graphs.ONTOLOGY, Graphs.ROLES, Graphs.LOCAL_ROLES)) {
            data.find(graph, Node.ANY, Node.ANY, Node.ANY).forEachRemaining(quad -> around.add(quad.asTriple()));
        }
        questions.construct("intake/concern-kinds", Map.of()).stream().forEach(around::add);
        Graph piece = GraphFactory.createDefaultGraph();
        frame.stream().forEach(piece::add);
        content.matched().stream().forEach(piece::add);
        content.shared().values().forEach(added -> added.stream().forEach(piece::add));
        var validation = new Validation(shapes, around);
        if (!(content instanceof RdfContent)) {
            validation.check(piece, Map.of());
        }
        piece.stream().forEach(around::add);
        return validation;
    }

    private static List<Node> quotesIn(Graph published) {
        return published.stream(Node.ANY, RDF.type.asNode(), Prc.QUOTE)
                .map(triple -> triple.getSubject())
                .toList();
    }

    /** What was understood, and that somebody was warned of what looks personal; not the words. */
    private Understood understood() {
        Understood understood = content.understood();
        int personal = understanding.personal().found().size();
        return personal == 0
                ? understood
                : understood.and(Receipt.Doubt.at(
                        "",
                        "",
                        -1,
                        -1,
                        (personal == 1 ? "One place looked" : personal + " places looked")
                                + (personal == 1 ? " as if it" : " as if they")
                                + " could tell who somebody is.",
                        "The words were left as they are."));
    }

    private Receipt receipt(Outcome outcome, List<Fault> faults, @Nullable Difference difference) {
        Understood understood = outcome == Outcome.ACCEPTED ? understood() : content.understood();
        return new Receipt(
                facts.id(),
                outcome,
                facts.study().id(),
                facts.name(),
                facts.revision(),
                facts.file().name(),
                facts.file().sha256(),
                facts.reader(),
                facts.readerVersion(),
                facts.by(),
                facts.readAt().toString(),
                understood.counts(),
                null,
                understood.doubts(),
                understood.leftOut(),
                understood.checks(),
                request.decisions(),
                content.roles(),
                faults,
                understanding.personal().found(),
                difference);
    }
}
