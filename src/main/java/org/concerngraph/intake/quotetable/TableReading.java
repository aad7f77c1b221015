package org.concerngraph.intake.quotetable;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.concerngraph.intake.EditorialMarks;
import org.concerngraph.intake.PlacesInFile;
import org.concerngraph.intake.Quotes;
import org.concerngraph.intake.Reading;
import org.concerngraph.intake.Reading.Passage;
import org.concerngraph.intake.Reading.Passage.Kind;
import org.concerngraph.intake.Reading.Quote;
import org.concerngraph.intake.Wrapping;
import org.jspecify.annotations.Nullable;

/** The reading of one table. */
final class TableReading {

    /** "Several spoke of shame. “I lied.”", where the marks open and close once */
    private static final Pattern AUTHORS_FIRST =
            Pattern.compile("[^“”\"]{3,2000}[.:?!][\\s\\u00a0](?:“[^“”\"]{1,9999}”|\"[^“”\"]{1,9999}\")");

    private final String text;
    private final Set<String> roles;
    private final Given given;
    private final Points points;
    private final Problems problems;
    private final Attributions attributions;
    private final EditorialMarks marks;
    private final int offset;
    private final List<Attributions.Remark> assumed = new ArrayList<>();
    private final List<Quote> quotes = new ArrayList<>();

    /**
     * Finds who speaks in a table.
     *
     * @param roles labels of roles in small letters
     * @param given what a person said of its text
     * @param speakers places of which a person said that they name a speaker
     * @param offset where the table begins in the whole text, in code points
     */
    TableReading(String text, Set<String> roles, Given given, List<Span> speakers, int offset) {
        this.text = text;
        this.roles = roles;
        this.given = given;
        this.offset = offset;
        this.points = new Points(text);
        this.problems = new Problems(points);
        given.reserve(speakers);
        Tabs.take(text, new RoleWords(roles), given, assumed);
        Dialogues.take(text, roles, given, assumed);
        this.attributions = new Attributions(text, roles, given, speakers);
        this.marks = EditorialMarks.in(text);
        if (!hasSpeakers()) {
            Quoted.takeAll(text, given);
        }
    }

    /** Is there anybody who speaks? */
    boolean hasSpeakers() {
        return !attributions.found().isEmpty() || given.hasQuote();
    }

    /** What the table says: one source. */
    Reading read() {
        return hasSpeakers() ? divided() : withoutSpeakers();
    }

    private Reading divided() {
        Stream.concat(assumed.stream(), attributions.remarks().stream())
                .forEach(remark -> problems.add(remark.message(), remark.place(), remark.assumed()));
        var division = new Division(text, attributions, given, problems);
        Set<Piece> groups = GroupLines.in(text, division.found(), new RoleWords(roles), problems);
        var speakers = new Speakers(attributions.found(), roles);
        var headings = new Headings(division.found().stream()
                .filter(f -> f.kind() == Kind.HEADING && f.depth() < 0 && !groups.contains(f))
                .map(f -> f.place().of(text).strip())
                .toList());
        var taken = new HashSet<Attribution>();
        String group = "";
        for (Piece found : Rows.themesFirst(text, division.found())) {
            Attribution by = found.by();
            if (by != null && taken.add(by)) {
                speakers.take(by.voice(), group).forEach(remark -> problems.add(remark, by.whole()));
            }
            switch (found.kind()) {
                case HEADING -> {
                    String printed = found.place().of(text);
                    if (groups.contains(found)) {
                        group = printed.substring(0, printed.length() - 1).strip();
                        continue;
                    }
                    group = CountLine.is(printed) ? group : "";
                    if (found.depth() >= 0) {
                        headings.cell(printed, found.depth());
                        continue;
                    }
                    String undecided = headings.take(printed);
                    if (!undecided.isEmpty()) {
                        problems.add(undecided, found.place());
                    }
                }
                case QUOTE -> {
                    String assumedTheme = headings.quoteFollows();
                    if (!assumedTheme.isEmpty()) {
                        problems.add(
                                "One heading stands between the number of the table and its first quote.",
                                found.place(),
                                assumedTheme);
                    }
                    if (by == null) {
                        speakers.take(Voice.Unknown.NOBODY);
                        nobodySaid(found.place());
                    }
                    quote(found.place(), by, speakers, headings.current());
                }
                default -> {}
            }
        }
        sayHowMuchIsNotUnderstood(division.found());
        return reading(
                headings.name(),
                headings.position(),
                headings.caption(),
                division.abbreviations(),
                division.account(points),
                headings.themes(),
                speakers.participants());
    }

