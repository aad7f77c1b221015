package org.concerngraph.evidence;

import java.util.List;
import org.concerngraph.web.Kind;
import org.concerngraph.web.Listings;
import org.concerngraph.web.Paths;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of all evidence: which words of which quote bear on which concern, and who says so. */
@Controller
class EvidenceController {

    private static final String QUERY = "evidence/quote-concerns";

    private final Listings listings;

    EvidenceController(Listings listings) {
        this.listings = listings;
    }

    @GetMapping("/evidence")
    String list(@RequestParam MultiValueMap<String, String> parameters, Model model) {
        var listing = listings.page(Kind.EVIDENCE, QUERY, parameters);
        model.addAttribute("listing", listing);
        model.addAttribute("queries", List.of(listing.query()));
        return "evidence/evidence";
    }

    @GetMapping("/evidence." + Paths.SUFFIX)
    ResponseEntity<String> file(@PathVariable String suffix, @RequestParam MultiValueMap<String, String> parameters) {
        return listings.file(Kind.EVIDENCE, QUERY, suffix, parameters);
    }
}
