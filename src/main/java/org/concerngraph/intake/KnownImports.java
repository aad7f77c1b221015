package org.concerngraph.intake;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.concerngraph.query.Questions;
import org.concerngraph.query.Row;
import org.concerngraph.store.BaseIri;
import org.concerngraph.vocabulary.Graphs;

/** The imports of a study that are there, or were; without an identifier, those of all studies. */
final class KnownImports {

    private final Questions questions;
    private final BaseIri base;
    private final String study;

    KnownImports(Questions questions, BaseIri base, String study) {
        this.questions = questions;
        this.base = base;
        this.study = study;
    }

    /** The import of this name that is there now. */
    Optional<Row> live(String name) {
        return known("name", name).findFirst();
    }

    /** The imports of a file with this digest that are there now. */
    Stream<Row> ofFile(String sha256) {
        return known("sha256", sha256);
    }

    /** Of many imports only these are looked at: a study may have been read from thousands of files. */
    private Stream<Row> known(String what, String value) {
        var values = new HashMap<String, List<Node>>();
        values.put(what, List.of(NodeFactory.createLiteralString(value)));
        if (!study.isEmpty()) {
            values.put("study", List.of(base.iri("study", study)));
        }
        return questions.ask("intake/known", values).stream()
                .flatMap(row ->
                        questions.ask("intake/imports", Map.of("import", List.of(row.requireNode("import")))).stream());
    }

    /** Was it built from the project's own files? Such a one is not replaced by an import. */
    boolean isBuiltIn(Row live) {
        return live.require("graph").equals(Graphs.source(study).getURI());
    }

    /** The number of the next import of this name: one more than the last that is there or was. */
    int nextRevision(String name) {
        Node first = base.iri("import", study + "." + name);
        int last = live(name).map(row -> Math.max(1, row.number("revision"))).orElse(0);
        for (Row row : questions.ask("intake/withdrawals")) {
            String withdrawn = row.require("import");
            if (withdrawn.equals(first.getURI()) || withdrawn.matches("\\Q" + first.getURI() + "\\E[.]\\d+")) {
                last = Math.max(last, Math.max(1, row.number("revision")));
            }
        }
        return last + 1;
    }
}
