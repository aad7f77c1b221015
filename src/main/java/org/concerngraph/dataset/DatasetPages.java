package org.concerngraph.dataset;

import java.util.List;
import java.util.Map;
import org.apache.jena.vocabulary.DCTerms;
import org.concerngraph.query.Questions;
import org.concerngraph.query.Row;
import org.concerngraph.store.Store;
import org.concerngraph.vocabulary.Graphs;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What the dataset is, for people: its page, and the list of its graphs. */
@Controller
class DatasetPages {

    private final Questions questions;
    private final Store store;
    private final DatasetFacts facts;

    DatasetPages(Questions questions, Store store, DatasetFacts facts) {
        this.questions = questions;
        this.store = store;
        this.facts = facts;
    }

    /** A graph as the page lists it; the licence is empty where nobody stated one. */
    record ListedGraph(GraphName name, String label, int triples, String licence, String href) {}

    @GetMapping("/about")
    String about(Model model) {
        model.addAttribute("description", facts.text(DCTerms.description.asNode()));
        model.addAttribute("iri", Graphs.DATASET.getURI());
        model.addAttribute("version", store.version());
        model.addAttribute(
                "modified",
                store.modified()
                        .map(time -> time.getLiteralLexicalForm().replaceFirst("T.*", ""))
                        .orElse(""));
        model.addAttribute("ownLicence", facts.licences().getFirst().toString());
        model.addAttribute("studies", facts.studies());
        model.addAttribute("downloads", List.of(Download.values()));
        model.addAttribute("queries", List.of(questions.shown("evidence/studies", Map.of())));
        return "dataset/about";
    }

    @GetMapping("/graphs")
    String graphs(Model model) {
        List<Row> rows = questions.ask("dataset/graphs").list();
        model.addAttribute("graphs", rows.stream().map(this::listed).toList());
        model.addAttribute(
                "described",
                rows.stream().findFirst().map(row -> row.require("version")).orElse(""));
        model.addAttribute("version", Long.toString(store.version()));
        model.addAttribute(
                "notes",
                Graphs.HOUSEKEEPING.stream().map(GraphName::of).sorted().toList());
        model.addAttribute("queries", List.of(questions.shown("dataset/graphs", Map.of())));
        return "dataset/graphs";
    }

    private ListedGraph listed(Row row) {
        String licence = row.text("licence");
        return new ListedGraph(
                GraphName.of(row.requireNode("graph")),
                row.require("label"),
                row.number("triples"),
                licence == null ? "" : licence,
                questions
                        .shown("dataset/triples", Map.of("graph", List.of(row.requireNode("graph"))))
                        .href());
    }
}
