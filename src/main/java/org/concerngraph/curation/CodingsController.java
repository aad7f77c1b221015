package org.concerngraph.curation;

import static org.concerngraph.curation.ConcernDraft.field;

import org.apache.jena.graph.Node;
import org.concerngraph.revision.Author;
import org.concerngraph.vocabulary.Iris;
import org.concerngraph.vocabulary.Prc;
import org.concerngraph.web.Me;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Assigning a quote to themes, from its desk: by a coder, judged by others, taken back by its coder. */
@Controller
class CodingsController {

    private final Curation curation;
    private final Curators curators;
    private final Codings codings;
    private final Existing existing;
    private final MeanwhileChanges meanwhile;

    CodingsController(
            Curation curation, Curators curators, Codings codings, Existing existing, MeanwhileChanges meanwhile) {
        this.curation = curation;
        this.curators = curators;
        this.codings = codings;
        this.existing = existing;
        this.meanwhile = meanwhile;
    }

    @PostMapping("/quotes/{id}/themes")
    String assign(@PathVariable String id, @RequestParam MultiValueMap<String, String> fields, Me person) {
        Node quote = existing.require("quote", id, Prc.QUOTE);
        Node theme = existing.chosen("assign", "theme", field(fields, "assign"), Prc.THEME);
        Author author = curators.of(person);
        String label = existing.name(quote) + " under “" + existing.name(theme) + "”";
        long revision = curation.make(author, label, field(fields, "why"), change -> {
            codings.assign(change, quote, theme, author);
        });
        return CodingController.back(id, fields, revision);
    }

    @PostMapping("/codings/{id}/{act:accept|reject|remove}")
    String change(
            @PathVariable String id,
            @PathVariable String act,
            @RequestParam MultiValueMap<String, String> fields,
            Me person) {
        Node it = existing.require("coding", id, Prc.CODING);
        Node quote = existing.value(it, Prc.CODING_QUOTE);
        Author author = curators.of(person);
        String what = existing.name(quote) + " under “" + existing.name(existing.value(it, Prc.CODING_THEME)) + "”";
        Act done = Act.of(act);
        long revision = curation.make(author, done.did() + ": " + what, field(fields, "why"), change -> {
            if (done == Act.REMOVE) {
                codings.remove(change, it, author);
            } else {
                // Who judges how another coded a quote has been shown it.
                meanwhile.refuseJudgement(it, field(fields, "based"));
                Independence.open(change, quote, author);
                codings.judge(change, it, done == Act.ACCEPT, author);
            }
        });
        return CodingController.back(Iris.id(quote.getURI()), fields, revision);
    }
}
