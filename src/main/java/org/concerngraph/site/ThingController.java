package org.concerngraph.site;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.concerngraph.query.Questions;
import org.concerngraph.store.BaseIri;
import org.concerngraph.web.AboutThing;
import org.concerngraph.web.Kind;
import org.concerngraph.web.NotFound;
import org.concerngraph.web.Paths;
import org.concerngraph.web.RdfFormat;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;

/** The address of every thing, its RDF, and a page for kinds of things that have none of their own. */
@Controller
class ThingController {

    private final Questions questions;
    private final AboutThing about;
    private final BaseIri base;

    ThingController(Questions questions, AboutThing about, BaseIri base) {
        this.questions = questions;
        this.about = about;
        this.base = base;
    }

    /** The thing's own address: see its page, or its RDF, as the Accept header or the suffix says. */
    @GetMapping("/id/{segment}/{id}")
    ResponseEntity<Void> identified(
            @PathVariable String segment,
            @PathVariable String id,
            @RequestHeader(required = false) @Nullable String accept) {
        Kind kind = Kind.ofSegment(segment).orElseThrow(() -> new NotFound("kind of thing", segment));
        String wanted = id;
        if (suffix(id) == null) {
            about.require(kind, id);
            wanted += RdfFormat.preferredBy(accept)
                    .map(format -> "." + format.suffix())
                    .orElse("");
        }
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(kind.page(wanted)))
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .build();
    }

    /** The thing's RDF in the format of the suffix; of an import that was withdrawn, what is left of it, with 410. */
    @GetMapping("/{plural:[a-z-]+}/{id:.+\\.(?:ttl|jsonld|nt|rdf)}")
    ResponseEntity<String> rdf(@PathVariable String plural, @PathVariable String id) {
        Kind kind = Kind.ofPlural(plural).orElseThrow(() -> new NotFound("kind of thing", plural));
        RdfFormat format = suffix(id);
        if (format == null) {
            throw new NotFound(kind.segment(), id);
        }
        String own = id.substring(0, id.lastIndexOf('.'));
        Node thing = base.iri(kind.segment(), own);
        Graph graph = described(List.of(thing));
        boolean isGone = graph.isEmpty() && kind == Kind.IMPORT;
        if (isGone) {
            List<Node> withdrawals = questions.ask("intake/withdrawals", Map.of("import", List.of(thing))).stream()
                    .map(row -> row.requireNode("withdrawal"))
                    .toList();
            graph = withdrawals.isEmpty() ? graph : described(withdrawals);
        }
        if (graph.isEmpty()) {
            throw new NotFound(kind.segment(), own);
        }
        return ResponseEntity.status(isGone ? HttpStatus.GONE : HttpStatus.OK)
                .header(HttpHeaders.CONTENT_TYPE, format.contentType())
                .body(format.write(graph));
    }

    private Graph described(List<Node> things) {
        return questions.construct("site/describe", Map.of("thing", things));
    }

    /** The page of a thing that has no page of its own kind. */
    @GetMapping(
            "/{plural:marks|schemes|evidence|relations|agents|problems|abbreviations|samples|violations|left-out|checks|withdrawals|codings|wordings|memos}/"
                    + Paths.ID)
    String thing(@PathVariable String plural, @PathVariable String id, Model model) {
        Kind kind = Kind.ofPlural(plural).orElseThrow(() -> new NotFound("kind of thing", plural));
        model.addAttribute("kind", kind.segment());
        model.addAttribute("id", id);
        model.addAttribute("queries", about.show(kind, id, model));
        return "site/thing";
    }

    private static @Nullable RdfFormat suffix(String id) {
        return RdfFormat.ofSuffix(id.substring(id.lastIndexOf('.') + 1)).orElse(null);
    }
}
