package org.concerngraph.curation;

import static org.concerngraph.curation.ConcernDraft.field;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.concerngraph.query.BadParameter;
import org.concerngraph.query.Questions;
import org.concerngraph.query.Row;
import org.concerngraph.revision.Author;
import org.concerngraph.revision.Revision;
import org.concerngraph.revision.Revisions;
import org.concerngraph.store.BaseIri;
import org.concerngraph.store.Store;
import org.concerngraph.web.Address;
import org.concerngraph.web.Me;
import org.concerngraph.web.NotFound;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What people changed: all of it, of one thing, of one person; what each change did; and taking it back. */
@Controller
class HistoryController {

    private static final String QUERY = "curation/revisions";
    private static final int PAGE = 100;
    private static final List<String> KINDS = List.of("concern", "quote", "study", "relation", "evidence");

    private final Curation curation;
    private final Curators curators;
    private final Revisions revisions;
    private final Undo undo;
    private final ReadableChanges readable;
    private final Questions questions;
    private final Store store;
    private final BaseIri base;

    HistoryController(
            Curation curation,
            Curators curators,
            Revisions revisions,
            Undo undo,
            ReadableChanges readable,
            Questions questions,
            Store store,
            BaseIri base) {
        this.curation = curation;
        this.curators = curators;
        this.revisions = revisions;
        this.undo = undo;
        this.readable = readable;
        this.questions = questions;
        this.store = store;
        this.base = base;
    }

    @GetMapping("/history")
    String list(@RequestParam MultiValueMap<String, String> parameters, Model model) {
        var values = new LinkedHashMap<String, List<Node>>();
        KINDS.stream()
                .filter(kind -> !field(parameters, kind).isEmpty())
                .forEach(kind -> values.computeIfAbsent("thing", it -> new ArrayList<>())
                        .add(base.iri(kind, field(parameters, kind))));
        if (!field(parameters, "who").isEmpty()) {
            values.put("author", List.of(base.iri("agent", field(parameters, "who"))));
        }
        return show(values, parameters, "", model);
    }

    @GetMapping("/concerns/{id}/history")
    String ofConcern(@PathVariable String id, @RequestParam MultiValueMap<String, String> parameters, Model model) {
        Node concern = base.iri("concern", id);
        var rows = questions.ask("curation/concern", Map.of("concern", List.of(concern)));
        Row row = rows.first().orElseThrow(() -> new NotFound("concern", id));
        model.addAttribute("concern", row);
        model.addAttribute(
                "wordings",
                questions
                        .ask("curation/wordings", Map.of("concern", List.of(concern)))
                        .list());
        return show(Map.of("thing", List.of(concern)), parameters, row.require("label"), model);
    }

    private String show(
            Map<String, List<Node>> values, MultiValueMap<String, String> parameters, String of, Model model) {
        List<Row> all = questions.ask(QUERY, values).list();
        String after = field(parameters, "after");
        int from = after.matches("[0-9]{1,9}") ? Integer.parseInt(after) : 0;
        if (from > all.size()) {
            throw new BadParameter("after", "is " + after + "; there are " + all.size() + " revisions.");
        }
        model.addAttribute("of", of);
        model.addAttribute("total", all.size());
        model.addAttribute("revisions", all.subList(from, Math.min(all.size(), from + PAGE)));
        model.addAttribute("after", from + PAGE < all.size() ? from + PAGE : 0);
        model.addAttribute("parameters", parameters.toSingleValueMap());
        model.addAttribute("version", store.version());
        model.addAttribute("queries", List.of(questions.shown(QUERY, values)));
        return "curation/history";
    }

    @GetMapping("/history/{number:[0-9]{1,15}}")
    String one(@PathVariable long number, Model model) {
        Revision revision = revision(number);
        var values = Map.of("revision", List.of(revision.node()));
        model.addAttribute("revision", questions.ask(QUERY, values).first().orElseThrow());
        model.addAttribute("number", number);
        model.addAttribute(
                "things", questions.ask("curation/revised-things", values).list());
        model.addAttribute("changes", readable.of(revision));
        model.addAttribute("queries", List.of(questions.shown(QUERY, values)));
        return "curation/revision";
    }

    /** Does the opposite of a revision, as a revision of its own. */
    @PostMapping("/history/{number:[0-9]{1,15}}/undo")
    String undo(@PathVariable long number, @RequestParam MultiValueMap<String, String> fields, Me person) {
        Revision revision = revision(number);
        Author author = curators.of(person);
        long made = curation.make(
                author, "Undid: " + label(revision), field(fields, "why"), change -> undo.make(revision, change));
        String back = Address.own(field(fields, "back"), "");
        return "redirect:"
                + (back.isEmpty() ? "/history/" + made : back + (back.contains("?") ? "&" : "?") + "saved=" + made);
    }

    private String label(Revision revision) {
        return questions
                .ask(QUERY, Map.of("revision", List.of(revision.node())))
                .first()
                .orElseThrow()
                .require("label");
    }

    private Revision revision(long number) {
        return revisions.find(number).orElseThrow(() -> new NotFound("revision", Long.toString(number)));
    }
}
