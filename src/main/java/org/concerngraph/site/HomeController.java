package org.concerngraph.site;

import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;
import org.concerngraph.query.Questions;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The home page: what is in here. */
@Controller
class HomeController {

    private static final int MOST = 5;

    private final Questions questions;

    HomeController(Questions questions) {
        this.questions = questions;
    }

    @GetMapping("/")
    String home(Model model) {
        model.addAttribute("count", questions.ask("site/overview").first().orElseThrow());
        model.addAttribute(
                "concerns",
                questions.ask("concern/concerns").stream()
                        .filter(row -> row.number("quotes") > 0)
                        .sorted(Comparator.comparingInt(row -> -row.number("quotes")))
                        .limit(MOST)
                        .toList());
        model.addAttribute(
                "roles",
                questions.ask("evidence/roles").stream()
                        .filter(row -> row.number("quotes") > 0)
                        .limit(MOST)
                        .toList());
        model.addAttribute(
                "unheard",
                questions.ask("concern/about-unheard").stream().limit(MOST).toList());
        model.addAttribute(
                "proxies", questions.ask("concern/voiced-by-proxy").list().size());
        model.addAttribute(
                "helps",
                questions.ask("concern/mitigated-by").stream().limit(MOST).toList());
        model.addAttribute(
                "queries",
                Stream.of(
                                "site/overview",
                                "concern/concerns",
                                "evidence/roles",
                                "concern/about-unheard",
                                "concern/voiced-by-proxy",
                                "concern/mitigated-by")
                        .map(name -> questions.shown(name, Map.of()))
                        .toList());
        return "home";
    }
}
