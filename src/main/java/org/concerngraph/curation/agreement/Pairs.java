package org.concerngraph.curation.agreement;

import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.concerngraph.query.Questions;
import org.concerngraph.query.Row;
import org.concerngraph.query.ShownQuery;
import org.concerngraph.vocabulary.Iris;
import org.springframework.stereotype.Component;

/** The pairs of coders whose agreement can be asked for. */
@Component
class Pairs {

    private static final String QUERY = "curation/agreement-pairs";

    private final Questions questions;
    private final CodersAndStudies known;

    Pairs(Questions questions, CodersAndStudies known) {
        this.questions = questions;
        this.known = known;
    }

    /**
     * Two coders of a study.
     *
     * @param study the study
     * @param studyLabel what it is called
     * @param one the one coder's name
     * @param other the other's
     * @param quotes how many quotes both are done with
     * @param isSaid whether they have said so, or else coded something in each
     * @param asked what they can be asked for
     */
    record Pair(
            String study, String studyLabel, String one, String other, int quotes, boolean isSaid, List<Asked> asked) {}

    /** What a pair can be asked for, and where. */
    record Asked(CodedThings things, String href) {}

    /** Those of the chosen study, or of all, who share quotes. */
    List<Pair> of(AgreementRequest request) {
        return questions.ask(QUERY, values(request)).stream().map(this::pair).toList();
    }

    /** The query that finds them. */
    ShownQuery query(AgreementRequest request) {
        return questions.shown(QUERY, values(request));
    }

    private Map<String, List<Node>> values(AgreementRequest request) {
        return request.study().isEmpty()
                ? Map.of()
                : Map.of(
                        "study",
                        List.of(NodeFactory.createURI(
                                known.study(request.study()).iri())));
    }

    /** The pair in the order of the names. */
    private Pair pair(Row row) {
        boolean isInOrder = row.require("oneLabel").compareTo(row.require("otherLabel")) <= 0;
        String first = isInOrder ? "one" : "other";
        String second = isInOrder ? "other" : "one";
        String study = row.require("study");
        String one = known.coder(row.require(first));
        String other = known.coder(row.require(second));
        List<CodedThings> asked =
                row.has("things") ? List.of(CodedThings.named(row.require("things"))) : List.of(CodedThings.values());
        return new Pair(
                study,
                row.require("studyLabel"),
                row.require(first + "Label"),
                row.require(second + "Label"),
                row.number("quotes"),
                !row.has("things"),
                asked.stream()
                        .map(things -> new Asked(
                                things,
                                AgreementRequest.ofPair(things, Iris.id(study), one, other)
                                        .href(AgreementRequest.AGREEMENT)))
                        .toList());
    }
}
