package org.concerngraph.linking.review;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.concerngraph.linking.external.Catalogue;
import org.concerngraph.linking.external.TermAddresses;
import org.concerngraph.linking.external.TypedWords;
import org.concerngraph.linking.external.Vocabulary;
import org.concerngraph.linking.match.Suggestion;
import org.concerngraph.query.BadParameter;
import org.concerngraph.query.Questions;
import org.concerngraph.query.Row;
import org.concerngraph.store.BaseIri;
import org.concerngraph.vocabulary.Iris;
import org.concerngraph.web.Address;
import org.concerngraph.web.Me;
import org.concerngraph.web.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Reviewing: one of our things beside the terms that it may be linked to, and what a person decides. */
@Controller
class ReviewController {

    private static final String THING = "/links/of/{kind:concern|theme|role}/{id}";
    private static final int QUOTES_SHOWN = 6;

    private final Things things;
    private final Candidates candidates;
    private final WaitingLinks waiting;
    private final Decisions decisions;
    private final Deciders deciders;
    private final Questions questions;
    private final TermAddresses addresses;
    private final Catalogue catalogue;
    private final BaseIri base;

    ReviewController(
            Things things,
            Candidates candidates,
            WaitingLinks waiting,
            Decisions decisions,
            Deciders deciders,
            Questions questions,
            TermAddresses addresses,
            Catalogue catalogue,
            BaseIri base) {
        this.things = things;
        this.candidates = candidates;
        this.waiting = waiting;
        this.decisions = decisions;
        this.deciders = deciders;
        this.questions = questions;
        this.addresses = addresses;
        this.catalogue = catalogue;
        this.base = base;
    }

    /** Leads to the first thing without a decision. */
    @GetMapping("/links/review")
    String queue(@RequestParam MultiValueMap<String, String> parameters, Model model) {
        var scope = ReviewScope.of(parameters);
        var queue = queue(scope);
        model.addAttribute("scope", scope);
        return queue.firstOpen().map(thing -> "redirect:" + scope.page(thing)).orElseGet(() -> {
            model.addAttribute("queue", queue);
            model.addAttribute("waiting", count(waiting.of(scope, searched(scope))));
            return "linking/review-done";
        });
    }

    /** The links that wait for a second person, thing by thing. */
    @GetMapping("/links/waiting")
    String waiting(@RequestParam MultiValueMap<String, String> parameters, Model model) {
        var scope = ReviewScope.of(parameters);
        var links = waiting.of(scope, searched(scope));
        model.addAttribute("scope", scope);
        model.addAttribute("waiting", links);
        model.addAttribute("count", count(links));
        model.addAttribute("queries", List.of(questions.shown("linking/links", WaitingLinks.PROPOSED)));
        return "linking/waiting";
    }

    private static int count(Map<Thing, List<Row>> links) {
        return links.values().stream().mapToInt(List::size).sum();
    }

    @GetMapping(THING)
    String review(
            @PathVariable String kind,
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> parameters,
            @CookieValue(name = Deciders.WHO, required = false) @Nullable String who,
            @Nullable Me me,
            Model model) {
        Thing thing = thing(kind, id);
        var scope = ReviewScope.of(parameters);
        String words = TypedWords.of(Objects.requireNonNullElse(parameters.getFirst("q"), ""));
        String again =
                Objects.requireNonNullElse(parameters.getFirst("again"), "").strip();
        var queue = queue(scope);
        var values = Map.of("thing", List.of(thing.node()));
        model.addAttribute("thing", thing);
        model.addAttribute("id", id);
        model.addAttribute("scope", scope);
        model.addAttribute("queue", queue);
        queue.openAfter(thing).ifPresent(next -> model.addAttribute("next", scope.page(next)));
        queue.before(thing).ifPresent(before -> model.addAttribute("before", scope.page(before)));
        model.addAttribute("back", scope.page(thing));
        model.addAttribute("q", words);
        model.addAttribute("quotes", things.quotes(thing, QUOTES_SHOWN));
        model.addAttribute("quoteCount", things.quoteCount(thing));
        model.addAttribute("otherNames", things.otherNames(thing));
        model.addAttribute("decided", Decided.of(things.links(thing), catalogue));
        List<Candidate> found = candidates.of(thing, words, scope.vocabularies(), again);
        model.addAttribute(
                "candidates", found.stream().filter(one -> !one.isWeak()).toList());
        model.addAttribute("weaker", found.stream().filter(Candidate::isWeak).toList());
        model.addAttribute("vocabularies", catalogue.all());
        model.addAttribute("addresses", addresses);
        String remembered = Objects.requireNonNullElse(who, "");
        String saved = Objects.requireNonNullElse(parameters.getFirst("saved"), "");
        // Only who decided is offered to take it back.
        boolean isTheirs = deciders.reader(me, remembered)
                .filter(reader -> decisions.isOf(base.iri("mapping", saved), reader))
                .isPresent();
        model.addAttribute("saved", isTheirs ? saved : "");
        model.addAttribute("you", deciders.you(me, remembered));
        model.addAttribute(
                "queries",
                Stream.of("linking/things", "linking/thing-names", "linking/links", "linking/neighbours")
                        .map(query -> questions.shown(query, values))
                        .toList());
        return "linking/review";
    }

