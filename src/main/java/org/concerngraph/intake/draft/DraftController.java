package org.concerngraph.intake.draft;

import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.concerngraph.intake.Format;
import org.concerngraph.intake.Receipt;
import org.concerngraph.query.Questions;
import org.concerngraph.web.NotFound;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The pages of drafts. They belong to who brought the file, and no browser or proxy keeps them. */
@Controller
class DraftController {

    /** An identifier of a draft in an address. */
    static final String ID = "{id:[0-9a-f-]{36}}";

    private static final Duration PATIENCE = Duration.ofMillis(1_500);
    private static final String NOT_KEPT = "no-store";
    private static final String SECONDS_TO_NEXT_LOOK = "2";

    private final Drafts drafts;
    private final DraftWork work;
    private final DraftViews views;
    private final SavedDecisions saved;
    private final Questions questions;

    DraftController(Drafts drafts, DraftWork work, DraftViews views, SavedDecisions saved, Questions questions) {
        this.drafts = drafts;
        this.work = work;
        this.views = views;
        this.saved = saved;
        this.questions = questions;
    }

    @GetMapping("/intake/drafts")
    String list(Principal person, Model model, HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, NOT_KEPT);
        var firstLines = new HashMap<String, String>();
        List<Draft> own = drafts.by(person.getName());
        for (Draft draft : own) {
            if (draft.fileName().equals(NewDraftController.PASTED)) {
                firstLines.put(draft.id(), drafts.firstLine(draft));
            }
        }
        model.addAttribute("drafts", own);
        model.addAttribute("firstLines", firstLines);
        return "intake/drafts";
    }

    /** What was understood; while that is being found out, how far it is. */
    @GetMapping("/intake/drafts/" + ID)
    String draft(
            @PathVariable String id,
            @RequestParam(defaultValue = "1") int quotes,
            @RequestParam(name = Places.SOURCE, defaultValue = "0") int source,
            @RequestParam(defaultValue = "1") int part,
            Model model,
            HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, NOT_KEPT);
        var places = new Places(id, Math.max(1, quotes), Math.max(0, source), Math.max(1, part));
        model.addAttribute("places", places);
        Optional<Attempt<Receipt>> acceptance = work.acceptance(id);
        if (acceptance.isPresent() && !acceptance.get().endsWithin(PATIENCE)) {
            return working("Accepting", acceptance.get(), model, response);
        }
        Receipt accepted = acceptance.map(Attempt::result).orElse(null);
        if (accepted != null && DraftWork.isIn(accepted)) {
            return "redirect:/intake/" + accepted.id();
        }
        Draft draft = drafts.of(id).orElseThrow(() -> new NotFound("draft", id));
        model.addAttribute("formats", Format.values());
        model.addAttribute(
                "notAccepted",
                acceptance
                        .filter(tried -> tried.draft().equals(draft))
                        .map(DraftController::whyNot)
                        .orElse(""));
        Attempt<Tried> reading = work.reading(draft);
        if (!reading.endsWithin(PATIENCE)) {
            return working("Reading", reading, model, response);
        }
        Tried understood = reading.result();
        if (understood == null) {
            model.addAttribute("draft", draft);
            model.addAttribute("failure", reading.failure());
            model.addAttribute("choices", reading.choices());
            return "intake/unread";
        }
        model.addAttribute("view", views.view(draft, understood, places));
        model.addAttribute("allRoles", questions.ask("choices/roles").list());
        model.addAttribute("groups", questions.ask("choices/role-groups").list());
        model.addAttribute("studies", questions.ask("choices/studies").list());
        return "intake/draft";
    }

    private static String whyNot(Attempt<Receipt> tried) {
        Receipt receipt = tried.result();
        if (receipt == null) {
            return tried.failure();
        }
        return switch (receipt.outcome()) {
            case DIFFERS ->
                "Another import of this name is in the graph, and you did not say that it is to be replaced.";
            case NOT_ACCEPTED -> "Rules of the ontology would be broken.";
            default -> "";
        };
    }

    private static String working(String what, Attempt<?> attempt, Model model, HttpServletResponse response) {
        response.setHeader("Refresh", SECONDS_TO_NEXT_LOOK);
        model.addAttribute("what", what);
        model.addAttribute("draft", attempt.draft());
        model.addAttribute("step", attempt.step());
        return "intake/working";
    }

    /** The decisions, to be used for another file. */
    @GetMapping("/intake/drafts/" + ID + "/decisions.json")
    ResponseEntity<byte[]> decisions(@PathVariable String id) {
        Draft draft = drafts.of(id).orElseThrow(() -> new NotFound("draft", id));
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .header(HttpHeaders.CACHE_CONTROL, NOT_KEPT)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("decisions.json")
                                .build()
                                .toString())
                .body(saved.write(draft));
    }
}
