package org.concerngraph.linking.framework;

import java.util.List;
import java.util.Objects;
import org.concerngraph.query.Questions;
import org.concerngraph.query.Row;
import org.concerngraph.web.Choices.Choice;
import org.concerngraph.web.Paths;
import org.springframework.stereotype.Component;

/** By whose quotes a framework can be narrowed: studies, and roles in which somebody is quoted. */
@Component
class Voices {

    private final Questions questions;
    private final Paths paths;

    Voices(Questions questions, Paths paths) {
        this.questions = questions;
        this.paths = paths;
    }

    /** A value of a filter. */
    record Option(String id, String label, boolean chosen) {}

    /** A filter and its values. */
    record Filter(String name, String title, List<Option> options) {}

    /** Both filters, with what is chosen. */
    List<Filter> filters(List<Choice> choices) {
        return List.of(
                filter("study", "Study", "evidence/studies", choices),
                filter("role", "Spoken of by", "evidence/roles", choices));
    }

    private Filter filter(String name, String title, String query, List<Choice> choices) {
        List<Option> options = questions.ask(query).stream()
                .filter(row -> row.number("quotes") > 0)
                .map(row -> option(name, row, choices))
                .toList();
        return new Filter(name, title, options);
    }

    private Option option(String name, Row row, List<Choice> choices) {
        String iri = row.require(name);
        boolean isChosen = choices.stream()
                .anyMatch(choice -> Objects.equals(choice.thing().toString(), iri));
        return new Option(paths.id(iri), row.require("label"), isChosen);
    }
}
