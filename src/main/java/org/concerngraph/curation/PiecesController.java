package org.concerngraph.curation;

import static org.concerngraph.curation.ConcernDraft.field;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.apache.jena.graph.Node;
import org.concerngraph.revision.Author;
import org.concerngraph.revision.Change;
import org.concerngraph.vocabulary.Iris;
import org.concerngraph.vocabulary.Prc;
import org.concerngraph.web.Me;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A piece of evidence, from the desk of its quote: judged by others, changed or taken away by its author. */
@Controller
class PiecesController {

    private final Curation curation;
    private final Curators curators;
    private final Evidence evidence;
    private final Existing existing;
    private final MeanwhileChanges meanwhile;
    private final CodingDesk desk;

    PiecesController(
            Curation curation,
            Curators curators,
            Evidence evidence,
            Existing existing,
            MeanwhileChanges meanwhile,
            CodingDesk desk) {
        this.curation = curation;
        this.curators = curators;
        this.evidence = evidence;
        this.existing = existing;
        this.meanwhile = meanwhile;
        this.desk = desk;
    }

    /** What cannot be kept is shown at the desk, with the reason and what was typed. */
    @PostMapping("/evidence/{id}/{act:accept|reject|remove|edit}")
    String change(
            @PathVariable String id,
            @PathVariable String act,
            @RequestParam MultiValueMap<String, String> fields,
            Me person,
            HttpServletResponse response,
            Model model) {
        Node it = existing.require("evidence", id, Prc.EVIDENCE);
        Node quote = existing.value(it, Prc.EVIDENCE_QUOTE);
        Author author = curators.of(person);
        Act done = Act.of(act);
        String label = done.did() + " evidence in " + existing.name(quote);
        return Attempt.at(
                () -> {
                    long revision = curation.make(author, label, field(fields, "why"), change -> {
                        act(done, change, it, quote, fields, author);
                    });
                    return CodingController.back(Iris.id(quote.getURI()), fields, revision);
                },
                response,
                fault -> {
                    var filled = new CodingDesk.Filled(
                            CodingForm.of(fields),
                            String.valueOf(fault.getMessage()),
                            List.of(),
                            "",
                            done == Act.EDIT ? id : "");
                    desk.layOut(quote, filled, CodingQueue.of(fields), author, model);
                    return CodingController.VIEW;
                });
    }

    private void act(Act act, Change change, Node it, Node quote, MultiValueMap<String, String> fields, Author author) {
        switch (act) {
            case ACCEPT, REJECT -> {
                // Who judges what another read has been shown it.
                meanwhile.refuseJudgement(it, field(fields, "based"));
                Independence.open(change, quote, author);
                evidence.judge(change, it, act == Act.ACCEPT, author);
            }
            case REMOVE -> {
                meanwhile.refuseIfSeen(it, field(fields, "based"));
                evidence.remove(change, it, author);
            }
            case EDIT -> {
                meanwhile.refuseIfSeen(it, field(fields, "based"));
                evidence.edit(change, it, CodingForm.of(fields).evidence(), author);
            }
        }
    }
}
