package org.concerngraph.endpoint;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.concerngraph.query.CutAnswer;
import org.concerngraph.query.Execution;
import org.concerngraph.query.RunningQueries;
import org.concerngraph.query.SparqlSettings;
import org.concerngraph.web.NotFound;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/**
 * What runs now, for whoever holds the identifier of a query, and all of it for the administrator. To know the
 * identifier is to own the query: it cannot be guessed, and nobody else is told.
 */
@Controller
class RunningController {

    private final RunningQueries running;
    private final SparqlSettings settings;

    RunningController(RunningQueries running, SparqlSettings settings) {
        this.running = running;
        this.settings = settings;
    }

    /** A running query as its owner sees it; {@code started} is an instant in ISO 8601. */
    record Seen(String id, String started, long ageMillis, long rows, String text, String state) {

        static Seen of(Execution execution) {
            return new Seen(
                    execution.id(),
                    execution.started().toString(),
                    execution.age().toMillis(),
                    execution.rows(),
                    execution.text(),
                    execution.cut().isPresent() ? "ending" : "running");
        }

        /** How long it has been running, in seconds to one place. */
        public double seconds() {
            return Math.round(ageMillis / 100.0) / 10.0;
        }
    }

    @GetMapping(path = "/sparql/running", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    ResponseEntity<Map<String, List<Seen>>> running(
            @RequestParam(name = "id", defaultValue = "") List<String> ids, HttpServletRequest request) {
        return ResponseEntity.ok().header("Cache-Control", "no-store").body(Map.of("queries", seen(ids, request)));
    }

    @GetMapping(path = "/sparql/running", produces = MediaType.TEXT_HTML_VALUE)
    String page(
            @RequestParam(name = "id", defaultValue = "") List<String> ids, HttpServletRequest request, Model model) {
        model.addAttribute("running", seen(ids, request));
        model.addAttribute("isAdministrator", request.isUserInRole("ADMIN"));
        model.addAttribute("named", ids);
        model.addAttribute("settings", settings);
        return "endpoint/running";
    }

    /** Asks for the administrator's password, which browsers send only when they are asked. */
    @GetMapping("/sparql/running/all")
    String all(HttpServletRequest request, Model model) {
        return page(List.of(), request, model);
    }

    @DeleteMapping("/sparql/running/{id}")
    ResponseEntity<Void> end(@PathVariable String id) {
        running.find(id).orElseThrow(() -> new NotFound("running query", id)).end(CutAnswer.Reason.CANCELLED);
        return ResponseEntity.noContent().build();
    }

    /** The same from a form. */
    @PostMapping("/sparql/running/{id}")
    String endAndShow(@PathVariable String id, HttpServletRequest request) {
        end(id);
        return request.isUserInRole("ADMIN") ? "redirect:/sparql/running/all" : "redirect:/sparql/running";
    }

    private List<Seen> seen(List<String> ids, HttpServletRequest request) {
        boolean seesAll = request.isUserInRole("ADMIN");
        return running.all().stream()
                .filter(execution -> seesAll || ids.contains(execution.id()))
                .map(Seen::of)
                .toList();
    }
}
