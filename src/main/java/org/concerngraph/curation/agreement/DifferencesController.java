package org.concerngraph.curation.agreement;

import java.util.List;
import org.concerngraph.web.Address;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The worklist of two coders: what one of them saw and the other did not. */
@Controller
class DifferencesController {

    private static final int SHOWN_QUOTES = 50;

    private final Differences differences;
    private final Agreements agreements;
    private final CodersAndStudies known;

    DifferencesController(Differences differences, Agreements agreements, CodersAndStudies known) {
        this.differences = differences;
        this.agreements = agreements;
        this.known = known;
    }

    @GetMapping(AgreementRequest.DIFFERENCES)
    String differences(@RequestParam MultiValueMap<String, String> parameters, Model model) {
        var request = AgreementRequest.ofDifferences(parameters);
        model.addAttribute("request", request);
        model.addAttribute("studies", known.studies());
        model.addAttribute("coders", known.coders());
        model.addAttribute("things", CodedThings.values());
        if (request.isPair()) {
            model.addAttribute("about", differences.about(request));
            var found = differences.of(request, SHOWN_QUOTES);
            model.addAttribute("found", found);
            model.addAttribute("study", known.study(request.study()));
            model.addAttribute("one", known.coder("one", request.one()));
            model.addAttribute("other", known.coder("other", request.other()));
            model.addAttribute("units", agreements.units(request));
            int after = request.from() + SHOWN_QUOTES;
            model.addAttribute(
                    "next", after < found.quotes() ? request.after(after).href(AgreementRequest.DIFFERENCES) : "");
            model.addAttribute("csv", csv(request));
            model.addAttribute("queries", List.of(differences.query(request)));
        }
        return "curation/differences";
    }

    /** The same of the library of queries, as a table with all of them. */
    private String csv(AgreementRequest request) {
        var address = Address.of("/queries/curation/differences.csv")
                .with("things", request.things().parameter())
                .with("study", known.study(request.study()).iri())
                .with("one", known.coder("one", request.one()).iri())
                .with("other", known.coder("other", request.other()).iri());
        return (request.thing().isEmpty() ? address : address.with("thing", differences.iri(request))).toString();
    }
}
