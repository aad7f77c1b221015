package org.concerngraph.evidence;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.concerngraph.query.Questions;
import org.concerngraph.query.Row;
import org.concerngraph.query.ShownQuery;
import org.concerngraph.store.BaseIri;
import org.concerngraph.web.Kind;
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

/** The pages of who speaks: participants, the roles they hold, and the studies they were quoted in. */
@Controller
class PeopleController {

    private static final int SHOWN_QUOTES = 5;

    private final Quotes quotes;
    private final Questions questions;
    private final Listings listings;
    private final BaseIri base;

    PeopleController(Quotes quotes, Questions questions, Listings listings, BaseIri base) {
        this.quotes = quotes;
        this.questions = questions;
        this.listings = listings;
        this.base = base;
    }

    @GetMapping("/{list:participants|roles|studies}")
    String list(@PathVariable String list, @RequestParam MultiValueMap<String, String> parameters, Model model) {
        String query = "evidence/" + list;
        var listing = listings.page(Kind.ofPlural(list).orElseThrow(), query, parameters);
        model.addAttribute("listing", listing);
        model.addAttribute("queries", List.of(listing.query()));
        return query;
    }

    /** Such a list as a table or as RDF. */
    @GetMapping("/{list:participants|roles|studies}." + Paths.SUFFIX)
    ResponseEntity<String> file(
            @PathVariable String list,
            @PathVariable String suffix,
            @RequestParam MultiValueMap<String, String> parameters) {
        return listings.file(Kind.ofPlural(list).orElseThrow(), "evidence/" + list, suffix, parameters);
    }

    @GetMapping("/participants/" + Paths.ID)
    String participant(@PathVariable String id, Model model) {
        var values = values("participant", id);
        model.addAttribute("participant", first("evidence/participants", values, "participant", id));
        ask("roles", "evidence/participant-roles", values, model);
        ask("concerns", "concern/of-speakers", values, model);
        model.addAttribute("quotes", quotes.list("evidence/quotes", values));
        show(
                model,
                values,
                "evidence/participants",
                "evidence/participant-roles",
                "concern/of-speakers",
                "evidence/quotes");
        return "evidence/participant";
    }

    @GetMapping("/roles/" + Paths.ID)
    String role(@PathVariable String id, Model model) {
        var values = values("role", id);
        var group = questions.ask("evidence/role-groups", values).first();
        if (group.isPresent()) {
            return group(group.get(), values, model);
        }
        model.addAttribute("role", first("evidence/roles", values, "role", id));
        ask("people", "evidence/participants", values, model);
        ask("concerns", "concern/of-speakers", values, model);
        ask("about", "concern/about-role", values, model);
        model.addAttribute("quotes", quotes.list("evidence/role-quotes", values, SHOWN_QUOTES));
        model.addAttribute(
                "below",
                questions.ask("evidence/roles", below(values)).stream()
                        .filter(row -> row.number("quotes") > 0)
                        .toList());
        var asThing = Map.of("thing", values.getOrDefault("role", List.of()));
        model.addAttribute("linked", LinkedTerm.of(questions.ask(LinkedTerm.QUERY, asThing)));
        model.addAttribute(
                "queries",
                Stream.of(
                                shown(
                                        values,
                                        "evidence/roles",
                                        "evidence/role-quotes",
                                        "evidence/participants",
                                        "concern/of-speakers",
                                        "concern/about-role"),
                                shown(below(values), "evidence/roles"),
                                shown(asThing, LinkedTerm.QUERY))
                        .flatMap(queries -> queries)
                        .toList());
        return "evidence/role";
    }

    /** The roles that stand below one. */
    private static Map<String, List<Node>> below(Map<String, List<Node>> role) {
        return Map.of("group", role.getOrDefault("role", List.of()));
    }

    private String group(Row group, Map<String, List<Node>> values, Model model) {
        var below = below(values);
        model.addAttribute("group", group);
        model.addAttribute("roles", questions.ask("evidence/roles", below).list());
        model.addAttribute(
                "queries",
                List.of(questions.shown("evidence/role-groups", values), questions.shown("evidence/roles", below)));
        return "evidence/role-group";
    }

    @GetMapping("/studies/" + Paths.ID)
    String study(@PathVariable String id, Model model) {
        var values = values("study", id);
        model.addAttribute("study", first("evidence/studies", values, "study", id));
        ask("sources", "evidence/sources", values, model);
        ask("concerns", "concern/of-speakers", values, model);
        model.addAttribute("themes", questions.ask("evidence/themes", values).list());
        show(model, values, "evidence/studies", "evidence/sources", "evidence/themes", "concern/of-speakers");
        return "evidence/study";
    }

    private Map<String, List<Node>> values(String parameter, String id) {
        return Map.of(parameter, List.of(base.iri(parameter, id)));
    }

    private Row first(String query, Map<String, List<Node>> values, String kind, String id) {
        return questions.ask(query, values).first().orElseThrow(() -> new NotFound(kind, id));
    }

    private void ask(String name, String query, Map<String, List<Node>> values, Model model) {
        model.addAttribute(name, questions.ask(query, values).list());
    }

    private void show(Model model, Map<String, List<Node>> values, String... names) {
        model.addAttribute("queries", shown(values, names).toList());
    }

    private Stream<ShownQuery> shown(Map<String, List<Node>> values, String... names) {
        return Stream.of(names).map(name -> questions.shown(name, values));
    }
}
