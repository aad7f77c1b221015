package org.concerngraph.curation.agreement;

import java.util.ArrayList;
import java.util.List;
import org.concerngraph.query.ShownQuery;
import org.concerngraph.web.Csv;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** How far coders agree: the pairs whom one can ask for, and what is found about one of them. */
@Controller
class AgreementController {

    private final Agreements agreements;
    private final Pairs pairs;
    private final CodersAndStudies known;

    AgreementController(Agreements agreements, Pairs pairs, CodersAndStudies known) {
        this.agreements = agreements;
        this.pairs = pairs;
        this.known = known;
    }

    @GetMapping(AgreementRequest.AGREEMENT)
    String agreement(@RequestParam MultiValueMap<String, String> parameters, Model model) {
        var request = AgreementRequest.ofAgreement(parameters);
        model.addAttribute("request", request);
        model.addAttribute("studies", known.studies());
        model.addAttribute("coders", known.coders());
        model.addAttribute("things", CodedThings.values());
        model.addAttribute("least", SampleSize.LEAST);
        model.addAttribute("sure", SampleSize.SURE);
        if (request.isPair()) {
            var agreement = agreements.of(request);
            model.addAttribute("agreement", agreement);
            model.addAttribute("queries", agreement.queries());
        } else {
            list(request, model);
        }
        return "curation/agreement";
    }

    private void list(AgreementRequest request, Model model) {
        var found = pairs.of(request);
        var queries = new ArrayList<ShownQuery>();
        queries.add(pairs.query(request));
        model.addAttribute("pairs", found);
        long ofThese = found.stream()
                .filter(pair -> pair.asked().stream().anyMatch(asked -> asked.things() == request.things()))
                .count();
        if (!request.study().isEmpty() && ofThese > 1) {
            model.addAttribute("all", agreements.all(request));
            queries.addAll(agreements.queriesOfAll(request));
        }
        model.addAttribute("queries", queries);
    }

    /** What the page shows as CSV. */
    @GetMapping(AgreementRequest.AGREEMENT + ".csv")
    ResponseEntity<String> csv(@RequestParam MultiValueMap<String, String> parameters) {
        var request = AgreementRequest.ofAgreement(parameters);
        List<List<?>> table = request.isPair()
                ? AgreementTable.of(request, agreements.of(request))
                : AgreementTable.of(pairs.of(request));
        return Csv.answer("agreement.csv", table);
    }
}
