package org.concerngraph.concern;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.concerngraph.query.Questions;
import org.concerngraph.query.Row;
import org.concerngraph.web.Choices.Choice;
import org.concerngraph.web.Paths;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What concerns can be narrowed by, for the list and for the map. */
@Component
class ConcernFilters {

    private final Questions questions;
    private final Paths paths;

    ConcernFilters(Questions questions, Paths paths) {
        this.questions = questions;
        this.paths = paths;
    }

    /** A value of a filter. */
    record Option(String id, String label, boolean chosen) {}

    /** A filter and its values. */
    record Filter(String name, String title, List<Option> options) {}

    /** The choices by the names of their parameters; of several of one name the last. */
    static Map<String, String> given(List<Choice> choices) {
        var given = new LinkedHashMap<String, String>();
        choices.forEach(choice -> given.put(choice.parameter(), choice.id()));
        return given;
    }

    /** All filters, with what is chosen. */
    List<Filter> of(Map<String, String> given) {
        List<Row> all = questions.ask("concern/concerns").list();
        List<Row> roles = questions.ask("evidence/roles").stream()
                .filter(row -> row.number("quotes") > 0)
                .toList();
        List<Row> themes = questions.ask("evidence/themes").list();
        return List.of(
                filter("stage", "Stage", all, "stage", "stageLabel", given),
                filter("polarity", "Kind", all, "polarity", "polarityLabel", given),
                filter("status", "Status", all, "status", "statusLabel", given),
                filter("role", "Spoken of by", roles, "role", "label", given),
                filter("theme", "Theme", themes, "theme", "label", given));
    }

    /** These, and whom concerns are about, which the list knows too. */
    List<Filter> ofList(Map<String, String> given) {
        var filters = new ArrayList<>(of(given));
        List<Row> about = questions.ask("concern/about-role").list();
        filters.add(filter("about", "About", about, "role", "roleLabel", given));
        return filters;
    }

    private Filter filter(
            String name, String title, List<Row> rows, String thing, String label, Map<String, String> given) {
        return new Filter(name, title, options(rows, thing, label, given.get(name)));
    }

    private List<Option> options(List<Row> rows, String thing, String label, @Nullable String chosen) {
        var labels = new LinkedHashMap<String, String>();
        rows.forEach(row -> labels.put(paths.name(row.require(thing)), row.require(label)));
        return labels.entrySet().stream()
                .map(entry -> new Option(
                        entry.getKey(), entry.getValue(), entry.getKey().equals(chosen)))
                .toList();
    }
}
