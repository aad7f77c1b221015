package org.concerngraph.endpoint.workbench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.XSD;
import org.concerngraph.query.AskedDataset;
import org.concerngraph.query.Questions;
import org.concerngraph.store.Prefixes;
import org.concerngraph.web.Paths;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Values as cells of a table: IRIs by their labels, with the pages that they lead to. */
@Component
class Cells {

    private final Questions questions;
    private final Paths paths;
    private final Prefixes prefixes;

    Cells(Questions questions, Paths paths, Prefixes prefixes) {
        this.questions = questions;
        this.paths = paths;
        this.prefixes = prefixes;
    }

    /** What an IRI is called, and its page. */
    record Name(String label, String href) {}

    /** What each of these IRIs is called in a dataset: its label, else its prefixed name, else itself. */
    Map<String, Name> names(AskedDataset asked, List<Node> iris) {
        Map<String, String> labels = iris.isEmpty()
                ? Map.of()
                : questions.ask(labels(asked), Map.of("thing", iris)).stream()
                        .collect(Collectors.toMap(row -> row.require("thing"), row -> row.require("label")));
        return iris.stream()
                .map(Node::getURI)
                .distinct()
                .collect(Collectors.toMap(
                        iri -> iri, iri -> new Name(labels.getOrDefault(iri, prefixes.shorten(iri)), paths.of(iri))));
    }

    private static String labels(AskedDataset asked) {
        return switch (asked) {
            case CONCERNS -> "workbench/labels";
            case VOCABULARIES -> "vocabularies/labels";
        };
    }

    /** Rows of values of a dataset as rows of cells. */
    List<List<Answer.Cell>> of(AskedDataset asked, List<List<@Nullable Node>> rows) {
        var iris = new ArrayList<Node>();
        for (List<@Nullable Node> row : rows) {
            for (Node node : row) {
                if (node != null && node.isURI()) {
                    iris.add(node);
                }
            }
        }
        Map<String, Name> names = names(asked, iris.stream().distinct().toList());
        var cells = new ArrayList<List<Answer.Cell>>();
        for (List<@Nullable Node> row : rows) {
            var line = new ArrayList<Answer.Cell>();
            for (Node node : row) {
                line.add(cell(node, names));
            }
            cells.add(line);
        }
        return cells;
    }

    private static Answer.Cell cell(@Nullable Node node, Map<String, Name> names) {
        if (node == null) {
            return Answer.Cell.NONE;
        }
        Name name = node.isURI() ? names.get(node.getURI()) : null;
        if (name != null) {
            return new Answer.Cell("iri", name.label(), node.getURI(), name.href(), "", "");
        }
        if (!node.isLiteral()) {
            return new Answer.Cell(node.isBlank() ? "bnode" : "literal", NodeFmtLib.strTTL(node), "", "", "", "");
        }
        String datatype = node.getLiteralDatatypeURI();
        boolean isPlain = datatype.equals(XSD.xstring.getURI()) || datatype.equals(RDF.langString.getURI());
        return new Answer.Cell(
                "literal", node.getLiteralLexicalForm(), "", "", isPlain ? "" : datatype, node.getLiteralLanguage());
    }
}
