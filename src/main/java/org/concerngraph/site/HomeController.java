package org.concerngraph.site;

import java.util.List;
import java.util.Map;
import org.concerngraph.query.Questions;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The home page: what is in here. */
@Controller
class HomeController {

    private final Questions questions;

    HomeController(Questions questions) {
        this.questions = questions;
    }

    @GetMapping("/")
    String home(Model model) {
        model.addAttribute("count", questions.ask("site/overview").first().orElseThrow());
        model.addAttribute("concerns", questions.ask("concern/concerns").list());
        model.addAttribute(
                "queries",
                List.of(questions.shown("site/overview", Map.of()), questions.shown("concern/concerns", Map.of())));
        return "home";
    }
}
