package org.concerngraph.curation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
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
import org.concerngraph.web.NotFound;
import org.concerngraph.web.Paths;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What lies on the desk at which a quote is coded, and which quote comes next. */
@Component
class CodingDesk {

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
     * @param evidence the identifier of the evidence that the form is about; empty for new evidence
     */
    record Filled(CodingForm form, String fault, List<NearConcerns.Near> doubles, String saved, String evidence) {}

    /** Lays out the quote, what was read in it and the form. */
    void layOut(Node quote, Filled filled, CodingQueue queue, Author coder, Model model) {
        boolean isDone = store.read(() -> Independence.isDone(store.dataset(), quote, coder.node()));
        boolean isShownOthers = store.read(() -> Independence.isShownOthers(store.dataset(), quote, coder.node()));
        String text = show(quote, model).require("text");
        showRead(quote, text, coder, isShownOthers, model);
        model.addAttribute("isDone", isDone);
        model.addAttribute("isOpened", isShownOthers && !isDone);
        model.addAttribute("isShownOthers", isShownOthers);
        model.addAttribute("changed", filled.evidence());
        model.addAttribute("typed", filled.form());
        CodingForm form = filled.evidence().isEmpty() ? filled.form() : CodingForm.EMPTY;
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

    private Row show(Node quote, Model model) {
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
                "queries",
                Stream.of("evidence/quote", "curation/quote-evidence", "curation/quote-codings")
                        .map(query -> questions.shown(query, values))
                        .toList());
        return row;
    }

    private void showRead(Node quote, String text, Author coder, boolean isShownOthers, Model model) {
        List<Row> evidence = ask("curation/quote-evidence", quote);
        List<Row> codings = ask("curation/quote-codings", quote);
        List<Row> memos =
                questions.ask("curation/memos", Map.of("thing", List.of(quote))).list();
        Predicate<Row> isShown = row -> isShownOthers || coder.node().getURI().equals(row.text("by"));
        List<Row> shown = evidence.stream().filter(isShown).toList();
        List<Row> shownCodings = codings.stream().filter(isShown).toList();
        List<Row> shownMemos = memos.stream().filter(isShown).toList();
        model.addAttribute("evidence", shown);
        model.addAttribute("basedEvidence", meanwhile.based(shown, "evidence"));
        model.addAttribute("codings", shownCodings);
        model.addAttribute("basedCodings", meanwhile.based(shownCodings, "coding"));
        model.addAttribute(
                "codedThemes",
                shownCodings.stream().map(row -> row.require("theme")).toList());
        model.addAttribute(
                "themes",
                themes(quote, codings.stream().filter(isShown.negate()).toList(), shownCodings));
        model.addAttribute("memos", shownMemos);
        model.addAttribute(
                "hidden",
                evidence.size()
                        - shown.size()
                        + codings.size()
                        - shownCodings.size()
                        + memos.size()
                        - shownMemos.size());
        model.addAttribute("text", Highlights.of(text, spans(shown)));
        model.addAttribute("length", text.codePointCount(0, text.length()));
    }

    private List<Row> ask(String query, Node quote) {
        return questions.ask(query, Map.of("quote", List.of(quote))).list();
    }

    /** The themes of the quote, without those of which only codings that are not shown tell. */
    private List<Row> themes(Node quote, List<Row> hidden, List<Row> shown) {
        return ask("evidence/quote-themes", quote).stream()
                .filter(row -> isOf(row, shown) || !isOf(row, hidden) || isOfTheStudy(row, hidden))
                .toList();
    }

    private static boolean isOf(Row theme, List<Row> codings) {
        return codings.stream().anyMatch(coding -> coding.require("theme").equals(theme.require("theme")));
    }

    /** Does the study say it by itself, rather than by the codings that came with it? */
    private static boolean isOfTheStudy(Row theme, List<Row> codings) {
        return theme.isTrue("isPublished")
                && codings.stream()
                        .filter(coding -> coding.require("theme").equals(theme.require("theme")))
                        .allMatch(coding -> coding.isTrue("isLocal"));
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