    /** Keeps what somebody decides about a term, and leads back to the thing. */
    @PostMapping(THING)
    ResponseEntity<Void> decide(
            @PathVariable String kind,
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> form,
            Me me) {
        Thing thing = thing(kind, id);
        var scope = ReviewScope.of(form);
        Person person = deciders.of(me, field(form, Deciders.WHO));
        // One button says it all, so that it works without a script: the verdict, the vocabulary, the term.
        String[] said = field(form, "decide").split(" ", 3);
        Verdict verdict = verdict(said[0]);
        Decision.Draft draft = new Decision.Draft(person, confidence(field(form, "confidence")), field(form, "note"));
        Node mapping;
        if (verdict == Verdict.NOTHING) {
            mapping = decisions.nothingFits(thing, candidates.searched(scope.vocabularies()), draft);
        } else {
            if (said.length < 3) {
                throw new BadParameter("decide", "is \"" + field(form, "decide") + "\", which names no term.");
            }
            if (!Verdict.offered(thing.kind(), candidates.isConstruct(said[2])).contains(verdict)) {
                throw new BadParameter(
                        "decide",
                        "is \"" + verdict.title() + "\", which is not said of a " + thing.segment()
                                + " and this term: a concern is a sentence, and only constructs of frameworks have concerns"
                                + " that fall under them.");
            }
            mapping = decisions.decide(thing, verdict, term(thing, said[2], said[1], field(form, "q")), draft);
        }
        return back(scope.page(thing), mapping, person, me);
    }

    /** A second person agrees or disagrees with a link. */
    @PostMapping("/links/{mapping}/{answer:agree|disagree}")
    ResponseEntity<Void> review(
            @PathVariable String mapping,
            @PathVariable String answer,
            @RequestParam MultiValueMap<String, String> form,
            Me me) {
        Person person = deciders.of(me, field(form, Deciders.WHO));
        Node reviewed =
                decisions.review(base.iri("mapping", mapping), answer.equals("agree"), person, field(form, "note"));
        return back(field(form, "back"), reviewed, person, me);
    }

    /** Takes back what was decided last: a curator what they decided, the administrator anything. */
    @PostMapping("/links/{mapping}/undo")
    ResponseEntity<Void> undo(@PathVariable String mapping, @RequestParam MultiValueMap<String, String> form, Me me) {
        decisions.undo(base.iri("mapping", mapping), deciders.ofAccount(me).orElse(null));
        return ResponseEntity.status(303)
                .header(HttpHeaders.LOCATION, own(field(form, "back")))
                .build();
    }

    private static ResponseEntity<Void> back(String page, Node mapping, Person person, Me me) {
        String separator = page.contains("?") ? "&" : "?";
        var answer = ResponseEntity.status(303)
                .header(HttpHeaders.LOCATION, own(page) + separator + "saved=" + Iris.id(mapping.getURI()));
        if (me.isAdmin()) {
            answer.header(HttpHeaders.SET_COOKIE, Deciders.cookie(person));
        }
        return answer.build();
    }

    /** An address of ours, wherever the form says to go back to. */
    private static String own(String page) {
        return Address.own(page, "/links");
    }

    private Decision.Target term(Thing thing, String target, String vocabulary, String words) {
        var term = addresses
                .in(vocabulary, target)
                .orElseThrow(() -> new BadParameter(
                        "decide",
                        "names the term \"" + target + "\", which the vocabulary \"" + vocabulary
                                + "\" does not have."));
        Suggestion why = candidates.suggestions(thing, words, Set.of(vocabulary), 50, target).stream()
                .filter(suggestion -> suggestion.term().iri().equals(target))
                .findFirst()
                .orElse(null);
        return new Decision.Target(term, catalogue.find(vocabulary).orElseThrow(), why);
    }

    private Queue queue(ReviewScope scope) {
        return Queue.of(scope, searched(scope), things, questions, base);
    }

    /** What links call the vocabularies of the scope; empty for all. */
    private Set<String> searched(ReviewScope scope) {
        return scope.vocabularies().isEmpty()
                ? Set.of()
                : candidates.searched(scope.vocabularies()).stream()
                        .map(Vocabulary::identity)
                        .collect(Collectors.toSet());
    }

    private Thing thing(String kind, String id) {
        return things.find(base.iri(kind, id)).orElseThrow(() -> new NotFound(kind, id));
    }

    private static Verdict verdict(String said) {
        return Stream.of(Verdict.values())
                .filter(verdict -> verdict.name().equalsIgnoreCase(said))
                .findFirst()
                .orElseThrow(() -> new BadParameter("decide", "is \"" + said + "\", which is no decision."));
    }

    private static double confidence(String said) {
        try {
            double number = said.isBlank() ? Decision.USUAL_CONFIDENCE : Double.parseDouble(said);
            if (number >= 0 && number <= 1) {
                return number;
            }
        } catch (NumberFormatException fault) {
            // Said below.
        }
        throw new BadParameter("confidence", "is \"" + said + "\", which is no number from 0 to 1.");
    }

    private static String field(MultiValueMap<String, String> form, String name) {
        return Objects.requireNonNullElse(form.getFirst(name), "").strip();
    }
}
