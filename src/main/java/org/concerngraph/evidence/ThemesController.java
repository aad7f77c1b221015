package org.concerngraph.evidence;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.concerngraph.query.Questions;
import org.concerngraph.query.Row;
import org.concerngraph.store.BaseIri;
import org.concerngraph.web.Choices;
import org.concerngraph.web.Kind;
import org.concerngraph.web.Listing;
import org.concerngraph.web.Listings;
import org.concerngraph.web.NotFound;
import org.concerngraph.web.Paths;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The pages of themes. */
@Controller
class ThemesController {

    private static final String THEMES = "evidence/themes";
    private static final int SHOWN_QUOTES = 20;

    private final Quotes quotes;
    private final Questions questions;
    private final Choices choices;
    private final Listings listings;
    private final BaseIri base;

    ThemesController(Quotes quotes, Questions questions, Choices choices, Listings listings, BaseIri base) {
        this.quotes = quotes;
        this.questions = questions;
        this.choices = choices;
        this.listings = listings;
        this.base = base;
    }

    /** All themes on one page: cut into pages a tree would lose its branches. */
    @GetMapping("/themes")
    String list(@RequestParam MultiValueMap<String, String> parameters, Model model) {
        var chosen = choices.read(THEMES, parameters, Set.of());
        var values = Choices.values(chosen);
        var rows = questions.ask(THEMES, values).list();
        model.addAttribute("tree", ThemeBranch.tree(rows));
        model.addAttribute(
                "listing", new Listing("/themes", chosen, rows, 0, rows.size(), "", questions.shown(THEMES, values)));
        model.addAttribute("queries", List.of(questions.shown(THEMES, values)));
        return "evidence/themes";
    }

    /** The themes as a table or as RDF. */
    @GetMapping("/themes." + Paths.SUFFIX)
    ResponseEntity<String> file(@PathVariable String suffix, @RequestParam MultiValueMap<String, String> parameters) {
        return listings.file(Kind.THEME, THEMES, suffix, parameters);
    }

    @GetMapping("/themes/" + Paths.ID)
    String theme(@PathVariable String id, Model model) {
        var values = Map.of("theme", List.of(base.iri("theme", id)));
        var asThing = Map.of("thing", List.of(base.iri("theme", id)));
        Row theme = questions.ask(THEMES, values).first().orElseThrow(() -> new NotFound("theme", id));
        model.addAttribute("theme", theme);
        var related = questions.ask("evidence/related-themes", values).list();
        var counts = questions.ask(THEMES).list();
        model.addAttribute("related", related);
        model.addAttribute(
                "below",
                counts.stream()
                        .filter(row -> theme.require("theme").equals(row.text("parent")))
                        .toList());
        model.addAttribute(
                "entry",
                questions.ask("evidence/codebook-entry", asThing).first().orElseThrow());
        model.addAttribute("quotes", quotes.list("evidence/theme-quotes", values, SHOWN_QUOTES));
        model.addAttribute(
                "silent", questions.ask("evidence/roles-not-quoted", values).list());
        model.addAttribute("linked", LinkedTerm.of(questions.ask(LinkedTerm.QUERY, asThing)));
        model.addAttribute(
                "queries",
                Stream.concat(
                                Stream.of(
                                                THEMES,
                                                "evidence/related-themes",
                                                "evidence/theme-quotes",
                                                "evidence/roles-not-quoted")
                                        .map(name -> questions.shown(name, values)),
                                Stream.of("evidence/codebook-entry", LinkedTerm.QUERY)
                                        .map(name -> questions.shown(name, asThing)))
                        .toList());
        return "evidence/theme";
    }
}
