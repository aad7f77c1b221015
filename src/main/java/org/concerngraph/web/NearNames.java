package org.concerngraph.web;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.text.similarity.LevenshteinDistance;
import org.apache.jena.graph.NodeFactory;
import org.concerngraph.query.Questions;
import org.concerngraph.store.BaseIri;
import org.springframework.stereotype.Component;

/** What somebody may have meant who asked for a thing that is not there. */
@Component
class NearNames {

    private static final int MOST = 5;

    private final Questions questions;
    private final BaseIri base;
    private final Paths paths;

    NearNames(Questions questions, BaseIri base, Paths paths) {
        this.questions = questions;
        this.base = base;
        this.paths = paths;
    }

    /** A thing that there is. */
    record Name(String label, String href) {}

    private record Candidate(Name name, int distance) {}

    /** Things of the kind whose identifier or label differs from what was asked for in a third of its letters at most. */
    List<Name> of(String kind, String asked) {
        if (Kind.ofSegment(kind).isEmpty()) {
            return List.of();
        }
        String prefix = base.iri(kind, "").getURI();
        int most = Math.max(2, asked.length() / 3);
        var distance = new LevenshteinDistance(most);
        String wanted = asked.toLowerCase(Locale.ROOT);
        return questions.ask("site/names", Map.of("prefix", List.of(NodeFactory.createLiteralString(prefix)))).stream()
                .map(row -> {
                    String thing = row.require("thing");
                    String label = row.require("label");
                    int byId = distance.apply(wanted, paths.id(thing).toLowerCase(Locale.ROOT));
                    int byLabel = distance.apply(wanted.replace('-', ' '), label.toLowerCase(Locale.ROOT));
                    return new Candidate(new Name(label, paths.of(thing)), nearer(byId, byLabel));
                })
                .filter(candidate -> candidate.distance() >= 0)
                .sorted(Comparator.comparingInt(Candidate::distance))
                .map(Candidate::name)
                .distinct()
                .limit(MOST)
                .toList();
    }

    /** The smaller of two distances, of which -1 means too far. */
    private static int nearer(int one, int other) {
        return one < 0 ? other : other < 0 ? one : Math.min(one, other);
    }
}
