package org.concerngraph.curation;

import static org.concerngraph.curation.ConcernDraft.field;

import org.apache.jena.graph.Node;
import org.concerngraph.revision.Author;
import org.concerngraph.revision.Change;
import org.concerngraph.vocabulary.Iris;
import org.concerngraph.vocabulary.Prc;
import org.concerngraph.web.Me;
import org.springframework.stereotype.Controller;
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

    PiecesController(Curation curation, Curators curators, Evidence evidence, Existing existing) {
        this.curation = curation;
        this.curators = curators;
        this.evidence = evidence;
        this.existing = existing;
    }

    @PostMapping("/evidence/{id}/{act:accept|reject|remove|edit}")
    String change(
            @PathVariable String id,
            @PathVariable String act,
            @RequestParam MultiValueMap<String, String> fields,
            Me person) {
        Node it = existing.require("evidence", id, Prc.EVIDENCE);
        Node quote = existing.value(it, Prc.EVIDENCE_QUOTE);
        Author author = curators.of(person);
        String what = "evidence in " + existing.name(quote);
        String why = field(fields, "why");
        long revision = switch (act) {
            case "accept" ->
                curation.make(author, "Accepted " + what, why, change -> judge(change, it, quote, true, author));
            case "reject" ->
                curation.make(author, "Rejected " + what, why, change -> judge(change, it, quote, false, author));
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
        return CodingController.back(Iris.id(quote.getURI()), fields, revision);
    }

    /** Who judges what another read has been shown it. */
    private void judge(Change change, Node it, Node quote, boolean accepts, Author reviewer) {
        Independence.open(change, quote, reviewer);
        evidence.judge(change, it, accepts, reviewer);
    }
}
