package org.concerngraph.intake.tabular;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.concerngraph.RiverStudy;
import org.concerngraph.RunningServer;
import org.concerngraph.intake.QuoteFacts;
import org.concerngraph.intake.Reading;
import org.concerngraph.intake.Reading.LeftOut;
import org.concerngraph.intake.Reading.Quote;
import org.concerngraph.intake.SourceFile;
import org.concerngraph.intake.UnreadableSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The tables that the application gives away, read back by the readers of tables: value for value. */
class OwnExportsTest extends RunningServer {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @TempDir
    Path folder;

    private SourceFile exported(String path, String name) {
        try {
            var answer = CLIENT.send(
                    HttpRequest.newBuilder(URI.create(address(path))).build(), HttpResponse.BodyHandlers.ofByteArray());
            assertThat(answer.statusCode()).isEqualTo(200);
            return Files.bytes(folder, name, answer.body());
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private Reading csv(String study) {
        return Files.csv(exported("/studies/" + study + "/quotes.csv", study + "-quotes.csv"));
    }

    private Reading workbook(String study) {
        return Files.xlsx(exported("/studies/" + study + "/study.xlsx", study + ".xlsx"));
    }

    private static List<String> paths(Reading reading) {
        var paths = new ArrayList<String>();
        for (Reading.Theme theme : reading.themes()) {
            paths.add((theme.parent() < 0 ? "" : paths.get(theme.parent()) + " / ") + theme.label());
        }
        return paths;
    }

    private static List<String> people(Reading reading) {
        return reading.participants().stream()
                .map(p -> code(p) + ": "
                        + String.join(" + ", p.printedRoles().stream().sorted().toList()))
                .sorted()
                .toList();
    }

    private static String code(Reading.Participant participant) {
        return (participant.isIdentified() ? "" : "?") + participant.code();
    }

    /** What a reading says of its quotes, in the words in which the graph is asked; marks and spoken words are not. */
    private static List<QuoteFacts> quotes(Reading reading) {
        var paths = paths(reading);
        var facts = new ArrayList<QuoteFacts>();
        for (Quote quote : reading.quotes()) {
            var speaker = reading.participants().get(quote.participant());
            facts.add(new QuoteFacts(
                    reading.sources().get(quote.source()).name(),
                    String.valueOf(quote.ordinal()),
                    quote.text(),
                    "",
                    quote.attribution(),
                    code(speaker),
                    speaker.printedRoles().stream().sorted().toList(),
                    quote.themes().stream().map(paths::get).sorted().toList(),
                    List.of(),
                    quote.concerns().stream().sorted().toList(),
                    quote.place().page(),
                    quote.place().row() == 0 ? "" : String.valueOf(quote.place().row())));
        }
        return facts;
    }

    private List<QuoteFacts> inGraph(String study) {
        return QuoteFacts.of(this, study).stream()
                .map(q -> new QuoteFacts(
                        q.source(),
                        q.ordinal(),
                        q.text(),
                        "",
                        q.attribution(),
                        q.speaker(),
                        q.roles(),
                        q.themes(),
                        List.of(),
                        q.concerns(),
                        q.page(),
                        q.row()))
                .toList();
    }

    private static QuoteFacts spokenBy(QuoteFacts q, String speaker) {
        return new QuoteFacts(
                q.source(),
                q.ordinal(),
                q.text(),
                q.spoken(),
                q.attribution(),
                speaker,
                q.roles(),
                q.themes(),
                q.marks(),
                q.concerns(),
                q.page(),
                q.row());
    }

    @Test
    void thePublishedStudyIsReadBackFromItsCsvAndItsWorkbook() {
        var quotes = inGraph("hunter-2015");
        assertThat(quotes).hasSize(11);
        for (Reading reading : List.of(csv("hunter-2015"), workbook("hunter-2015"))) {
            assertThat(quotes(reading)).isEqualTo(quotes);
            assertThat(people(reading))
                    .isEqualTo(QuoteFacts.people(this, "hunter-2015"))
                    .hasSize(8);
            assertThat(paths(reading))
                    .isEqualTo(QuoteFacts.themes(this, "hunter-2015"))
                    .hasSize(6);
            assertThat(reading.counts().marks()).isEqualTo(15);
            assertThat(reading.problems()).isEmpty();
        }
        assertThat(csv("hunter-2015").leftOut())
                .containsExactly(
                        new LeftOut("Column", "start", 11, OwnTable.whyLeftOut("start")),
                        new LeftOut("Column", "end", 11, OwnTable.whyLeftOut("end")));
        assertThat(workbook("hunter-2015").leftOut())
                .extracting(left -> left.kind() + " " + left.name() + " " + left.count())
                .containsExactly(
                        "Column start 11",
                        "Column end 11",
                        "Column shared roles 8",
                        "Sheet Concerns 1",
                        "Sheet About 1");
    }

    @Test
    void anAwkwardStudyIsReadBackToTheCharacter() {
        DaleStudy.putInto(address("/data?graph=" + DaleStudy.GRAPH), this::send, asAdministrator());
        try {
            var quotes = inGraph("dale-2023");
            assertThat(quotes).hasSize(7);
            Reading workbook = workbook("dale-2023");
            assertThat(quotes(workbook)).isEqualTo(quotes);
            assertThat(people(workbook))
                    .isEqualTo(QuoteFacts.people(this, "dale-2023"))
                    .containsExactly(
                            "?Interview 1: Patient",
                            "?Interview 2: Patient",
                            "P 1: GP and Voluntary Organisation + Nurse; lead",
                            "P-1: ",
                            "P9: Porter",
                            "clinician 04: A/B \\ C > D");
            assertThat(paths(workbook))
                    .isEqualTo(QuoteFacts.themes(this, "dale-2023"))
                    .hasSize(5);
            assertThat(workbook.themes().getFirst().codebook())
                    .isEqualTo(new Reading.Codebook(
                            "Whom is it for?\nAnd who asks; A > B", "=1+1", " spaced ", "'quoted'", "Memo"));
            assertThat(workbook.participants().getLast().code()).isEqualTo("P9");

            // Whoever has no code in a CSV file gets one; the two are told apart by their identifiers.
            Reading csv = csv("dale-2023");
            assertThat(quotes(csv))
                    .isEqualTo(quotes.stream()
                            .map(q -> switch (q.speaker()) {
                                case "?Interview 1" -> spokenBy(q, "?Unidentified speaker 1");
                                case "?Interview 2" -> spokenBy(q, "?Unidentified speaker 2");
                                default -> q;
                            })
                            .toList());
            assertThat(people(csv))
                    .containsExactly(
                            "?Unidentified speaker 1: Patient",
                            "?Unidentified speaker 2: Patient",
                            "P 1: GP and Voluntary Organisation + Nurse; lead",
                            "P-1: ",
                            "clinician 04: A/B \\ C > D");
            assertThat(new HashSet<>(paths(csv)))
                    .isEqualTo(new HashSet<>(paths(workbook).subList(0, 4)));
        } finally {
            update("DROP GRAPH <" + DaleStudy.GRAPH + ">", asAdministrator());
        }
    }

    @Test
    void marksAndPlacesInTextsAreNoHindrance() throws IOException {
        RiverStudy.putInto(this);
        try {
            for (Reading reading : List.of(csv("river-2020"), workbook("river-2020"))) {
                assertThat(quotes(reading)).isEqualTo(inGraph("river-2020")).hasSize(5);
                assertThat(reading.quotes().list().stream()
                                .flatMap(quote -> quote.marks().stream())
                                .map(mark -> mark.kind() + " " + mark.start() + "-" + mark.end()))
                        .containsExactly("ELISION 23-26", "INSERTION 21-29");
            }
            assertThat(people(workbook("river-2020"))).contains("A4: Commissioner");
            assertThat(org.assertj.core.api.Assertions.catchThrowable(
                            () -> Files.csv(exported("/dataset/quotes.csv", "all.csv"))))
                    .isInstanceOf(UnreadableSource.class)
                    .hasMessageContaining("all.csv: row 13, column “quote” is of the study “river-2020”")
                    .hasMessageContaining("“hunter-2015”");
        } finally {
            RiverStudy.takeFrom(this);
        }
    }

    @Test
    void ourTableIsReadLikeThatOfOthersWhenAPersonWantsIt() {
        var file = exported("/studies/hunter-2015/quotes.csv", "hunter.csv");
        Reading reading = Files.csv(file, java.util.Map.of("ours", "no", "column.4", "ignore", "column.5", "quote"));
        assertThat(reading.quotes().list().getFirst().text()).isEqualTo("P 20, Voluntary Organisation");
        assertThat(reading.choices()).extracting("key").contains("ours", "header", "column.13");
    }
}
