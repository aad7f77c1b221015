package org.concerngraph.export;

import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.sparql.core.Quad;
import org.concerngraph.query.Questions;
import org.concerngraph.query.Row;
import org.concerngraph.store.Prefixes;
import org.springframework.stereotype.Component;

/** All that is said of the things of a study, some hundreds of things at a time. */
@Component
class StudyStatements {

    private static final int AT_A_TIME = 500;

    private final Questions questions;
    private final PrefixMapping prefixes;

    StudyStatements(Questions questions, Prefixes prefixes) {
        this.questions = questions;
        this.prefixes = prefixes.mapping();
    }

    /** Sends the statements to a writer, with their graphs when it is to keep those. */
    void send(ExportedStudy study, boolean withGraphs, StreamRDF out) {
        List<Node> things = questions.ask("export/things", study.values()).stream()
                .map(row -> row.requireNode("thing"))
                .toList();
        out.start();
        prefixes.getNsPrefixMap().forEach(out::prefix);
        for (int from = 0; from < things.size(); from += AT_A_TIME) {
            var some = things.subList(from, Math.min(things.size(), from + AT_A_TIME));
            for (Row row : questions.ask("export/statements", Map.of("thing", some))) {
                var quad = new Quad(
                        row.requireNode("graph"),
                        row.requireNode("thing"),
                        row.requireNode("property"),
                        row.requireNode("value"));
                if (withGraphs) {
                    out.quad(quad);
                } else {
                    out.triple(quad.asTriple());
                }
            }
        }
        out.finish();
    }
}
