package org.concerngraph.intake.draft;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.concerngraph.intake.Format;
import org.concerngraph.query.BadParameter;
import org.concerngraph.web.NotFound;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What a person does with a draft, each from a form of its page, to which they come back. */
@Controller
class ChangeController {

    private static final String DRAFT = "/intake/drafts/" + DraftController.ID;
    private static final String CHOICE = "choice.";

    private final Drafts drafts;
    private final DraftWork work;

    ChangeController(Drafts drafts, DraftWork work) {
        this.drafts = drafts;
        this.work = work;
    }

    /** Decides something otherwise than the reader. */
    @PostMapping(DRAFT + "/repairs")
    String repair(@PathVariable String id, @RequestParam Map<String, String> fields) {
        var repair = RepairForm.of(fields);
        return change(id, fields, draft -> draft.deciding(repair));
    }

    /** Takes a decision back. */
    @PostMapping(DRAFT + "/take-back")
    String takeBack(@PathVariable String id, @RequestParam int decision, @RequestParam Map<String, String> fields) {
        return change(
                id,
                fields,
                draft -> decision >= 0 && decision < draft.repairs().size()
                        ? draft.without(draft.repairs().get(decision))
                        : draft);
    }

    /** Answers what the reader asks about the whole file. */
    @PostMapping(DRAFT + "/choices")
    String choose(@PathVariable String id, @RequestParam Map<String, String> fields) {
        var choices = new LinkedHashMap<String, String>();
        fields.forEach((name, value) -> {
            if (name.startsWith(CHOICE)) {
                choices.put(name.substring(CHOICE.length()), value);
            }
        });
        return change(id, fields, draft -> draft.choosing(choices));
    }

    /** Says what is known of the study. */
    @PostMapping(DRAFT + "/study")
    String study(@PathVariable String id, @RequestParam Map<String, String> fields) {
        return change(id, fields, draft -> draft.ofStudy(said(fields)));
    }

    /** Reads the file as something else, or once more. */
    @PostMapping(DRAFT + "/format")
    String format(@PathVariable String id, @RequestParam String format, @RequestParam Map<String, String> fields) {
        Format other = Format.of(format)
                .orElseThrow(() -> new BadParameter("format", "is “" + format + "”, which is no format that is read."));
        String page = change(id, fields, draft -> draft.format() == other ? draft : draft.readAs(other));
        drafts.of(id).ifPresent(work::readAgain);
        return page;
    }

    /** Says what is known of the study, and accepts. */
    @PostMapping(DRAFT + "/accept")
    String accept(
            @PathVariable String id,
            @RequestParam(defaultValue = "false") boolean replace,
            @RequestParam Map<String, String> fields) {
        // No place of the page: browsers would look for it in the receipt.
        String page = change(id, said(fields), draft -> draft.ofStudy(said(fields)));
        drafts.of(id).ifPresent(draft -> work.accept(draft, replace));
        return page;
    }

    /** Ends what is being done with it. */
    @PostMapping(DRAFT + "/cancel")
    String cancel(@PathVariable String id) {
        work.cancel(id);
        return "redirect:/intake/drafts/" + id;
    }

    /** Throws it away. */
    @PostMapping(DRAFT + "/discard")
    String discard(@PathVariable String id) {
        work.forget(id);
        drafts.discard(id);
        return "redirect:/intake/drafts";
    }

    private static Map<String, String> said(Map<String, String> fields) {
        var said = new LinkedHashMap<String, String>();
        for (String field : StudyAsWritten.FIELDS) {
            String value = fields.getOrDefault(field, "").strip();
            if (!value.isEmpty()) {
                said.put(field, value);
            }
        }
        return said;
    }

    /** Changes a draft, unless it is being accepted as it is, and leads back to the place of its page. */
    private String change(String id, Map<String, String> fields, UnaryOperator<Draft> change) {
        synchronized (this) {
            boolean isBusy =
                    work.acceptance(id).filter(running -> !running.hasEnded()).isPresent();
            if (!isBusy) {
                Draft draft = drafts.of(id).orElseThrow(() -> new NotFound("draft", id));
                Draft next = change.apply(draft);
                if (!next.equals(draft)) {
                    drafts.save(next);
                }
            }
        }
        String page = new Places(
                        id, number(fields, "quotes", 1), number(fields, Places.SOURCE, 0), number(fields, "part", 1))
                .page();
        String anchor = fields.getOrDefault("back", "");
        return "redirect:" + page + (anchor.matches("[a-z0-9-]{1,40}") ? "#" + anchor : "");
    }

    private static int number(Map<String, String> fields, String name, int otherwise) {
        String value = fields.getOrDefault(name, "");
        return value.matches("\\d{1,8}") ? Integer.parseInt(value) : otherwise;
    }
}
