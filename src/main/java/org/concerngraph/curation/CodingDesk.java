package org.concerngraph.curation;

import static org.concerngraph.curation.ConcernDraft.field;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.concerngraph.evidence.ThemeBranch;
import org.concerngraph.query.Questions;
import org.concerngraph.query.Row;
import org.concerngraph.revision.Author;
import org.concerngraph.store.BaseIri;
import org.concerngraph.store.Store;
import org.concerngraph.vocabulary.Iris;
import org.concerngraph.vocabulary.Prc;
import org.concerngraph.web.Address;
import org.concerngraph.web.NotFound;
import org.concerngraph.web.Paths;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;

/** What lies on the desk at which a quote is coded, and which quote comes next. */
@Component
class CodingDesk {

    private static final String OTHERS = "others";
    private static final String SHOWN = "shown";

    private final NearConcerns near;
    private final Existing existing;
    private final MeanwhileChanges meanwhile;
    private final Questions questions;
    private final Store store;
    private final BaseIri base;
    private final Paths paths;

    CodingDesk(
            NearConcerns near,
            Existing existing,
            MeanwhileChanges meanwhile,
            Questions questions,
            Store store,
            BaseIri base,
            Paths paths) {
        this.near = near;
        this.existing = existing;
        this.meanwhile = meanwhile;
        this.questions = questions;
        this.store = store;
        this.base = base;
        this.paths = paths;
    }

    /**
     * What somebody has filled in.
     *
     * @param form the form
     * @param fault why it cannot be kept; empty when nobody has tried
     * @param doubles the concerns that are worded much like the new one
     * @param saved the number of the revision that was made just before; empty when none was
     * @param isOpened did they ask to be shown what others read?
     */
    record Filled(CodingForm form, String fault, List<NearConcerns.Near> doubles, String saved, boolean isOpened) {}

    /** Does an address or a form ask to be shown what others read, before somebody is done? */
    static boolean isOpened(MultiValueMap<String, String> fields) {
        return field(fields, OTHERS).equals(SHOWN);
    }

    /** The desk as it was when a form was sent from it. */
    static Address again(String quote, MultiValueMap<String, String> fields) {
        Address desk = CodingQueue.of(fields).desk(quote);
        return isOpened(fields) ? desk.with(OTHERS, SHOWN) : desk;
    }

    /** Lays out the quote, what was read in it and the form. */
    void layOut(Node quote, Filled filled, CodingQueue queue, Author coder, Model model) {
        boolean isDone = store.read(() -> Independence.isDone(store.dataset(), quote, coder.node()));
        boolean isShownOthers =
                filled.isOpened() || store.read(() -> Independence.isShownOthers(store.dataset(), quote, coder.node()));
        show(quote, model);
        showRead(quote, coder, isShownOthers, model);
        model.addAttribute("isDone", isDone);
        model.addAttribute("isOpened", filled.isOpened() && !isDone);
        model.addAttribute("opened", queue.desk(Iris.id(quote.getURI())).with(OTHERS, SHOWN));
        CodingForm form = filled.form();
        model.addAttribute("form", form);
        model.addAttribute("fault", filled.fault());
        model.addAttribute("doubles", filled.doubles());
        model.addAttribute("saved", filled.saved());
        model.addAttribute("near", near.to(form.q()));
        model.addAttribute("advice", Wording.advice(form.draft().wording()));
        model.addAttribute("stances", Stance.values());
        model.addAttribute("bases", Basis.values());
        model.addAttribute("allRoles", questions.ask("choices/roles").list());
        model.addAttribute("narrowing", queue.narrowing());
        model.addAttribute("left", left(quote, coder, queue));
        model.addAttribute(
                "next",
                next(quote, coder, queue).map(queue::desk).map(Object::toString).orElse(""));
    }

    private void show(Node quote, Model model) {
        var values = Map.of("quote", List.of(quote));
        Row row = questions
                .ask("evidence/quote", values)
                .first()
                .orElseThrow(() -> new NotFound("quote", Iris.id(quote.getURI())));
        model.addAttribute("quote", row);
        model.addAttribute(
                "themeTree",
                ThemeBranch.tree(questions
                        .ask("evidence/themes", Map.of("study", List.of(row.requireNode("study"))))
                        .list()));
        model.addAttribute(
                "roles", questions.ask("evidence/quote-roles", values).list());
        model.addAttribute(
                "memos",
                questions.ask("curation/memos", Map.of("thing", List.of(quote))).list());
        model.addAttribute(
                "queries",
                Stream.of("evidence/quote", "curation/quote-evidence", "curation/quote-codings")
                        .map(query -> questions.shown(query, values))
                        .toList());
    }

    private void showRead(Node quote, Author coder, boolean isShownOthers, Model model) {
        List<Row> all = questions
                .ask("curation/quote-evidence", Map.of("quote", List.of(quote)))
                .list();
        List<Row> evidence = all.stream()
                .filter(row ->
                        isShownOthers || row.require("by").equals(coder.node().getURI()))
                .toList();
        String text = store.read(() -> Values.text(store.dataset(), quote, Prc.PUBLISHED_TEXT));
        List<Row> allCodings = questions
                .ask("curation/quote-codings", Map.of("quote", List.of(quote)))
                .list();
        List<Row> codings = allCodings.stream()
                .filter(row -> isShownOthers || coder.node().getURI().equals(row.text("by")))
                .toList();
        model.addAttribute("evidence", evidence);
        model.addAttribute("codings", codings);
        model.addAttribute("basedEvidence", meanwhile.based(evidence, "evidence"));
        model.addAttribute("basedCodings", meanwhile.based(codings, "coding"));
        model.addAttribute(
                "codedThemes", codings.stream().map(row -> row.require("theme")).toList());
        model.addAttribute("themes", themes(quote, allCodings, codings));
        model.addAttribute("hidden", all.size() - evidence.size() + allCodings.size() - codings.size());
        model.addAttribute("text", Highlights.of(text, spans(evidence)));
        model.addAttribute("length", text.codePointCount(0, text.length()));
    }

    /** The themes of the quote, without those that only codings say which are not shown. */
    private List<Row> themes(Node quote, List<Row> allCodings, List<Row> codings) {
        Set<String> hidden = allCodings.stream()
                .filter(row -> !codings.contains(row))
                .map(row -> row.require("theme"))
                .collect(Collectors.toCollection(HashSet::new));
        codings.forEach(row -> hidden.remove(row.require("theme")));
        return questions.ask("evidence/quote-themes", Map.of("quote", List.of(quote))).stream()
                .filter(row -> !hidden.contains(row.require("theme")))
                .toList();
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

    private int left(Node quote, Author coder, CodingQueue queue) {
        return questions
                .ask("curation/left-to-code", queue.within(study(quote)).values(coder, base))
                .first()
                .orElseThrow()
                .number("quotes");
    }

    /** The identifier of the quote that comes next to this one: in its study as long as one is left there, then in the whole queue. */
    Optional<String> next(Node quote, Author coder, CodingQueue queue) {
        return first(quote, coder, queue.within(study(quote))).or(() -> first(quote, coder, queue));
    }

    private Optional<String> first(Node quote, Author coder, CodingQueue queue) {
        return questions.ask("curation/quotes-to-code", queue.values(coder, base)).stream()
                .map(row -> row.require("quote"))
                .filter(it -> !it.equals(quote.getURI()))
                .map(paths::id)
                .findFirst();
    }

    private String study(Node quote) {
        return Iris.id(existing.value(quote, Prc.IN_STUDY).getURI());
    }
}
