package org.concerngraph.endpoint.w3c;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.concerngraph.endpoint.PlainServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The suites against our processors; the same requests go to Fuseki's own, and both are printed side by side. */
class W3cSuitesTest {

    private static final SuiteFolder FOLDER = SuiteFolder.named();
    private static final List<String> QUERIES = List.of(
            "aggregates",
            "bind",
            "bindings",
            "cast",
            "construct",
            "exists",
            "functions",
            "grouping",
            "negation",
            "project-expression",
            "property-path",
            "subquery",
            "syntax-query");
    private static final List<String> RESULTS = List.of("csv-tsv-res", "json-res");
    private static final List<String> UPDATES = List.of(
            "add",
            "basic-update",
            "clear",
            "copy",
            "delete-data",
            "delete-insert",
            "delete-where",
            "delete",
            "drop",
            "move",
            "syntax-update-1",
            "syntax-update-2",
            "update-silent");

    private static final List<Score> OURS = new ArrayList<>();
    private static final List<Score> STOCK = new ArrayList<>();
    private static PlainServer server;

    @BeforeAll
    static void start() {
        assumeTrue(
                FOLDER.isThere(),
                () -> "The W3C's suites are not in " + FOLDER.path() + ", so they were not run; -Dconcerngraph.w3c=..."
                        + " names another folder.");
        server = new PlainServer();
    }

    @AfterAll
    static void print() {
        if (server != null) {
            server.close();
            System.out.println(Score.table(OURS, STOCK));
        }
    }

    private static Score run(String suite, Run run, List<SuiteTest> tests) {
        var ours = Score.of(suite, new Endpoint("ours", server.address(PlainServer.OURS)), run, tests);
        var stock = Score.of(suite, new Endpoint("stock", server.address(PlainServer.STOCK)), run, tests);
        OURS.add(ours);
        STOCK.add(stock);
        assertThat(ours.passed()).isGreaterThanOrEqualTo(stock.passed());
        return ours;
    }

    private static List<SuiteTest> tests(List<String> groups, String... kinds) {
        return groups.stream()
                .map(group -> group.endsWith(".ttl") ? group : group + "/manifest.ttl")
                .flatMap(manifest -> FOLDER.tests(manifest).stream())
                .filter(test -> Stream.of(kinds).anyMatch(test.kind()::equals))
                .toList();
    }

    private static void assertAll(Score score, int total) {
        assertThat(score.failed()).isEmpty();
        assertThat(score.total()).isEqualTo(total);
    }

    @Test
    void protocol() {
        assertAll(run("protocol", new Exchange(), tests(List.of("protocol"), "ProtocolTest")), 34);
    }

    @Test
    void update_evaluation() {
        assertAll(run("update evaluation", new UpdateEvaluation(), tests(UPDATES, "UpdateEvaluationTest")), 94);
    }

    @Test
    void graph_store_with_the_graph_in_a_parameter() {
        assertAll(
                run(
                        "graph store, indirect",
                        new Exchange(),
                        tests(List.of("graph-store-protocol/manifest-indirect.ttl"), "GraphStoreProtocolTest")),
                9);
    }

    @Test
    void service_description() {
        assertAll(
                run(
                        "service description",
                        new ServiceDescription(),
                        tests(List.of("service-description"), "ServiceDescriptionTest")),
                3);
    }

    @Test
    void what_fails_of_queries_results_and_syntax_is_explained_in_the_readme() throws IOException {
        var failed = new TreeSet<String>();
        for (Score score : List.of(
                run("query evaluation", new QueryEvaluation(), tests(QUERIES, "QueryEvaluationTest")),
                run("results", new QueryEvaluation(), tests(RESULTS, "QueryEvaluationTest", "CSVResultFormatTest")),
                run("query syntax", new Syntax11(), tests(QUERIES, "PositiveSyntaxTest11", "NegativeSyntaxTest11")),
                run(
                        "update syntax",
                        new Syntax11(),
                        tests(UPDATES, "PositiveUpdateSyntaxTest11", "NegativeUpdateSyntaxTest11")))) {
            failed.addAll(score.failed().keySet());
        }
        assertThat(explained()).isEqualTo(failed);
    }

    /** The names in the first column of the table in the README's section on standards. */
    private static Set<String> explained() throws IOException {
        String section = Files.readString(Path.of("README.md"))
                .split("\n## Standards\n", 2)[1]
                .split("\n## ", 2)[0];
        return section.lines()
                .filter(line -> line.startsWith("| `"))
                .flatMap(line -> Pattern.compile("`([^`]+)`")
                        .matcher(line.substring(0, line.indexOf('|', 1)))
                        .results())
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
