package org.concerngraph.intake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.graph.GraphFactory;
import org.concerngraph.vocabulary.Graphs;
import org.concerngraph.vocabulary.Iris;
import org.jspecify.annotations.Nullable;

/** What a reading gives: the frame, then its quotes. */
final class ReadingContent implements Content {

    private final Reading reading;
    private final StudyGraph study;
    private final AnalysisGraph analysis;
    private final RoleMatches roles;
    private final List<Receipt.Doubt> samePeople;
    private @Nullable Counts counts;

    ReadingContent(
            Reading reading,
            StudyGraph study,
            AnalysisGraph analysis,
            RoleMatches roles,
            List<Receipt.Doubt> samePeople) {
        this.reading = reading;
        this.study = study;
        this.analysis = analysis;
        this.roles = roles;
        this.samePeople = samePeople;
    }

    @Override
    public List<Node> sources() {
        return study.sources();
    }

    @Override
    public Graph frame() {
        return study.frame();
    }

    @Override
    public Graph matched() {
        Graph graph = GraphFactory.createDefaultGraph();
        roles.addTo(graph, reading.participants(), study.participants());
        return graph;
    }

    @Override
    public Map<Node, Graph> shared() {
        Graph added = GraphFactory.createDefaultGraph();
        roles.addNewTo(added);
        return Map.of(Graphs.LOCAL_ROLES, added);
    }

    @Override
    public void pieces(Validation validation, BiConsumer<Graph, Graph> sink, Progress progress) {
        var writing = new Writing(study, analysis, validation, reading);
        writing.quotes(sink, progress);
        counts = validation.isHopeless() ? null : writing.counts();
    }

    @Override
    public Map<String, String> roles() {
        var matches = new LinkedHashMap<String, String>();
        roles.all()
                .forEach(match -> matches.put(
                        match.printed(),
                        match.role() == null ? "" : Iris.id(match.role().getURI())));
        return matches;
    }

    @Override
    public Understood understood() {
        var leftOut = new ArrayList<>(reading.leftOut());
        leftOut.addAll(analysis.unknown());
        return new Understood(
                counts == null ? reading.counts() : counts,
                Stream.concat(
                                reading.problems().stream().map(problem -> Receipt.Doubt.of(reading, problem)),
                                samePeople.stream())
                        .toList(),
                List.copyOf(leftOut),
                reading.checks());
    }
}
