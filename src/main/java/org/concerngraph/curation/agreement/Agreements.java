package org.concerngraph.curation.agreement;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.concerngraph.query.Questions;
import org.concerngraph.query.Row;
import org.concerngraph.query.ShownQuery;
import org.concerngraph.vocabulary.Iris;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Computes how coders agree from what queries count. */
@Component
class Agreements {

    private static final String UNITS = "curation/agreement-units";
    private static final String CODED = "curation/agreement-coders";
    private static final String SEEN = "curation/agreement-of-all";
    private static final Coefficient NO_OTHERS = new Coefficient.None("These two are all who have coded.");

    private final Questions questions;
    private final CodersAndStudies known;

    Agreements(Questions questions, CodersAndStudies known) {
        this.questions = questions;
        this.known = known;
    }

    /** Which quotes are counted for the chosen pair. */
    UnitsUsed units(AgreementRequest request) {
        return UnitsUsed.of(
                questions.ask(UNITS, ofPair(request)).first().orElseThrow(() -> new IllegalStateException(UNITS)));
    }

    /** How all coders of the chosen study agree. */
    AllCoders all(AgreementRequest request) {
        return AllCoders.of(
                CodedQuotes.of(questions.ask(CODED, ofStudy(request)).list()),
                questions.ask(SEEN, ofStudy(request)).list());
    }

    /** The queries behind {@link #all}. */
    List<ShownQuery> queriesOfAll(AgreementRequest request) {
        return List.of(questions.shown(SEEN, ofStudy(request)), questions.shown(CODED, ofStudy(request)));
    }

    /** How the chosen pair agrees. */
    Agreement of(AgreementRequest request) {
        var values = known.values(request);
        var units = units(request);
        var coded = CodedQuotes.of(questions.ask(CODED, ofStudy(request)).list());
        AllCoders all = units.both() > 0 && coded.areMoreThan(units) ? all(request) : null;
        var lines = new ArrayList<Line>();
        var counts = new FourCounts(0, 0, 0, 0);
        int open = 0;
        for (Row row : questions.ask(request.things().query(), values)) {
            Line line = line(row, request, units, all);
            lines.add(line);
            counts = counts.plus(line.counts());
            open += line.open();
        }
        var queries = new ArrayList<ShownQuery>();
        queries.add(questions.shown(request.things().query(), values));
        queries.add(questions.shown(UNITS, ofPair(request)));
        if (all != null) {
            queries.addAll(queriesOfAll(request));
        }
        return new Agreement(
                known.study(request.study()),
                known.coder("one", request.one()),
                known.coder("other", request.other()),
                units,
                lines,
                new Line(
                        "",
                        "All",
                        counts,
                        units.size(),
                        open,
                        request.href(AgreementRequest.DIFFERENCES),
                        all == null ? NO_OTHERS : all.total().alpha()),
                all,
                queries);
    }

    private static Line line(Row row, AgreementRequest request, UnitsUsed units, @Nullable AllCoders all) {
        String iri = row.require(request.things().parameter());
        return new Line(
                iri,
                row.require("label"),
                new FourCounts(
                        row.number("both"), row.number("onlyOne"), row.number("onlyOther"), row.number("neither")),
                units.size(),
                row.number("open"),
                request.about(Iris.id(iri)).href(AgreementRequest.DIFFERENCES),
                all == null ? NO_OTHERS : all.alpha(iri));
    }

    private Map<String, List<Node>> ofPair(AgreementRequest request) {
        return withThings(known.values(request), request);
    }

    private Map<String, List<Node>> ofStudy(AgreementRequest request) {
        var study = NodeFactory.createURI(known.study(request.study()).iri());
        return withThings(Map.of("study", List.of(study)), request);
    }

    private static Map<String, List<Node>> withThings(Map<String, List<Node>> values, AgreementRequest request) {
        var more = new HashMap<>(values);
        more.put(
                "things",
                List.of(NodeFactory.createLiteralString(request.things().parameter())));
        return more;
    }
}