    private void sayHowMuchIsNotUnderstood(List<Piece> pieces) {
        int lost = pieces.stream()
                .filter(piece -> piece.kind() == Kind.PROBLEM)
                .mapToInt(piece -> piece.place().length())
                .sum();
        if (lost * 2 > text.length()) {
            problems.add(
                    "About %d %% of this table were not understood.".formatted(lost * 100L / text.length()),
                    new Span(0, text.length()).trimmed(text),
                    "What is left of it may be read wrongly too.");
        }
    }

    private void nobodySaid(Span place) {
        if (!attributions.found().isEmpty()) {
            problems.add("Nobody is named as the speaker of this quote.", place, "An unidentified speaker said it.");
        } else if (quotes.isEmpty()) {
            problems.add(
                    "No quote of this table has a speaker.", place, "One unidentified speaker stands for them all.");
        }
    }

    /** A table in which nobody speaks: only its title is understood. */
    private Reading withoutSpeakers() {
        int start = new Span(0, text.length()).trimmed(text).start();
        int newline = text.indexOf('\n', start);
        int end = newline < 0 ? text.length() : newline + 1;
        var headings = new Headings(List.of());
        headings.take(text.substring(0, end).strip());
        boolean titled = !headings.position().isEmpty();
        problems.add(
                "Nobody is named as a speaker in this table.",
                new Span(0, text.length()).trimmed(text),
                "It holds no quotes.");
        var account = new ArrayList<Passage>();
        int title = titled ? points.at(end) : 0;
        if (titled) {
            account.add(new Passage(Kind.HEADING, 0, title));
        }
        if (title < points.count()) {
            account.add(new Passage(Kind.PROBLEM, title, points.count()));
        }
        return reading(
                headings.name(), headings.position(), headings.caption(), Map.of(), account, List.of(), List.of());
    }

    private Reading reading(
            String name,
            String position,
            String caption,
            Map<String, String> abbreviations,
            List<Passage> account,
            List<Reading.Theme> themes,
            List<Reading.Participant> participants) {
        var table = new Reading.Source(
                name,
                Reading.SourceKind.TABLE,
                text,
                position,
                caption,
                abbreviations,
                account,
                PlacesInFile.from(offset));
        return new Reading(
                List.of(table),
                List.copyOf(themes),
                participants,
                Quotes.of(quotes),
                problems.inOrder(),
                List.of(),
                List.of(),
                List.of());
    }

    private void quote(Span place, @Nullable Attribution by, Speakers speakers, int theme) {
        Span said = withoutWrapping(place, by != null && by.whole().of(text).endsWith("”"));
        String words = said.of(text);
        if (marks.undecided(words)) {
            problems.add("Dots may mark a pause or words left out; this table does not say which.", said);
        }
        if (AUTHORS_FIRST.matcher(words).matches()) {
            problems.add(
                    "Words stand before the quotation marks, which the authors may have written.",
                    said,
                    "They are part of the quote.");
        }
        if (theme < 0) {
            problems.add("No heading stands before this quote.", said);
        }
        int start = points.at(said.start());
        quotes.add(new Quote(
                Integer.toString(offset + start),
                0,
                quotes.size() + 1,
                words,
                marks.spoken(words),
                Reading.Place.inText(start, points.at(said.end())),
                by == null ? "" : by.inner().of(text),
                speakers.indexOf(by == null ? Voice.Unknown.NOBODY : by.voice()),
                theme < 0 ? List.of() : List.of(theme),
                marks.of(words),
                List.of(),
                List.of()));
    }

    /** What was said, without the bullet, the quotation marks and the number of a reference that are around it. */
    private Span withoutWrapping(Span place, boolean closesAfterSpeaker) {
        String words = place.of(text);
        var around = Wrapping.of(words);
        if (!around.reference().isEmpty()) {
            problems.add(
                    "“" + around.reference() + "” behind the quotation mark may be the number of a reference.",
                    place,
                    "It is no part of the quote.");
        }
        var inside = new Span(place.start() + around.start(), place.start() + around.end());
        String said = inside.of(text);
        boolean isOpen = said.length() > 1 && said.startsWith("“") && said.indexOf('”') < 0;
        return closesAfterSpeaker && isOpen ? new Span(inside.start() + 1, inside.end()).trimmed(text) : inside;
    }
}
