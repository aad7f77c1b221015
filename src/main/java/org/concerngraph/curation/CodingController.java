package org.concerngraph.curation;

import static org.concerngraph.curation.ConcernDraft.field;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.RDF;
import org.concerngraph.query.BadParameter;
import org.concerngraph.query.Questions;
import org.concerngraph.query.Row;
import org.concerngraph.revision.Author;
import org.concerngraph.store.BaseIri;
import org.concerngraph.store.Store;
import org.concerngraph.vocabulary.Iris;
import org.concerngraph.vocabulary.Prc;
import org.concerngraph.web.Me;
import org.concerngraph.web.NotFound;
import org.concerngraph.web.Paths;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The desk at which a quote is coded: its words, what has been read in them, and a form for more. */
@Controller
class CodingController {

    private static final String QUOTE = "/quotes/{id}/code";
    private static final List<String> NARROWING = List.of("study", "theme", "role");

    private final Curation curation;
    private final Curators curators;
    private final Concerns concerns;
    private final Evidence evidence;
    private final NearConcerns near;
    private final Questions questions;
    private final Store store;
    private final BaseIri base;
    private final Paths paths;

    CodingController(
            Curation curation,
            Curators curators,
            Concerns concerns,
            Evidence evidence,
            NearConcerns near,
            Questions questions,
            Store store,
            BaseIri base,
            Paths paths) {
        this.curation = curation;
        this.curators = curators;
        this.concerns = concerns;
        this.evidence = evidence;
        this.near = near;
        this.questions = questions;
        this.store = store;
        this.base = base;
        this.paths = paths;
    }

    @GetMapping(QUOTE)
    String desk(
            @PathVariable String id, @RequestParam MultiValueMap<String, String> parameters, Me person, Model model) {
        return show(id, CodingForm.of(parameters), "", List.of(), parameters, person, model);
    }

    /** Concerns to choose from while somebody types. */
    @GetMapping("/curation/near")
    String near(@RequestParam(defaultValue = "") String q, Model model) {
        model.addAttribute("near", near.to(q));
        model.addAttribute("chosen", "");
        return "curation/coding :: near(near=${near}, chosen=${chosen})";
    }

