package org.concerngraph.endpoint;

import java.util.Map;
import org.apache.jena.query.QueryParseException;
import org.concerngraph.query.Guard;
import org.concerngraph.store.Prefixes;
import org.concerngraph.store.Store;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The steps in which a query would be answered, for whoever wonders why it takes so long; nothing is run. */
@Controller
class PlanController {

    private final Guard guard;
    private final Store store;
    private final Map<String, String> prefixes;

    PlanController(Guard guard, Store store, Prefixes prefixes) {
        this.guard = guard;
        this.store = store;
        this.prefixes = prefixes.byName();
    }

    @GetMapping("/sparql/plan")
    ResponseEntity<?> plan(@RequestParam String query) {
        try {
            String plan = store.read(() -> guard.plan(store.dataset(), guard.parse(query)));
            return ResponseEntity.ok().contentType(MediaType.TEXT_PLAIN).body(plan);
        } catch (QueryParseException fault) {
            var found = SyntaxFault.of(query, fault, prefixes);
            var problem = ProblemDetail.forStatus(Refusal.BAD);
            problem.setDetail(found.detail());
            problem.setProperty("line", found.line());
            problem.setProperty("column", found.column());
            problem.setProperty("token", found.token());
            problem.setProperty("hint", found.hint());
            return ResponseEntity.badRequest()
                    .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                    .body(problem);
        }
    }
}
