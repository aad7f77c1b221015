package org.concerngraph.endpoint.library;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.concerngraph.query.Parameter;
import org.concerngraph.query.Questions;
import org.concerngraph.query.Row;
import org.concerngraph.query.Rows;
import org.concerngraph.web.Paths;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a person chooses the values of a parameter from: a list in the header, or the answer to another query. */
@Component
class Options {

    private final Questions questions;
    private final Paths paths;

    Options(Questions questions, Paths paths) {
        this.questions = questions;
        this.paths = paths;
    }

    /**
     * One of the choices.
     *
     * @param value how an address writes it
     * @param label what a person reads
     * @param node what the query is asked with
     */
    record Option(String value, String label, Node node) {}

    /** All choices, in the order of the header or of the answer; none when the parameter is open to anything. */
    List<Option> of(Parameter parameter) {
        if (!parameter.oneOf().isEmpty()) {
            return parameter.oneOf().stream()
                    .flatMap(value -> parameter.type().literal(value).stream()
                            .map(node -> new Option(value, value.replace('-', ' '), node)))
                    .toList();
        }
        return parameter.choices().isEmpty() ? List.of() : of(questions.ask(parameter.choices()));
    }

    /** In the first column with an IRI are the values, else in the first column at all. */
    private List<Option> of(Rows rows) {
        if (rows.list().isEmpty()) {
            return List.of();
        }
        String column = Columns.ofIris(rows.columns(), rows.list().getFirst()::node)
                .findFirst()
                .orElse(rows.columns().getFirst());
        Optional<String> label = Columns.labelOf(column, rows.columns(), true);
        var labels = new LinkedHashMap<Node, String>();
        for (Row row : rows) {
            Node node = row.node(column);
            if (node != null) {
                labels.putIfAbsent(node, label(row, column, label.orElse(column)));
            }
        }
        var names = new HashSet<String>();
        var twice = new HashSet<String>();
        labels.keySet().stream()
                .map(this::name)
                .filter(name -> !names.add(name))
                .forEach(twice::add);
        var options = new ArrayList<Option>();
        for (Map.Entry<Node, String> entry : labels.entrySet()) {
            String name = name(entry.getKey());
            String value = twice.contains(name) ? entry.getKey().toString() : name;
            options.add(new Option(value, entry.getValue(), entry.getKey()));
        }
        return options;
    }

    private String label(Row row, String column, String labelColumn) {
        return Stream.of(row.text(labelColumn), row.text(column))
                .flatMap(Stream::ofNullable)
                .findFirst()
                .map(text -> text.equals(row.text(column)) && isIri(row.node(column)) ? paths.words(text) : text)
                .orElse("");
    }

    private static boolean isIri(@Nullable Node node) {
        return node != null && node.isURI();
    }

    private String name(Node node) {
        return node.isURI() ? paths.name(node.getURI()) : node.getLiteralLexicalForm();
    }
}
