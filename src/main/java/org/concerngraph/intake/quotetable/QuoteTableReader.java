package org.concerngraph.intake.quotetable;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.concerngraph.intake.Reading;
import org.concerngraph.intake.TextHint;
import org.concerngraph.intake.UnreadableSource;

/**
 * Reads published tables of quotes from their flattened text.
 *
 * <p>Copying a table as text loses its cells: headings run into each other and into quotes, and only the attributions
 * remain as landmarks. So the reader first finds these, then decides for the text between two of them which of it are
 * headings and which is the quote. It drops nothing: whatever it cannot place is a passage and an entry in the list of
 * problems, and each decision that the text does not force is listed there too.
 *
 * <p>A text may hold several tables. Each is a source with a text of its own; one after the other, these texts are the
 * whole text.
 */
public final class QuoteTableReader {

    /** What receipts call this reader. */
    public static final String NAME = "quote-table";

    /** Rises whenever the same text may be read otherwise than before. */
    public static final String VERSION = "6";

    private QuoteTableReader() {}

    /** What a text says about which nobody has said anything yet. */
    public static Reading read(String text, Set<String> knownRoles) {
        return read(text, knownRoles, List.of());
    }

    /**
     * What a text says.
     *
     * @param text the text as it was copied
     * @param knownRoles labels of roles, which help to tell "GP and Charity" from "Research and Development"
     * @param hints what a person said about places of the whole text, by code points; those that cannot be followed are
     *     problems
     * @throws UnreadableSource when the text names no speaker at all
     */
    public static Reading read(String text, Set<String> knownRoles, List<TextHint> hints) {
        if (text.isBlank()) {
            throw new UnreadableSource("The source is empty; the text of a table of quotes was expected.");
        }
        Set<String> roles =
                knownRoles.stream().map(role -> role.toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
        var points = new Points(text);
        var said = new Hints(text, points, hints);
        var tables = new ArrayList<TableReading>();
        for (Span place : Tables.in(text, said)) {
            tables.add(new TableReading(
                    place.of(text), roles, said.within(place), said.speakers(place), points.at(place.start())));
        }
        if (tables.stream().noneMatch(TableReading::hasSpeakers)) {
            throw new UnreadableSource((text.lines().count() == 1
                            ? "Nothing in its only line says who spoke;"
                            : "None of the " + text.lines().count() + " lines says who spoke;")
                    + " quotes are found by"
                    + " attributions such as \"(P7, nurse)\", \"[Interviewee 4]\" or \"— Participant 7\".");
        }
        var together = new TablesTogether();
        tables.forEach(table -> together.add(table.read()));
        return together.with(said.problems());
    }
}
