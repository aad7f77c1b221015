package org.concerngraph.endpoint;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.jena.query.QueryParseException;
import org.concerngraph.query.Datasets;
import org.concerngraph.query.Guard;
import org.concerngraph.query.RefusedQuery;
import org.concerngraph.query.RunningQueries;
import org.concerngraph.query.TooManyQueries;
import org.concerngraph.store.Prefixes;
import org.concerngraph.store.StoredDataset;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;

/** The steps in which a query would be answered, for whoever wonders why it takes so long; nothing is run. */
@Controller
class PlanController {

    private final Guard guard;
    private final Datasets datasets;
    private final RunningQueries running;
    private final Map<String, String> prefixes;

    PlanController(Guard guard, Datasets datasets, RunningQueries running, Prefixes prefixes) {
        this.guard = guard;
        this.datasets = datasets;
        this.running = running;
        this.prefixes = prefixes.byName();
    }

    @RequestMapping(
            path = {"/sparql/plan", "/vocabularies/sparql/plan"},
            method = {RequestMethod.GET, RequestMethod.POST})
    void plan(@RequestParam String query, HttpServletRequest request, HttpServletResponse response) throws IOException {
        try (var execution = running.begin(request.getRemoteAddr(), null, query)) {
            StoredDataset data = datasets.asked(request.getRequestURI());
            String plan = data.read(() -> guard.plan(data.dataset(), guard.parse(query)));
            response.setContentType("text/plain;charset=utf-8");
            response.setHeader("Query-Id", execution.id());
            response.getOutputStream().write(plan.getBytes(StandardCharsets.UTF_8));
        } catch (QueryParseException fault) {
            Problem.of(Refusal.BAD, SyntaxFault.of(query, fault, prefixes)).write(response, true);
        } catch (RefusedQuery refused) {
            new Problem(Refusal.UNPROCESSABLE, String.valueOf(refused.getMessage())).write(response, true);
        } catch (TooManyQueries full) {
            response.setHeader("Retry-After", TooManyQueries.RETRY_AFTER_SECONDS);
            new Problem(Refusal.TOO_MANY, String.valueOf(full.getMessage())).write(response, true);
        }
    }
}
