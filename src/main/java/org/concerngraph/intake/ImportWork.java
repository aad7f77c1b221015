package org.concerngraph.intake;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;
import org.concerngraph.ontology.Shapes;
import org.concerngraph.query.Questions;
import org.concerngraph.query.Row;
import org.concerngraph.store.BaseIri;
import org.concerngraph.vocabulary.Graphs;
import org.concerngraph.vocabulary.Prc;
import org.jspecify.annotations.Nullable;

/** One import, from what was understood to what is in the graph. The caller holds the transaction. */
final class ImportWork {

    private final DatasetGraph data;
    private final BaseIri base;
    private final Questions questions;
    private final Shapes shapes;
    private final ImportRequest request;
    private final Reading reading;
    private final ImportFacts facts;
    private final RoleMatches roles;
    private final StudyGraph study;
    private final AnalysisGraph analysis;
    private final @Nullable Row replaced;

    ImportWork(
            DatasetGraph data,
            BaseIri base,
            Questions questions,
            Shapes shapes,
            RoleScheme scheme,
            ImportRequest request,
            Reading reading,
            SourceReader reader,
            Instant now) {
        this.data = data;
        this.base = base;
        this.questions = questions;
        this.shapes = shapes;
        this.request = request;
        this.reading = reading;
        String id = request.study().id();
        var known = new KnownImports(questions, base, id);
        String name = request.nameFor(reading);
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
                reader.name(),
                reader.version(),
                request.by(),
                now);
        this.study = new StudyGraph(base, reading, facts, new KnownStudy(data, base, id).identities(facts.graph()));
        this.analysis = new AnalysisGraph(base, facts, new ConcernNames(questions));
        this.roles = new RoleMatches(base, scheme.now(), reading, request.repairs());
        requireOwnSources();
    }

    /** A source belongs to one import: what another has read under the same name is not mixed with it. */
    private void requireOwnSources() {
        for (Node source : study.sources()) {
            data.stream(Node.ANY, source, RDF.type.asNode(), Node.ANY)
                    .map(quad -> quad.getGraph())
                    .filter(graph -> !graph.equals(facts.graph()))
                    .findFirst()
                    .ifPresent(graph -> {
                        throw new CannotImport("The study " + facts.study().id() + " has a source "
                                + KnownImports.id(source.getURI()) + " already, in " + graph
                                + "; replace or withdraw the import that read it, or give the source another name.");
                    });
        }
    }

    /** What would become of it; nothing is written. */
    Receipt tryOut(Progress progress) {
        Validation validation = validation();
        var ids = new HashSet<Node>();
        new Writing(study, analysis, validation, reading)
                .quotes((published, read) -> ids.addAll(subjects(published)), progress);
        return receipt(
                validation.faults().isEmpty() ? Receipt.Outcome.DRY_RUN : Receipt.Outcome.NOT_ACCEPTED,
                validation.faults(),
                difference(ids));
    }

    /** Writes all of it; throws {@link NotWritten} when nothing is to be kept. */
    Receipt write(Progress progress) {
        Validation validation = validation();
        Graph frame = frame();
        var old = replaced == null
                ? null
                : new Replacement(data, facts.graph(), base, facts.study().id());
        var ids = new HashSet<Node>();
        var sink = new GraphSink(data, facts.graph(), TakeDown.analysisBeside(facts.graph()));
        if (old != null) {
            old.clear();
        }
        sink.published(frame);
        sink.analysis(matched());
        Graph newRoles = GraphFactory.createDefaultGraph();
        roles.addNewTo(newRoles);
        newRoles.stream().forEach(triple -> sink.add(Graphs.LOCAL_ROLES, triple));
        new Writing(study, analysis, validation, reading)
                .quotes(
                        (published, read) -> {
                            sink.published(published);
                            sink.analysis(read);
                            if (old != null) {
                                ids.addAll(subjects(published));
                            }
                        },
                        progress);
        Difference difference = old == null ? null : old.difference(id(replaced()), ids);
        if (!validation.faults().isEmpty()) {
            throw new NotWritten(receipt(Receipt.Outcome.NOT_ACCEPTED, validation.faults(), difference));
        }
        if (old != null && !request.mayReplace()) {
            throw new NotWritten(receipt(Receipt.Outcome.DIFFERS, List.of(), difference));
        }
        if (old != null) {
            old.takeDownWhatIsGone(ids);
            new Tombstone(data, base, facts.by(), facts.readAt())
                    .write(replaced(), old.gone(), "", base.iri("import", facts.id()));
        }
        Graph receipt = GraphFactory.createDefaultGraph();
        new ReceiptGraph(base, complete(), facts, study.sources(), request.decisions()).addTo(receipt);
        sink.published(receipt);
        return receipt(Receipt.Outcome.ACCEPTED, List.of(), difference);
    }

    private Row replaced() {
        return Objects.requireNonNull(replaced);
    }

    private static String id(Row row) {
        return KnownImports.id(row.require("import"));
    }

    /** The study, its sources, themes and people. */
    private Graph frame() {
        Graph frame = study.frame();
        var known = new KnownStudy(data, base, facts.study().id());
        if (known.isThere() && !isOnlyHere()) {
            requireSameFacts();
            questions
                    .construct(
                            "intake/study",
                            Map.of(
                                    "study",
                                    List.of(base.iri("study", facts.study().id()))))
                    .stream()
                    .forEach(frame::add);
        } else {
            StudyFactsGraph.add(frame, base, known.isThere() ? facts.study().or(there()) : facts.study());
        }
        return frame;
    }

    /** Does nothing but the import that is being replaced speak of the study? Then its facts may be mended. */
    private boolean isOnlyHere() {
        Node node = base.iri("study", facts.study().id());
        return data.stream(Node.ANY, node, RDF.type.asNode(), Prc.STUDY)
                .allMatch(quad -> quad.getGraph().equals(facts.graph()));
    }

    private StudyFacts there() {
        return questions
                .ask(
                        "intake/study-facts",
                        Map.of("study", List.of(base.iri("study", facts.study().id()))))
                .first()
                .map(row -> KnownStudy.facts(facts.study().id(), row))
                .orElse(facts.study());
    }

    private void requireSameFacts() {
        StudyFacts said = facts.study();
        StudyFacts there = there();
        requireSame("title", said.title(), there.title());
        requireSame("licence", said.licence(), there.licence());
        requireSame("access-rights", said.accessRights(), there.accessRights());
        requireSame("source", said.publication(), there.publication());
    }

    private void requireSame(String what, String said, String there) {
        if (!said.isEmpty() && !there.isEmpty() && !said.equals(there)) {
            throw new CannotImport("The study " + facts.study().id() + " is in the graph, and its " + what + " is “"
                    + there + "”, not “" + said + "”; leave it out, or choose another identifier for another study.");
        }
    }

    private Graph matched() {
        Graph graph = GraphFactory.createDefaultGraph();
        roles.addTo(graph, reading.participants(), study.participants());
        return graph;
    }

    private Validation validation() {
        Graph around = GraphFactory.createDefaultGraph();
        for (Node graph : List.of(Graphs.ONTOLOGY, Graphs.ROLES, Graphs.LOCAL_ROLES)) {
            data.find(graph, Node.ANY, Node.ANY, Node.ANY).forEachRemaining(quad -> around.add(quad.asTriple()));
        }
        questions.construct("intake/concern-kinds", Map.of()).stream().forEach(around::add);
        Graph piece = frame();
        matched().stream().forEach(piece::add);
        roles.addNewTo(piece);
        var validation = new Validation(shapes, around);
        validation.check(piece, Map.of());
        piece.stream().forEach(around::add);
        return validation;
    }

    private static List<Node> subjects(Graph published) {
        return published.stream(Node.ANY, RDF.type.asNode(), Prc.QUOTE)
                .map(triple -> triple.getSubject())
                .toList();
    }

    private @Nullable Difference difference(Set<Node> ids) {
        return replaced == null
                ? null
                : new Replacement(data, facts.graph(), base, facts.study().id()).difference(id(replaced), ids);
    }

    /** The reading with what only the graph could tell. */
    private Reading complete() {
        var leftOut = new ArrayList<>(reading.leftOut());
        leftOut.addAll(analysis.unknown());
        return reading.leaving(leftOut);
    }

    private Receipt receipt(Receipt.Outcome outcome, List<Fault> faults, @Nullable Difference difference) {
        Reading complete = complete();
        var matches = new LinkedHashMap<String, String>();
        roles.all()
                .forEach(match -> matches.put(
                        match.printed(),
                        match.role() == null ? "" : KnownImports.id(match.role().getURI())));
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
                complete.counts(),
                null,
                complete.problems().stream()
                        .map(problem -> Receipt.Doubt.of(complete, problem))
                        .toList(),
                complete.leftOut(),
                complete.checks(),
                request.decisions(),
                matches,
                faults,
                difference);
    }
}
