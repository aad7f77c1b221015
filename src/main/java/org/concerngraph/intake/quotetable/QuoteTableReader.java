package org.concerngraph.intake.quotetable;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.concerngraph.intake.EditorialMarks;
import org.concerngraph.intake.Quotes;
import org.concerngraph.intake.Reading;
import org.concerngraph.intake.Reading.Passage.Kind;
import org.concerngraph.intake.Reading.Quote;
import org.concerngraph.intake.UnreadableSource;
import org.jspecify.annotations.Nullable;

/**
 * Reads a published table of quotes from its flattened text.
 *
 * <p>Copying a table as text loses its cells: headings run into each other and into quotes, and only the attributions
 * remain as landmarks. So the reader first finds these, then decides for the text between two of them which of it are
 * headings and which is the quote. It drops nothing: whatever it cannot place is a passage and an entry in the list of
 * problems, and each decision that the text does not force is listed there too.
 */
public final class QuoteTableReader {

    /** What receipts call this reader. */
    public static final String NAME = "quote-table";

    /** Rises whenever the same text may be read otherwise than before. */
    public static final String VERSION = "2";

    private final String text;
    private final Attributions attributions;
    private final Problems problems;
    private final Division division;
    private final EditorialMarks marks;
    private final Speakers speakers;
    private final Headings headings;
    private final List<Quote> quotes = new ArrayList<>();

    private QuoteTableReader(String text, Attributions attributions, Set<String> roles) {
        this.text = text;
        this.attributions = attributions;
        this.problems = new Problems(text);
        this.division = new Division(text, attributions, problems);
        this.marks = EditorialMarks.in(text);
        this.speakers = new Speakers(attributions.found(), roles);
        this.headings = new Headings(division.found().stream()
                .filter(f -> f.kind() == Kind.HEADING)
                .map(f -> f.place().of(text).strip())
                .toList());
    }

    /**
     * What a table says.
     *
     * @param text the text as it was copied
     * @param knownRoles labels of roles, which help to tell "GP and Charity" from "Research and Development"
     * @throws UnreadableSource when the text names no speaker at all
     */
    public static Reading read(String text, Set<String> knownRoles) {
        if (text.isBlank()) {
            throw new UnreadableSource("The source is empty; the text of a table of quotes was expected.");
        }
        Set<String> roles =
                knownRoles.stream().map(role -> role.toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
        var attributions = new Attributions(text, roles);
        if (attributions.found().isEmpty()) {
            throw new UnreadableSource(
                    "None of the " + text.lines().count() + " lines says who spoke; quotes are found by"
                            + " attributions such as \"(P7, nurse)\", \"[Interviewee 4]\" or \"— Participant 7\".");
        }
        return new QuoteTableReader(text, attributions, roles).read();
    }

    private Reading read() {
        attributions.remarks().forEach(remark -> problems.add(remark.message(), remark.place(), remark.assumed()));
        int next = 0;
        Attribution by = null;
        Span words = null;
        for (Division.Found found : division.found()) {
            switch (found.kind()) {
                case HEADING -> {
                    String undecided = headings.take(found.place().of(text));
                    if (!undecided.isEmpty()) {
                        problems.add(undecided, found.place());
                    }
                }
                case QUOTE -> {
                    headings.quoteFollows();
                    words = found.place();
                    by = attributions.lead() ? quote(words, by) : by;
                }
                case ATTRIBUTION -> {
                    Attribution here = attributions.found().get(next++);
                    speakers.take(here.speaker()).forEach(remark -> problems.add(remark, here.whole()));
                    by = here;
                    if (!attributions.lead() && words != null) {
                        by = quote(words, here);
                        words = null;
                    }
                }
                default -> {}
            }
        }
        var table = new Reading.Source(
                "table-" + headings.number(),
                Reading.SourceKind.TABLE,
                text,
                headings.position(),
                headings.caption(),
                division.abbreviations(),
                division.account());
        return new Reading(
                List.of(table),
                List.copyOf(headings.themes()),
                speakers.participants(),
                Quotes.of(quotes),
                problems.inOrder(),
                List.of(),
                List.of(),
                List.of());
    }

    /** Adds a quote; nobody has spoken after it yet. */
    private @Nullable Attribution quote(Span place, @Nullable Attribution by) {
        if (by == null) {
            return null;
        }
        Span said = withoutQuotationMarks(place, by.whole().of(text).endsWith("”"));
        String words = said.of(text);
        if (marks.undecided(words)) {
            problems.add("Dots may mark a pause or words left out; this table does not say which.", said);
        }
        if (headings.current() < 0) {
            problems.add("No heading stands before this quote.", said);
        }
        int start = text.codePointCount(0, said.start());
        quotes.add(new Quote(
                Integer.toString(start),
                0,
                quotes.size() + 1,
                words,
                marks.spoken(words),
                Reading.Place.inText(start, text.codePointCount(0, said.end())),
                by.inner().of(text),
                speakers.indexOf(by.speaker()),
                headings.current() < 0 ? List.of() : List.of(headings.current()),
                marks.of(words),
                List.of(),
                List.of()));
        return null;
    }

    private Span withoutQuotationMarks(Span place, boolean closesAfterSpeaker) {
        String words = place.of(text);
        if (closesAfterSpeaker && words.length() > 1 && words.startsWith("“") && words.indexOf('”') < 0) {
            return new Span(place.start() + 1, place.end()).trimmed(text);
        }
        boolean enclosed = words.length() > 2
                && ((words.startsWith("“") && words.endsWith("”") && words.indexOf('“', 1) < 0)
                        || (words.startsWith("\"")
                                && words.endsWith("\"")
                                && words.indexOf('"', 1) == words.length() - 1)
                        || (words.startsWith("‘") && words.endsWith("’") && words.indexOf('‘', 1) < 0));
        Span inside = new Span(place.start() + 1, place.end() - 1);
        return enclosed && !inside.of(text).isBlank() ? inside.trimmed(text) : place;
    }
}
