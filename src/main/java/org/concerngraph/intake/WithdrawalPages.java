package org.concerngraph.intake;

import java.security.Principal;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.concerngraph.query.Questions;
import org.concerngraph.query.Row;
import org.concerngraph.store.BaseIri;
import org.concerngraph.web.Kind;
import org.concerngraph.web.NotFound;
import org.concerngraph.web.Paths;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What would go with an import, before it is withdrawn, and the form that withdraws it. */
@Controller
class WithdrawalPages {

    private static final String ADDRESS = "/intake/" + Paths.ID + "/withdraw";

    private final Withdrawals withdrawals;
    private final Questions questions;
    private final BaseIri base;

    WithdrawalPages(Withdrawals withdrawals, Questions questions, BaseIri base) {
        this.withdrawals = withdrawals;
        this.questions = questions;
        this.base = base;
    }

    @GetMapping(ADDRESS)
    String before(@PathVariable String id, Model model) {
        Map<String, List<Node>> values = Map.of("import", List.of(base.iri("import", id)));
        Row there = questions
                .ask("intake/imports", values)
                .first()
                .orElseThrow(() -> new NotFound(Kind.IMPORT.segment(), id));
        List<Row> concerns =
                questions.ask("intake/evidence-that-would-go", values).list();
        model.addAttribute("id", id);
        model.addAttribute("there", there);
        model.addAttribute("kinds", questions.ask("intake/would-go", values).list());
        model.addAttribute(
                "evidence",
                concerns.stream().mapToInt(row -> row.number("pieces")).sum());
        model.addAttribute("concerns", concerns);
        model.addAttribute(
                "losing",
                concerns.stream().filter(row -> row.number("otherQuotes") == 0).toList());
        model.addAttribute(
                "queries",
                List.of(
                        questions.shown("intake/would-go", values),
                        questions.shown("intake/evidence-that-would-go", values)));
        return "intake/withdraw";
    }

    /** Takes the import back, and leads to what is left of it. */
    @PostMapping(ADDRESS)
    String withdraw(@PathVariable String id, @RequestParam(defaultValue = "") String reason, Principal person) {
        withdrawals.withdraw(id, person.getName(), reason.strip());
        return "redirect:/intake/" + id;
    }
}
