package org.concerngraph.endpoint.library;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.sparql.engine.binding.Binding;
import org.concerngraph.endpoint.library.Answer.Cell;
import org.concerngraph.query.AskedDataset;
import org.concerngraph.query.PlainNumbers;
import org.concerngraph.query.Questions;
import org.concerngraph.query.Row;
import org.concerngraph.web.Paths;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes rows readable: what is an IRI is called by its label and leads to its page. */
@Component
class Tables {

    private static final Set<String> NUMBERS = Set.of(
            XSDDatatype.XSDinteger.getURI(),
            XSDDatatype.XSDdecimal.getURI(),
            XSDDatatype.XSDdouble.getURI(),
            XSDDatatype.XSDfloat.getURI(),
            XSDDatatype.XSDint.getURI(),
            XSDDatatype.XSDnonNegativeInteger.getURI());

    private final Questions questions;
    private final Paths paths;

    Tables(Questions questions, Paths paths) {
        this.questions = questions;
        this.paths = paths;
    }

    /** Some rows as a person sees them; a head is that of numbers when the cells below it are. */
    record Table(List<Cell> heads, List<List<Cell>> rows) {}

    /** The rows of a dataset as a table in which a column of labels has gone into the column of the things. */
    Table of(AskedDataset asked, List<String> columns, List<Binding> rows) {
        Map<String, String> labels = labelColumns(columns, rows);
        List<String> shown =
                columns.stream().filter(column -> !labels.containsValue(column)).toList();
        List<Map<String, Cell>> cells = named(asked, columns, rows);
        return new Table(
                shown.stream()
                        .map(column -> new Cell(head(column), "", isOfNumbers(column, cells)))
                        .toList(),
                cells.stream()
                        .map(row -> shown.stream()
                                .map(column -> row.getOrDefault(column, new Cell("", "", false)))
                                .toList())
                        .toList());
    }

    private static boolean isOfNumbers(String column, List<Map<String, Cell>> cells) {
        return cells.stream()
                .map(row -> row.get(column))
                .filter(Objects::nonNull)
                .findFirst()
                .filter(Cell::isNumber)
                .isPresent();
    }

    /** The rows, with the value of every column as a cell. */
    List<Map<String, Cell>> named(AskedDataset asked, List<String> columns, List<Binding> rows) {
        Map<String, String> labels = labelColumns(columns, rows);
        Map<Node, String> known = askedLabels(asked, columns, rows, labels);
        var cells = new ArrayList<Map<String, Cell>>();
        for (Binding row : rows) {
            var named = new LinkedHashMap<String, Cell>();
            for (String column : columns) {
                Node node = row.get(column);
                if (node != null) {
                    String own = labels.get(column);
                    named.put(column, cell(node, own == null ? null : row.get(own), known));
                }
            }
            cells.add(named);
        }
        return cells;
    }

    private Cell cell(Node node, @Nullable Node label, Map<Node, String> known) {
        if (node.isURI()) {
            String name = label != null && label.isLiteral()
                    ? label.getLiteralLexicalForm()
                    : known.getOrDefault(node, node.getURI());
            return new Cell(name, paths.of(node.getURI()), false);
        }
        if (node.isLiteral()) {
            boolean isNumber = NUMBERS.contains(node.getLiteralDatatypeURI());
            return new Cell(isNumber ? PlainNumbers.text(node) : node.getLiteralLexicalForm(), "", isNumber);
        }
        return new Cell(NodeFmtLib.strTTL(node), "", false);
    }

    /** The column with the labels, of each column with IRIs that has one. */
    private static Map<String, String> labelColumns(List<String> columns, List<Binding> rows) {
        Set<String> withIris = new HashSet<>();
        rows.forEach(row -> Columns.ofIris(columns, row::get).forEach(withIris::add));
        var labels = new HashMap<String, String>();
        boolean isFirst = true;
        for (String column : columns) {
            if (withIris.contains(column)) {
                Columns.labelOf(column, columns, isFirst)
                        .filter(label -> !withIris.contains(label))
                        .ifPresent(label -> labels.put(column, label));
                isFirst = false;
            }
        }
        return labels;
    }

    private Map<Node, String> askedLabels(
            AskedDataset asked, List<String> columns, List<Binding> rows, Map<String, String> labels) {
        List<Node> unnamed = rows.stream()
                .flatMap(row -> Columns.ofIris(columns, row::get)
                        .filter(column -> !labels.containsKey(column))
                        .map(row::get))
                .distinct()
                .toList();
        return unnamed.isEmpty()
                ? Map.of()
                : questions.ask(labels(asked), Map.of("thing", unnamed)).stream()
                        .collect(Collectors.toMap(
                                row -> row.requireNode("thing"), (Row row) -> row.require("label"), (one, two) -> one));
    }

    private static String labels(AskedDataset asked) {
        return switch (asked) {
            case CONCERNS -> "site/labels";
            case VOCABULARIES -> "vocabularies/labels";
        };
    }

    /** The name of a column in words; a column of labels that stands alone is called by what it labels. */
    private String head(String column) {
        return paths.words(column.replaceFirst("(?<=[a-z])Label$", ""));
    }
}
