package org.concerngraph.intake.quotetable;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.concerngraph.intake.Reading;
import org.concerngraph.intake.Reading.Passage;
import org.concerngraph.intake.Reading.Passage.Kind;
import org.concerngraph.intake.Reading.Problem;
import org.concerngraph.intake.Reading.Quote;
import org.concerngraph.intake.UnreadableSource;

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
    public static final String VERSION = "1";

    private final String text;
    private final Attributions attributions;
    private final Paragraphs paragraphs;
    private final Marks marks;
    private final Speakers speakers;
    private final List<Found> found = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();

    private record Found(Kind kind, Span place) {}

    private QuoteTableReader(String text, Set<String> knownRoles) {
        Set<String> roles =
                knownRoles.stream().map(role -> role.toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
        this.text = text;
        this.attributions = new Attributions(text, roles);
        this.paragraphs = new Paragraphs(text);
        this.marks = new Marks(text);
        this.speakers = new Speakers(attributions.found(), roles);
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
        return new QuoteTableReader(text, knownRoles).read();
    }

    private Reading read() {
        if (attributions.found().isEmpty()) {
            throw new UnreadableSource(
                    "None of the " + text.lines().count() + " lines says who spoke; quotes are found by"
                            + " attributions such as \"(P7, nurse)\", \"[Interviewee 4]\" or \"— Participant 7\".");
        }
        int from = 0;
        for (Attribution attribution : attributions.found()) {
            divide(new Span(from, attribution.whole().start()));
            found.add(new Found(Kind.ATTRIBUTION, attribution.whole()));
            from = attribution.whole().end();
        }
        for (Span place : attributions.lookalikes()) {
            problem(
                    "This looks like an attribution, but its word numbers nobody in this table.",
                    place,
                    "Part of the text.");
        }
        Map<String, String> abbreviations = trailing(new Span(from, text.length()).trimmed(text));
        return assemble(abbreviations);
    }

    /** Divides the text before an attribution into headings and the quote. */
    private void divide(Span block) {
        List<Span> parts = paragraphs.in(block);
        for (int i = 0; i < parts.size(); i++) {
            Span part = parts.get(i);
            boolean last = i == parts.size() - 1;
            int glue = Paragraphs.glue(part.of(text));
            if (glue > 0) {
                var head = new Span(part.start(), part.start() + glue);
                var tail = new Span(part.start() + glue, part.end());
                problem(
                        "Two pieces of text stand together without a space.",
                        part,
                        "“" + head.of(text) + "” is a heading, and something new begins after it.");
                found.add(new Found(Kind.HEADING, head));
                parts = new ArrayList<>(parts);
                parts.set(i--, tail);
            } else if (last) {
                found.add(new Found(Kind.QUOTE, part));
            } else if (Paragraphs.isHeading(part.of(text))) {
                found.add(new Found(Kind.HEADING, part));
            } else {
                found.add(new Found(Kind.PROBLEM, part));
                problem("This text stands before a quote and names no speaker of its own.", part, "");
            }
        }
        if (parts.isEmpty()) {
            problem("An attribution has no words before it.", block, "");
        }
    }

    private Map<String, String> trailing(Span rest) {
        if (rest.length() == 0 || rest.of(text).matches("[.,;”\"’')\\]\\s]*")) {
            return Map.of();
        }
        if (Footnote.is(rest.of(text))) {
            found.add(new Found(Kind.FOOTNOTE, rest));
            return Footnote.abbreviations(rest.of(text));
        }
        found.add(new Found(Kind.PROBLEM, rest));
        problem("This text stands after the last quote and names no speaker.", rest, "");
        return Map.of();
    }

    private Reading assemble(Map<String, String> abbreviations) {
        var headings = new Headings(found.stream()
                .filter(f -> f.kind() == Kind.HEADING)
                .map(f -> f.place().of(text).strip())
                .toList());
        var quotes = new ArrayList<Quote>();
        int attribution = 0;
        Span words = null;
        for (Found f : found) {
            switch (f.kind()) {
                case HEADING -> {
                    String undecided = headings.take(f.place().of(text));
                    if (!undecided.isEmpty()) {
                        problem(undecided, f.place(), "");
                    }
                }
                case QUOTE -> {
                    words = f.place();
                    headings.quoteFollows();
                }
                case ATTRIBUTION -> {
                    Attribution by = attributions.found().get(attribution++);
                    speakers.take(by.speaker()).forEach(remark -> problem(remark, by.whole(), ""));
                    if (words != null) {
                        quotes.add(quote(quotes.size() + 1, withoutQuotationMarks(words), by, headings.current()));
                    }
                    words = null;
                }
                default -> {}
            }
        }
        return new Reading(
                text,
                headings.position(),
                headings.number(),
                headings.caption(),
                List.copyOf(headings.themes()),
                speakers.participants(),
                List.copyOf(quotes),
                abbreviations,
                account(),
                List.copyOf(problems));
    }

    private Quote quote(int ordinal, Span place, Attribution by, int theme) {
        String words = place.of(text);
        if (marks.undecided(words)) {
            problem("Dots may mark a pause or words left out; this table does not say which.", place, "");
        }
        if (theme < 0) {
            problem("No heading stands before this quote.", place, "");
        }
        return new Quote(
                ordinal,
                words,
                marks.spoken(words),
                codePoint(place.start()),
                codePoint(place.end()),
                by.inner().of(text),
                speakers.indexOf(by.speaker()),
                theme,
                marks.of(words));
    }

    private Span withoutQuotationMarks(Span place) {
        String words = place.of(text);
        boolean enclosed = words.length() > 2
                && ((words.startsWith("“") && words.endsWith("”") && words.indexOf('“', 1) < 0)
                        || (words.startsWith("\"")
                                && words.endsWith("\"")
                                && words.indexOf('"', 1) == words.length() - 1)
                        || (words.startsWith("‘") && words.endsWith("’") && words.indexOf('‘', 1) < 0));
        return enclosed ? new Span(place.start() + 1, place.end() - 1).trimmed(text) : place;
    }

    private List<Passage> account() {
        var account = new ArrayList<Passage>();
        for (int i = 0; i < found.size(); i++) {
            int start = i == 0 ? 0 : found.get(i).place().start();
            int end = i == found.size() - 1
                    ? text.length()
                    : found.get(i + 1).place().start();
            account.add(new Passage(found.get(i).kind(), codePoint(start), codePoint(end)));
        }
        return List.copyOf(account);
    }

    private void problem(String message, Span place, String assumed) {
        problems.add(new Problem(message, codePoint(place.start()), codePoint(place.end()), assumed));
    }

    private int codePoint(int index) {
        return text.codePointCount(0, index);
    }
}
