package org.concerngraph.curation;

import static org.concerngraph.curation.ConcernDraft.field;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.apache.jena.graph.Node;
import org.concerngraph.revision.Author;
import org.concerngraph.vocabulary.Prc;
import org.concerngraph.web.Me;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The desk at which a quote is coded: its words, what has been read in them, and a form for more. */
@Controller
class CodingController {

    static final String VIEW = "curation/coding";

    private final Curation curation;
    private final Curators curators;
    private final Concerns concerns;
    private final Evidence evidence;
    private final Existing existing;
    private final NearConcerns near;
    private final CodingDesk desk;

    CodingController(
            Curation curation,
            Curators curators,
            Concerns concerns,
            Evidence evidence,
            Existing existing,
            NearConcerns near,
            CodingDesk desk) {
        this.curation = curation;
        this.curators = curators;
        this.concerns = concerns;
        this.evidence = evidence;
        this.existing = existing;
        this.near = near;
        this.desk = desk;
    }

    @GetMapping("/quotes/{id}/code")
    String desk(
            @PathVariable String id, @RequestParam MultiValueMap<String, String> parameters, Me person, Model model) {
        return show(quote(id), parameters, "", List.of(), curators.of(person), model);
    }

    /** Concerns to choose from while somebody types. */
    @GetMapping("/curation/near")
    String near(@RequestParam(defaultValue = "") String q, Model model) {
        model.addAttribute("near", near.to(q));
        model.addAttribute("chosen", "");
        return VIEW + " :: near(near=${near}, chosen=${chosen})";
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
        return Attempt.at(
                () -> {
                    List<NearConcerns.Near> doubles = doubles(form);
                    if (!doubles.isEmpty()) {
                        response.setStatus(HttpStatus.CONFLICT.value());
                        return show(quote, fields, "", doubles, author, model);
                    }
                    long revision = curation.make(author, label(form, quote), field(fields, "why"), change -> {
                        Node concern = form.isNew()
                                ? concerns.add(change, form.draft(), form.name(), author)
                                : existing.chosen("concern", "concern", form.concern(), Prc.CONCERN);
                        evidence.attach(change, quote, concern, form.evidence(), author);
                    });
                    return back(id, fields, revision);
                },
                response,
                fault -> show(quote, fields, String.valueOf(fault.getMessage()), List.of(), author, model));
    }

    /** The concerns that a new one could be, unless somebody is sure that it is none of them. */
    private List<NearConcerns.Near> doubles(CodingForm form) {
        if (!form.isNew()) {
            return List.of();
        }
        Wording.require("wording", form.draft().wording());
        return form.isSure() ? List.of() : near.doubles(form.draft().wording());
    }

    private String label(CodingForm form, Node quote) {
        return (form.isNew() ? "New concern, and evidence for it in " : "Evidence in ") + existing.name(quote);
    }

    /** Somebody wants to be shown what others read in a quote before they are done with it. */
    @PostMapping("/quotes/{id}/others")
    String open(@PathVariable String id, @RequestParam MultiValueMap<String, String> fields, Me person) {
        Node quote = quote(id);
        Author author = curators.of(person);
        String label = "Looked at what others read in " + existing.name(quote);
        curation.make(author, label, "", change -> {
            Independence.open(change, quote, author);
            change.about(quote);
        });
        return "redirect:" + CodingQueue.of(fields).desk(id);
    }

    /** Somebody is done with a quote, or is not after all. */
    @PostMapping("/quotes/{id}/done")
    String done(@PathVariable String id, @RequestParam MultiValueMap<String, String> fields, Me person) {
        Node quote = quote(id);
        Author author = curators.of(person);
        boolean isDone = !field(fields, "done").equals("false");
        String label = (isDone ? "Done with " : "Not done with ") + existing.name(quote);
        long revision = curation.make(author, label, "", change -> {
            if (isDone) {
                Independence.done(change, quote, author);
            } else {
                Independence.notDone(change, quote, author);
            }
            change.about(quote);
            change.about(Values.require(change.data(), quote, Prc.IN_STUDY));
        });
        if (!isDone) {
            return back(id, fields, revision);
        }
        CodingQueue queue = CodingQueue.of(fields);
        return desk.next(quote, author, queue)
                .map(next -> "redirect:" + queue.desk(next))
                .orElseGet(() -> back(id, fields, revision));
    }

    private String show(
            Node quote,
            MultiValueMap<String, String> fields,
            String fault,
            List<NearConcerns.Near> doubles,
            Author author,
            Model model) {
        var filled = new CodingDesk.Filled(CodingForm.of(fields), fault, doubles, field(fields, "saved"), "");
        desk.layOut(quote, filled, CodingQueue.of(fields), author, model);
        return VIEW;
    }

    /** Back to the desk, which says what was kept. */
    static String back(String quote, MultiValueMap<String, String> fields, long revision) {
        return "redirect:" + CodingQueue.of(fields).desk(quote).with("saved", Long.toString(revision));
    }

    private Node quote(String id) {
        return existing.require("quote", id, Prc.QUOTE);
    }
}
