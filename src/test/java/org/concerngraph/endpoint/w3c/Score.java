package org.concerngraph.endpoint.w3c;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How a server did in a suite: how many tests there are, and which it failed, each with the reason. */
record Score(String suite, String server, int total, Map<String, String> failed) {

    static Score of(String suite, Endpoint server, Run run, List<SuiteTest> tests) {
        var failed = new LinkedHashMap<String, String>();
        for (SuiteTest test : tests) {
            try {
                run.check(test, server);
            } catch (AssertionError | RuntimeException wrong) {
                failed.put(test.name(), String.valueOf(wrong.getMessage()));
            }
        }
        return new Score(suite, server.name(), tests.size(), failed);
    }

    int passed() {
        return total - failed.size();
    }

    /** Both servers side by side, a row for each suite, and below it what ours fails. */
    static String table(List<Score> ours, List<Score> stock) {
        var lines = new ArrayList<String>();
        lines.add("%-28s %6s %6s %6s".formatted("W3C suite over HTTP", "ours", "stock", "total"));
        for (int i = 0; i < ours.size(); i++) {
            lines.add("%-28s %6d %6d %6d"
                    .formatted(
                            ours.get(i).suite(),
                            ours.get(i).passed(),
                            stock.get(i).passed(),
                            ours.get(i).total()));
        }
        for (var scores : List.of(ours, stock)) {
            for (Score score : scores) {
                score.failed()
                        .forEach((name, reason) -> lines.add(
                                "%s fails %s: %s".formatted(score.server(), name, reason.replaceAll("\\s+", " "))));
            }
        }
        return String.join("\n", lines);
    }
}
