package org.concerngraph.site;

import jakarta.servlet.http.HttpServletRequest;
import org.concerngraph.web.Citation;
import org.concerngraph.web.Citations;
import org.concerngraph.web.Kind;
import org.concerngraph.web.NotFound;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The citation of a thing as a file for a reference manager. */
@Controller
class CitationController {

    private final Citations citations;

    CitationController(Citations citations) {
        this.citations = citations;
    }

    @GetMapping("/{plural:[a-z]+}/{id:.+}.bib")
    ResponseEntity<String> bibTex(@PathVariable String plural, @PathVariable String id, HttpServletRequest request) {
        return file(
                "application/x-bibtex;charset=utf-8",
                require(plural, id, request).bibTex());
    }

    @GetMapping("/{plural:[a-z]+}/{id:.+}.ris")
    ResponseEntity<String> ris(@PathVariable String plural, @PathVariable String id, HttpServletRequest request) {
        return file(
                "application/x-research-info-systems;charset=utf-8",
                require(plural, id, request).ris());
    }

    private Citation require(String plural, String id, HttpServletRequest request) {
        Kind kind = Kind.ofPlural(plural).orElseThrow(() -> new NotFound("kind of thing", plural));
        return citations.of(kind, id, request).orElseThrow(() -> new NotFound(kind.segment(), id));
    }

    private static ResponseEntity<String> file(String type, String text) {
        return ResponseEntity.ok().header(HttpHeaders.CONTENT_TYPE, type).body(text);
    }
}