    /** Keeps what somebody reads in words of the quote; what cannot be kept stands in the form again, with the reason. */
    @PostMapping("/quotes/{id}/code")
    String attach(
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> fields,
            Me person,
            HttpServletResponse response,
            Model model) {
        CodingForm form = CodingForm.of(fields);
        Node quote = quote(id);
        Author author = curators.of(person);
        try {
            if (form.isNew()) {
                List<String> faults = Wording.faults(form.draft().wording());
                if (!faults.isEmpty()) {
                    throw new BadParameter(
                            "wording", "is not the sentence of a concern yet. " + String.join(" ", faults));
                }
                List<NearConcerns.Near> doubles =
                        form.isSure() ? List.of() : near.doubles(form.draft().wording());
                if (!doubles.isEmpty()) {
                    response.setStatus(HttpStatus.CONFLICT.value());
                    return show(id, form, "", doubles, fields, person, model);
                }
            }
            long revision = curation.make(author, label(form, quote), field(fields, "why"), change -> {
                Node concern = form.isNew()
                        ? concerns.add(change, form.draft(), form.name(), author)
                        : existing(form.concern());
                evidence.attach(change, quote, concern, form.evidence(), author);
            });
            return back(id, fields, revision);
        } catch (BadParameter fault) {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
            return show(id, form, String.valueOf(fault.getMessage()), List.of(), fields, person, model);
        } catch (Unfit fault) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(id, form, String.valueOf(fault.getMessage()), List.of(), fields, person, model);
        }
    }

    private String label(CodingForm form, Node quote) {
        return (form.isNew() ? "New concern, and evidence for it in " : "Evidence in ") + name(quote);
    }

    /** Somebody is done with a quote, or is not after all. */
    @PostMapping("/quotes/{id}/done")
    String done(@PathVariable String id, @RequestParam MultiValueMap<String, String> fields, Me person) {
        Node quote = quote(id);
        Author author = curators.of(person);
        boolean isDone = !field(fields, "done").equals("false");
        String label = (isDone ? "Done with " : "Not done with ") + name(quote);
        long revision = curation.make(author, label, "", change -> {
            if (isDone) {
                change.add(Local.ofQuote(change.data(), quote), quote, Prc.CODED_BY, author.node());
            } else {
                change.remove(Node.ANY, quote, Prc.CODED_BY, author.node());
            }
            change.about(quote);
            change.about(Values.require(change.data(), quote, Prc.IN_STUDY));
        });
        String next = isDone ? next(author, fields) : "";
        return next.isEmpty() ? back(id, fields, revision) : "redirect:" + next;
    }

    @PostMapping("/evidence/{id}/{act:accept|reject|remove|edit}")
    String change(
            @PathVariable String id,
            @PathVariable String act,
            @RequestParam MultiValueMap<String, String> fields,
            Me person) {
        Node it = base.iri("evidence", id);
        if (!is(it, Prc.EVIDENCE)) {
            throw new NotFound("evidence", id);
        }
        Node quote = store.read(() -> Values.require(store.dataset(), it, Prc.EVIDENCE_QUOTE));
        Author author = curators.of(person);
        String what = "evidence in " + name(quote);
        String why = field(fields, "why");
        long revision = switch (act) {
            case "accept" ->
                curation.make(author, "Accepted " + what, why, change -> evidence.judge(change, it, true, author));
            case "reject" ->
                curation.make(author, "Rejected " + what, why, change -> evidence.judge(change, it, false, author));
            case "remove" ->
                curation.make(author, "Took away " + what, why, change -> evidence.remove(change, it, author));
            default ->
                curation.make(
                        author,
                        "Changed " + what,
                        why,
                        change ->
                                evidence.edit(change, it, CodingForm.of(fields).evidence()));
        };
        return back(Iris.id(quote.getURI()), fields, revision);
    }

    private String show(
            String id,
            CodingForm form,
            String fault,
            List<NearConcerns.Near> doubles,
            MultiValueMap<String, String> parameters,
            Me person,
            Model model) {
        Author author = curators.of(person);
        Node quote = quote(id);
        var values = Map.of("quote", List.of(quote));
        Row row = questions.ask("evidence/quote", values).first().orElseThrow(() -> new NotFound("quote", id));
        List<Row> found = questions.ask("curation/quote-evidence", values).list();
        model.addAttribute("quote", row);
        model.addAttribute("evidence", found);
        model.addAttribute("text", Highlights.of(row.require("text"), spans(found)));
        model.addAttribute(
                "length",
                row.require("text").codePointCount(0, row.require("text").length()));
        model.addAttribute(
                "themes", questions.ask("evidence/quote-themes", values).list());
        model.addAttribute(
                "roles", questions.ask("evidence/quote-roles", values).list());
        model.addAttribute(
                "memos",
                questions.ask("curation/memos", Map.of("thing", List.of(quote))).list());
        model.addAttribute("form", form);
        model.addAttribute("fault", fault);
        model.addAttribute("doubles", doubles);
        model.addAttribute("near", near.to(form.q()));
        model.addAttribute("advice", Wording.advice(form.draft().wording()));
        model.addAttribute("stances", Stance.values());
        model.addAttribute("bases", Basis.values());
        model.addAttribute("allRoles", questions.ask("choices/roles").list());
        model.addAttribute(
                "isDone", store.read(() -> store.dataset().contains(Node.ANY, quote, Prc.CODED_BY, author.node())));
        model.addAttribute("saved", field(parameters, "saved"));
        model.addAttribute("narrowing", narrowing(parameters));
        List<Row> left = left(author, parameters);
        model.addAttribute("left", left.size());
        model.addAttribute(
                "next",
                left.stream()
                        .map(it -> paths.id(it.require("quote")))
                        .filter(it -> !it.equals(id))
                        .findFirst()
                        .map(it -> address(it, parameters))
                        .orElse(""));
        model.addAttribute(
                "queries",
                Stream.of("evidence/quote", "curation/quote-evidence")
                        .map(query -> questions.shown(query, values))
                        .toList());
        return "curation/coding";
    }

    private static List<Highlights.Span> spans(List<Row> evidence) {
        var spans = new ArrayList<Highlights.Span>();
        for (int i = 0; i < evidence.size(); i++) {
            Row row = evidence.get(i);
            if (!row.require("reviewStatus").equals(Prc.REJECTED.getURI())) {
                spans.add(new Highlights.Span(i + 1, row.number("start"), row.number("end")));
            }
        }
        return spans;
    }

    /** The quotes that somebody is not done with, among those that the address chooses. */
    private List<Row> left(Author author, MultiValueMap<String, String> parameters) {
        return questions
                .ask("curation/quotes-to-code", CodingQueue.values(author, parameters, base))
                .list();
    }

    private String next(Author author, MultiValueMap<String, String> fields) {
        return left(author, fields).stream()
                .map(row -> paths.id(row.require("quote")))
                .findFirst()
                .map(id -> address(id, fields))
                .orElse("");
    }

    private static String back(String id, MultiValueMap<String, String> fields, long revision) {
        String address = address(id, fields);
        return "redirect:" + address + (address.contains("?") ? "&" : "?") + "saved=" + revision;
    }

    private static String address(String id, MultiValueMap<String, String> fields) {
        return CodingQueue.address("/quotes/" + id + "/code", narrowing(fields));
    }

    /** What the queue is narrowed to, kept from page to page. */
    private static MultiValueMap<String, String> narrowing(MultiValueMap<String, String> fields) {
        var kept = new LinkedMultiValueMap<String, String>();
        NARROWING.forEach(name -> Objects.requireNonNullElse(fields.get(name), List.<String>of()).stream()
                .filter(value -> value != null && !value.isBlank())
                .forEach(value -> kept.add(name, value)));
        return kept;
    }

    private Node quote(String id) {
        Node quote = base.iri("quote", id);
        if (!is(quote, Prc.QUOTE)) {
            throw new NotFound("quote", id);
        }
        return quote;
    }

    private Node existing(String id) {
        Node concern = base.iri("concern", id);
        if (!is(concern, Prc.CONCERN)) {
            throw new BadParameter("concern", "is \"" + id + "\", which is no concern here.");
        }
        return concern;
    }

    private boolean is(Node thing, Node kind) {
        return store.read(() -> store.dataset().contains(Node.ANY, thing, RDF.type.asNode(), kind));
    }

    private String name(Node thing) {
        return store.read(() -> Values.text(store.dataset(), thing, org.apache.jena.vocabulary.RDFS.label.asNode()));
    }
}
