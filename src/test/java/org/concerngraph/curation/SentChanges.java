package org.concerngraph.curation;

import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.concerngraph.vocabulary.Prc;

/** The changes that four people send, of whom none changes a thing that another does; none runs out of them. */
final class SentChanges {

    /** The concern that is worded anew again and again. */
    static final String REWORDED = "clinician-ownership";

    /** A word that is in its wordings and nowhere else. */
    static final String WORD = "quillwort";

    private static final String ADMIN = "https://w3id.org/prom-concerns/id/agent/admin";
    private static final List<String> SPEAKERS = List.of("P20", "P29", "P30", "P8");
    private static final int STARTS = 10;
    private static final int SHORTEST = 40;

    private SentChanges() {}

    /** What each of them does; in another round they say something else. */
    static List<Sender.Changes> of(int round) {
        return List.of(
                (number, saved) -> attached(1, "agreed-principles", round, number),
                (number, saved) -> attached(2, "patient-control", round, number),
                (number, saved) -> number % 2 == 0
                        ? attached(3, REWORDED, round, number / 2)
                        // Of the concern nobody else says anything: the evidence just attached is its last change.
                        : reworded(saved, round, number),
                (number, saved) -> done(4, number % 2 == 1));
    }

    private static Sender.Asked attached(int quote, String concern, int round, int number) {
        String start = Integer.toString(round * STARTS + number % STARTS);
        String end = Integer.toString(round * STARTS + STARTS + SHORTEST + number / STARTS);
        String note = "Note " + number + " of round " + round;
        return new Sender.Asked(
                path(quote, "code"),
                "Evidence in " + name(quote),
                Map.of(
                        Prc.EVIDENCE_QUOTE,
                        "https://w3id.org/prom-concerns/id/quote/" + id(quote),
                        Prc.EVIDENCE_CONCERN,
                        "https://w3id.org/prom-concerns/id/concern/" + concern,
                        Prc.START,
                        start,
                        Prc.END,
                        end,
                        SKOS.note.asNode(),
                        note),
                Map.of(),
                List.of("start", start, "end", end, "concern", concern, "note", note));
    }

    private static Sender.Asked reworded(long based, int round, int number) {
        String wording = "Clinicians need to make " + WORD + " " + round + "." + number + " their own";
        return new Sender.Asked(
                "/concerns/" + REWORDED + "/edit",
                "Reworded: " + wording,
                Map.of(RDFS.label.asNode(), wording),
                Map.of(),
                List.of(
                        "based",
                        Long.toString(based),
                        "wording",
                        wording,
                        "stage",
                        "Implementation",
                        "polarity",
                        "Condition",
                        "about",
                        "healthcare-professional"));
    }

    private static Sender.Asked done(int quote, boolean isDone) {
        Map<Node, String> said = Map.of(Prc.CODED_BY, ADMIN);
        return new Sender.Asked(
                path(quote, "done"),
                (isDone ? "Done with " : "Not done with ") + name(quote),
                isDone ? said : Map.of(),
                isDone ? Map.of() : said,
                List.of("done", Boolean.toString(isDone)));
    }

    private static String path(int quote, String what) {
        return "/quotes/" + id(quote) + "/" + what;
    }

    private static String id(int quote) {
        return "hunter-2015.t3-%02d".formatted(quote);
    }

    private static String name(int quote) {
        return "Quote " + quote + " of Table 3, " + SPEAKERS.get(quote - 1);
    }
}
