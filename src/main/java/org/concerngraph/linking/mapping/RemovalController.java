package org.concerngraph.linking.mapping;

import java.util.List;
import java.util.Map;
import org.concerngraph.query.BadParameter;
import org.concerngraph.query.Questions;
import org.concerngraph.query.Row;
import org.concerngraph.web.NotFound;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Asks a person once more before a set of links goes that somebody brought in. */
@Controller
class RemovalController {

    private static final String SETS = "linking/sets";

    private final Questions questions;

    RemovalController(Questions questions) {
        this.questions = questions;
    }

    @GetMapping("/links/sets/{name:[a-z0-9][a-z0-9-]*}/remove")
    String ask(@PathVariable String name, Model model) {
        Row set = questions.ask(SETS).stream()
                .filter(row -> row.require("name").equals(name))
                .findFirst()
                .orElseThrow(() -> new NotFound("set of links", name));
        if (!set.require("origin").equals("brought in")) {
            throw new BadParameter(
                    "name", "is \"" + name + "\", a set that comes with the program or is decided here, and stays.");
        }
        model.addAttribute("set", set);
        model.addAttribute("queries", List.of(questions.shown(SETS, Map.of())));
        return "linking/set-remove";
    }
}
