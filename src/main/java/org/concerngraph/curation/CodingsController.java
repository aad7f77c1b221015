package org.concerngraph.curation;

import static org.concerngraph.curation.ConcernDraft.field;

import org.apache.jena.graph.Node;
import org.concerngraph.query.BadParameter;
import org.concerngraph.revision.Author;
import org.concerngraph.revision.Change;
import org.concerngraph.store.BaseIri;
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
    private final BaseIri base;

    CodingsController(
            Curation curation,
            Curators curators,
            Codings codings,
            Existing existing,
            MeanwhileChanges meanwhile,
            BaseIri base) {
        this.curation = curation;
        this.curators = curators;
        this.codings = codings;
        this.existing = existing;
        this.meanwhile = meanwhile;
        this.base = base;
    }

    @PostMapping("/quotes/{id}/themes")
    String assign(@PathVariable String id, @RequestParam MultiValueMap<String, String> fields, Me person) {
        Node quote = existing.require("quote", id, Prc.QUOTE);
        Node theme = base.iri("theme", field(fields, "assign"));
        if (!existing.is(theme, Prc.THEME)) {
            throw new BadParameter("assign", "is \"" + field(fields, "assign") + "\", which is no theme here.");
        }
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
        String why = field(fields, "why");
        String based = field(fields, "based");
        long revision = switch (act) {
            case "accept" ->
                curation.make(
                        author, "Accepted: " + what, why, change -> judge(change, it, quote, based, true, author));
            case "reject" ->
                curation.make(
                        author, "Rejected: " + what, why, change -> judge(change, it, quote, based, false, author));
            default -> curation.make(author, "Took away: " + what, why, change -> codings.remove(change, it, author));
        };
        return CodingController.back(Iris.id(quote.getURI()), fields, revision);
    }

    /** Who judges how another coded a quote has been shown it. */
    private void judge(Change change, Node it, Node quote, String based, boolean accepts, Author reviewer) {
        meanwhile.refuseJudgement(it, based);
        Independence.open(change, quote, reviewer);
        codings.judge(change, it, accepts, reviewer);
    }
}
