package org.concerngraph.intake;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.concerngraph.query.Questions;
import org.concerngraph.store.BaseIri;
import org.concerngraph.web.Kind;
import org.concerngraph.web.NotFound;
import org.concerngraph.web.Paths;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** The receipt of an import as a page; of one that was withdrawn or replaced, what is left of it. */
@Controller
class ReceiptPages {

    private final Receipts receipts;
    private final Questions questions;
    private final BaseIri base;

    ReceiptPages(Receipts receipts, Questions questions, BaseIri base) {
        this.receipts = receipts;
        this.questions = questions;
        this.base = base;
    }

    /** How many of a kind were understood, and how many are in the graph. */
    record Line(String kind, int understood, int inGraph) {

        /** Are they as many? */
        public boolean isEqual() {
            return understood == inGraph;
        }
    }

    @GetMapping("/intake/" + Paths.ID)
    ModelAndView receipt(@PathVariable String id, Model model) {
        Map<String, List<Node>> values = Map.of("import", List.of(base.iri("import", id)));
        return receipts.of(id, Receipt.Outcome.ACCEPTED)
                .map(receipt -> page(receipt, values, model))
                .orElseGet(() -> tombstone(id, values, model));
    }

    private ModelAndView page(Receipt receipt, Map<String, List<Node>> values, Model model) {
        model.addAttribute("receipt", receipt);
        model.addAttribute(
                "row", questions.ask("intake/imports", values).first().orElseThrow());
        model.addAttribute("lines", lines(receipt));
        model.addAttribute(
                "sources", questions.ask("intake/sources-read", values).list());
        model.addAttribute(
                "roles", questions.ask("intake/matched-roles", values).list());
        model.addAttribute(
                "replaced", questions.ask("intake/replaced-by", values).list());
        model.addAttribute(
                "queries",
                List.of(
                        questions.shown("intake/imports", values),
                        questions.shown("intake/in-graph", values),
                        questions.shown("intake/sources-read", values),
                        questions.shown("intake/problems", values),
                        questions.shown("intake/left-out", values),
                        questions.shown("intake/checks", values),
                        questions.shown("intake/repairs", values),
                        questions.shown("intake/matched-roles", values)));
        return new ModelAndView("intake/receipt");
    }

    private ModelAndView tombstone(String id, Map<String, List<Node>> values, Model model) {
        Receipts.Gone gone = receipts.gone(id).orElseThrow(() -> new NotFound(Kind.IMPORT.segment(), id));
        model.addAttribute("gone", gone);
        model.addAttribute("queries", List.of(questions.shown("intake/withdrawals", values)));
        return new ModelAndView("intake/tombstone", gone.replacedBy().isEmpty() ? HttpStatus.GONE : HttpStatus.OK);
    }

    private static List<Line> lines(Receipt receipt) {
        Counts in = receipt.counts();
        Counts out = receipt.inGraph() == null ? new Counts(0, 0, 0, 0, 0, 0, 0, 0) : receipt.inGraph();
        return List.of(
                new Line("studies", in.studies(), out.studies()),
                new Line("participants", in.participants(), out.participants()),
                new Line("printed roles", in.roles(), out.roles()),
                new Line("themes", in.themes(), out.themes()),
                new Line("quotes", in.quotes(), out.quotes()),
                new Line("marks in quotes", in.marks(), out.marks()),
                new Line("codings (a theme of a quote)", in.codings(), out.codings()),
                new Line("abbreviations", in.abbreviations(), out.abbreviations()));
    }

    /** Where receipts once were. */
    @GetMapping("/imports/{id:.+}")
    ResponseEntity<Void> moved(@PathVariable String id) {
        return ResponseEntity.status(HttpStatus.MOVED_PERMANENTLY)
                .location(URI.create(Kind.IMPORT.page(id)))
                .build();
    }
}
