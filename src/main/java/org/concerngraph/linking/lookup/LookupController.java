package org.concerngraph.linking.lookup;

import java.util.List;
import java.util.Map;
import org.concerngraph.query.BadParameter;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** What other servers find for some words, by itself and with the name of each: for who may judge links. */
@Controller
class LookupController {

    private static final String ADDRESS = "/links/lookups";
    private static final int LONGEST = 200;

    private final LiveLookups lookups;

    LookupController(LiveLookups lookups) {
        this.lookups = lookups;
    }

    @GetMapping(path = ADDRESS, produces = MediaType.TEXT_HTML_VALUE)
    String page(@RequestParam(defaultValue = "") String q, Model model) {
        model.addAttribute("q", q);
        model.addAttribute("names", lookups.names());
        model.addAttribute("answers", answers(q));
        return "linking/lookups";
    }

    @GetMapping(path = ADDRESS, produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    Map<String, Object> json(@RequestParam String q) {
        return Map.of("query", q, "answers", answers(q));
    }

    private List<Answer> answers(String words) {
        if (words.length() > LONGEST) {
            throw new BadParameter(
                    "q", "has " + words.length() + " characters; at most " + LONGEST + " are sent to others.");
        }
        return words.isBlank() || !lookups.isSetUp() ? List.of() : lookups.ask(words.strip());
    }
}
