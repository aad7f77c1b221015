package org.concerngraph.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.concerngraph.query.Questions;
import org.concerngraph.query.Row;
import org.concerngraph.store.BaseIri;
import org.concerngraph.web.NotFound;
import org.concerngraph.web.Paths;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The pages of themes. */
@Controller
class ThemesController {

    private final Quotes quotes;
    private final Questions questions;
    private final BaseIri base;

    ThemesController(Quotes quotes, Questions questions, BaseIri base) {
        this.quotes = quotes;
        this.questions = questions;
        this.base = base;
    }

    /** A theme in the tree, with the themes below it. */
    record Branch(Row theme, List<Branch> below) {}

    @GetMapping("/themes")
    String list(Model model) {
        var rows = questions.ask("evidence/themes").list();
        model.addAttribute("tree", below(null, rows, 0));
        model.addAttribute("queries", List.of(questions.shown("evidence/themes", Map.of())));
        return "evidence/themes";
    }

    @GetMapping("/themes/" + Paths.ID)
    String theme(@PathVariable String id, Model model) {
        var values = Map.of("theme", List.of(base.iri("theme", id)));
        Row theme = questions.ask("evidence/theme", values).first().orElseThrow(() -> new NotFound("theme", id));
        model.addAttribute("theme", theme);
        model.addAttribute(
                "below",
                questions.ask("evidence/themes").stream()
                        .filter(row -> theme.require("theme").equals(row.text("parent")))
                        .toList());
        model.addAttribute("quotes", quotes.list("evidence/theme-quotes", values));
        model.addAttribute(
                "silent", questions.ask("evidence/roles-not-quoted", values).list());
        model.addAttribute(
                "queries",
                List.of(
                        questions.shown("evidence/theme", values),
                        questions.shown("evidence/theme-quotes", values),
                        questions.shown("evidence/roles-not-quoted", values)));
        return "evidence/theme";
    }

    // Depth is bounded so that a loop in the data cannot take the page with it; a check reports the loop.
    private static List<Branch> below(@Nullable String parent, List<Row> rows, int depth) {
        var branches = new ArrayList<Branch>();
        if (depth < 20) {
            for (Row row : rows) {
                String above = row.text("parent");
                if (parent == null ? above == null : parent.equals(above)) {
                    branches.add(new Branch(row, below(row.require("theme"), rows, depth + 1)));
                }
            }
        }
        return branches;
    }
}
