package org.concerngraph.endpoint.workbench;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.concerngraph.query.AskedDataset;
import org.concerngraph.query.Guard;
import org.concerngraph.query.NamedQuery;
import org.concerngraph.query.Parameter;
import org.concerngraph.query.QueryLibrary;
import org.concerngraph.query.ShownQuery;
import org.concerngraph.query.SparqlSettings;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The query address as a person sees it: a form with the query, and its answer below; a script makes more of it. */
@Controller
class Workbench {

    /** How long the page waits for an answer before the script, or the person, decides to. */
    private static final long UNASKED = Duration.ofSeconds(2).toMillis();

    private static final int EXAMPLES = 8;
    private static final Set<String> EXAMPLE_FOLDERS = Set.of("concern", "evidence");

    private final Answers answers;
    private final Guard guard;
    private final QueryLibrary library;
    private final SparqlSettings settings;

    Workbench(Answers answers, Guard guard, QueryLibrary library, SparqlSettings settings) {
        this.settings = settings;
        this.answers = answers;
        this.guard = guard;
        this.library = library;
    }

    @GetMapping({"/sparql/form", "/vocabularies/sparql/form"})
    String page(
            @RequestParam(required = false) @Nullable String query,
            @RequestParam(defaultValue = "") String wait,
            @RequestParam(name = "default-graph-uri", defaultValue = "") List<String> defaultGraphs,
            @RequestParam(name = "named-graph-uri", defaultValue = "") List<String> namedGraphs,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        AskedDataset asked = AskedDataset.at(request.getRequestURI()).orElseThrow();
        model.addAttribute("asked", asked);
        model.addAttribute("query", query == null ? library.get(first(asked)).text() : query);
        model.addAttribute("isBelow", false);
        model.addAttribute("isGiven", query != null);
        model.addAttribute("examples", examples(asked));
        model.addAttribute("limits", settings);
        model.addAttribute("defaultGraphs", defaultGraphs);
        model.addAttribute("namedGraphs", namedGraphs);
        model.addAttribute(
                "seconds",
                BigDecimal.valueOf(guard.limit(), 3).stripTrailingZeros().toPlainString());
        if (query != null && !query.isBlank()) {
            Answer answer = answers.to(
                    asked,
                    query,
                    new Answers.Graphs(defaultGraphs, namedGraphs),
                    request.getRemoteAddr(),
                    wait.isEmpty() ? Math.min(UNASKED, guard.limit()) : guard.limit());
            model.addAttribute("answer", answer);
            if (answer.fault() != null) {
                response.setStatus(answer.fault().status());
            }
        }
        return "endpoint/sparql";
    }

    private static String first(AskedDataset asked) {
        return switch (asked) {
            case CONCERNS -> "workbench/first";
            case VOCABULARIES -> "vocabularies/graphs";
        };
    }

    /** Questions of the library about a dataset to begin with: what researchers ask, where no value has to be chosen first. */
    private List<ShownQuery> examples(AskedDataset asked) {
        var folders = new TreeMap<String, List<NamedQuery>>();
        for (NamedQuery query : library.all()) {
            if (!query.isOfPages()
                    && query.dataset() == asked
                    && (asked != AskedDataset.CONCERNS || EXAMPLE_FOLDERS.contains(query.folder()))
                    && query.parameters().stream().noneMatch(Parameter::required)) {
                folders.computeIfAbsent(query.folder(), folder -> new ArrayList<>())
                        .add(query);
            }
        }
        var examples = new ArrayList<ShownQuery>();
        for (int i = 0; examples.size() < EXAMPLES && i < library.all().size(); i++) {
            for (List<NamedQuery> queries : folders.values()) {
                if (i < queries.size() && examples.size() < EXAMPLES) {
                    NamedQuery query = queries.get(i);
                    examples.add(query.shown(Map.of()));
                }
            }
        }
        return examples;
    }
}
