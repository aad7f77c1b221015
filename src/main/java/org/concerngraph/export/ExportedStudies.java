package org.concerngraph.export;

import java.util.List;
import java.util.Map;
import org.concerngraph.query.Questions;
import org.concerngraph.store.BaseIri;
import org.concerngraph.web.NotFound;
import org.concerngraph.web.Paths;
import org.springframework.stereotype.Component;

/** Finds the studies that are taken away. */
@Component
class ExportedStudies {

    private static final String QUERY = "export/studies";

    private final Questions questions;
    private final BaseIri base;
    private final Paths paths;

    ExportedStudies(Questions questions, BaseIri base, Paths paths) {
        this.questions = questions;
        this.base = base;
        this.paths = paths;
    }

    /** The study with this identifier; throws {@link NotFound} when there is none. */
    ExportedStudy find(String id) {
        return questions.ask(QUERY, Map.of("study", List.of(base.iri("study", id)))).first().stream()
                .map(row -> new ExportedStudy(id, row))
                .findFirst()
                .orElseThrow(() -> new NotFound("study", id));
    }

    /** All studies, in the order of their IRIs. */
    List<ExportedStudy> all() {
        return questions.ask(QUERY).stream()
                .map(row -> new ExportedStudy(paths.id(row.require("study")), row))
                .toList();
    }
}
