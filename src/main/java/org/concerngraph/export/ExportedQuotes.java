package org.concerngraph.export;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.apache.jena.graph.Node;
import org.concerngraph.query.Questions;
import org.concerngraph.query.Row;
import org.springframework.stereotype.Component;

/** Reads quotes some hundreds at a time, so that the words of a long study are never in memory all at once. */
@Component
class ExportedQuotes {

    /** How many quotes are asked for at a time. */
    static final int AT_A_TIME = 500;

    private final Questions questions;

    ExportedQuotes(Questions questions) {
        this.questions = questions;
    }

    /** Gives each quote of a study to a reader, source by source and in the order of each. */
    void ofStudy(ExportedStudy study, Consumer<ExportedQuote> reader) {
        List<Node> quotes = questions.ask("export/quotes", study.values()).stream()
                .map(row -> row.requireNode("quote"))
                .toList();
        these(quotes, reader);
    }

    /** Gives each of these quotes, which belong together, to a reader, source by source and in the order of each. */
    void these(List<Node> quotes, Consumer<ExportedQuote> reader) {
        for (int from = 0; from < quotes.size(); from += AT_A_TIME) {
            some(quotes.subList(from, Math.min(quotes.size(), from + AT_A_TIME)), reader);
        }
    }

    private void some(List<Node> quotes, Consumer<ExportedQuote> reader) {
        var values = Map.of("quote", quotes);
        var themes = lists("evidence/quote-themes", "theme", values);
        var concerns = lists("export/quote-concerns", "concern", values);
        for (Row row : questions.ask("export/quote-words", values)) {
            String iri = row.require("quote");
            reader.accept(new ExportedQuote(
                    iri,
                    text(row, "source"),
                    text(row, "participant"),
                    row.number("ordinal"),
                    text(row, "text"),
                    text(row, "attribution"),
                    text(row, "page"),
                    row.number("row"),
                    row.has("start") ? row.number("start") : -1,
                    row.has("end") ? row.number("end") : -1,
                    themes.getOrDefault(iri, List.of()).stream().distinct().toList(),
                    concerns.getOrDefault(iri, List.of())));
        }
    }

    private Map<String, List<String>> lists(String query, String column, Map<String, List<Node>> values) {
        return questions.ask(query, values).stream()
                .collect(groupingBy(row -> row.require("quote"), mapping(row -> row.require(column), toList())));
    }

    private static String text(Row row, String column) {
        return Objects.requireNonNullElse(row.text(column), "");
    }
}
