package org.concerngraph.intake;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.graph.GraphFactory;
import org.concerngraph.intake.quotetable.QuoteTableReader;
import org.concerngraph.store.BaseIri;
import org.concerngraph.store.BuildsGraphs;
import org.concerngraph.store.BuiltInGraph;
import org.concerngraph.store.ProjectFiles;
import org.concerngraph.store.Sha256;
import org.concerngraph.store.Store;
import org.concerngraph.store.TurtleFiles;
import org.concerngraph.vocabulary.Graphs;
import org.concerngraph.vocabulary.Prc;
import org.concerngraph.vocabulary.Slug;
import org.springframework.stereotype.Component;

/**
 * The studies in {@code data/}: each folder with a {@code study.ttl} is one. Its tables are read from the text as it was
 * published; its analysis is what curators wrote, and the shared roles that the printed ones match.
 */
@Component
class BuiltInStudies implements BuildsGraphs {

    private static final String STUDY = "/study.ttl";

    private final ProjectFiles files;
    private final TurtleFiles turtle;
    private final RoleLabels roles;
    private final BaseIri base;
    private final Store store;
    private final Clock clock = Clock.systemUTC();

    BuiltInStudies(ProjectFiles files, TurtleFiles turtle, RoleScheme roles, BaseIri base, Store store) {
        this.files = files;
        this.turtle = turtle;
        this.roles = roles.builtIn();
        this.base = base;
        this.store = store;
    }

    @Override
    public List<BuiltInGraph> graphs() {
        var graphs = new ArrayList<BuiltInGraph>();
        for (String file : files.list("data", STUDY)) {
            String folder = file.substring(0, file.length() - STUDY.length());
            String study = folder.substring(folder.lastIndexOf('/') + 1);
            List<String> all = files.list(folder, ".txt");
            List<String> tables =
                    all.stream().filter(table -> !isWithdrawn(study, table)).toList();
            if (tables.isEmpty() && !all.isEmpty()) {
                continue;
            }
            List<String> read = Stream.concat(Stream.of(file, RoleScheme.FILE), tables.stream())
                    .toList();
            graphs.add(new BuiltInGraph(
                    Graphs.source(study),
                    turtle.fingerprint("source 2 " + QuoteTableReader.VERSION, read),
                    () -> source(study, file, tables)));
            List<String> analyses = files.list(folder, "analysis.ttl");
            graphs.add(new BuiltInGraph(
                    Graphs.analysis(study),
                    turtle.fingerprint(
                            "analysis 2 " + QuoteTableReader.VERSION,
                            Stream.concat(read.stream(), analyses.stream()).toList()),
                    () -> analysis(study, tables, analyses)));
        }
        return graphs;
    }

    /** What was taken back stays away, although its file is still here. */
    private boolean isWithdrawn(String study, String table) {
        Node reading = base.iri("import", study + "." + nameOf(table));
        return store.read(() -> store.dataset().contains(Graphs.WITHDRAWN, Node.ANY, Prc.WITHDRAWS, reading));
    }

    private static String nameOf(String table) {
        return Slug.of(table.substring(table.lastIndexOf('/') + 1).replaceFirst("[.]txt$", ""));
    }

    private Graph source(String study, String studyFile, List<String> tables) {
        Graph graph = turtle.read(studyFile);
        Node article = graph.stream(base.iri("study", study), Prc.REPORTED_IN, Node.ANY)
                .map(t -> t.getObject())
                .findFirst()
                .orElse(null);
        String publication = article == null ? "" : article.getURI();
        for (String table : tables) {
            String name = table.substring(table.lastIndexOf('/') + 1);
            byte[] bytes = files.bytes(table);
            var facts = new ImportFacts(
                    StudyFacts.ofId(study).reportedIn(publication),
                    nameOf(table),
                    1,
                    Graphs.source(study),
                    new SourceFile(name, Path.of(table), bytes.length, Sha256.of(bytes)),
                    QuoteTableReader.NAME,
                    QuoteTableReader.VERSION,
                    "",
                    clock.instant());
            StudyGraph.of(base, read(table), facts).stream().forEach(graph::add);
        }
        return graph;
    }

    private Graph analysis(String study, List<String> tables, List<String> analyses) {
        Graph graph = GraphFactory.createDefaultGraph();
        analyses.forEach(file -> turtle.read(file).stream().forEach(graph::add));
        withoutQuotesThatAreGone(graph, study, tables);
        for (String table : tables) {
            for (Reading.Participant participant : read(table).participants()) {
                Node node = base.iri("participant", study + "." + Slug.ofCode(participant.code()));
                for (String printed : participant.printedRoles()) {
                    roles.match(printed).ifPresent(role -> graph.add(node, Prc.HAS_ROLE, role));
                }
            }
        }
        return graph;
    }

    /** A curator's evidence in quotes of a table that was taken back goes with them. */
    private void withoutQuotesThatAreGone(Graph graph, String study, List<String> tables) {
        var there = new HashSet<Node>();
        for (String table : tables) {
            for (Reading.Quote quote : read(table).quotes()) {
                there.add(base.iri("quote", study + "." + Identities.ofOrdinal(nameOf(table), quote.ordinal())));
            }
        }
        List<Node> gone = graph.stream(Node.ANY, Prc.EVIDENCE_QUOTE, Node.ANY)
                .map(triple -> triple.getObject())
                .filter(quote -> !there.contains(quote))
                .distinct()
                .toList();
        for (Node quote : gone) {
            graph.stream(Node.ANY, Prc.EVIDENCE_QUOTE, quote)
                    .map(triple -> triple.getSubject())
                    .toList()
                    .forEach(evidence -> graph.remove(evidence, Node.ANY, Node.ANY));
            graph.remove(quote, Node.ANY, Node.ANY);
        }
    }

    /** The sources are called after their files, whatever number the text gives the table. */
    private Reading read(String table) {
        return QuoteTableReader.read(files.text(table), roles.all()).calling(nameOf(table));
    }
}
