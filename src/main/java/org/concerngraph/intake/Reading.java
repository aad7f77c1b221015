package org.concerngraph.intake;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.IntUnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a reader understood of a file: the same values whatever its format. Things refer to each other by their places in
 * these lists. All places in texts are Unicode code points, from 0, the end exclusive.
 *
 * @param sources what quotes were taken from: the tables of a paper, the documents of a project, the sheets of a workbook
 * @param themes the themes in the order of their first appearance, each behind its parent
 * @param participants the speakers in the order of their first quote, then those whom no quote is of
 * @param quotes the quotes in the order of the file; those of several sources may take turns
 * @param problems what was assumed, and what could not be decided
 * @param leftOut what the file holds and the graph has no place for, by name and number
 * @param checks what was verified, and how much of it held
 * @param choices what a person may decide otherwise about the whole file, such as what a column means
 */
public record Reading(
        List<Source> sources,
        List<Theme> themes,
        List<Participant> participants,
        Quotes quotes,
        List<Problem> problems,
        List<LeftOut> leftOut,
        List<Check> checks,
        List<Choice> choices) {

    /**
     * What quotes were taken from.
     *
     * @param name what tells it from the other sources of its study, as part of an identifier: {@code table-3}
     * @param kind what it is
     * @param text its text to the character; empty when it is not text or too long to be kept
     * @param position where it stands in its publication, as printed ("Table 3"), or its name in a project
     * @param caption its caption; empty when it has none
     * @param abbreviations what its abbreviations stand for, in its order
     * @param account every character of the text, once, by what it was taken for; empty where there is no text
     * @param inFile where the text is in the text of the file
     */
    public record Source(
            String name,
            SourceKind kind,
            String text,
            String position,
            String caption,
            Map<String, String> abbreviations,
            List<Passage> account,
            PlacesInFile inFile) {

        /** A source whose text is the file's text, or of which nobody asks where in the file it is. */
        public Source(
                String name,
                SourceKind kind,
                String text,
                String position,
                String caption,
                Map<String, String> abbreviations,
                List<Passage> account) {
            this(name, kind, text, position, caption, abbreviations, account, PlacesInFile.SAME);
        }

        /** The same with another name. */
        public Source called(String other) {
            return new Source(other, kind, text, position, caption, abbreviations, account, inFile);
        }

        /** The same, what its text was taken for being this. */
        public Source takenFor(List<Passage> passages) {
            return new Source(name, kind, text, position, caption, abbreviations, passages, inFile);
        }
    }

    /** What a source is. */
    public enum SourceKind {
        /** A table of a publication. */
        TABLE,
        /** A document, for example the transcript of an interview. */
        DOCUMENT,
        /** A table of data: a CSV file or the sheet of a workbook. */
        SHEET
    }

    /**
     * A theme.
     *
     * @param label as printed or coded
     * @param parent the place of its parent in the list of themes; -1 for one without
     * @param codebook what a codebook says of it
     */
    public record Theme(String label, int parent, Codebook codebook) {

        /** A theme of which only the label is known. */
        public Theme(String label, int parent) {
            this(label, parent, Codebook.NONE);
        }
    }

    /** What a codebook says of a theme; each is empty where it says nothing. */
    public record Codebook(String definition, String inclusion, String exclusion, String example, String memo) {

        /** A codebook that says nothing. */
        public static final Codebook NONE = new Codebook("", "", "", "", "");
    }

    /**
     * A speaker.
     *
     * @param code the same however it was spelt
     * @param printedRoles the roles as printed
     * @param isIdentified whether the source tells this speaker from others; one that it does not stands for whoever
     *     spoke
     */
    public record Participant(String code, List<String> printedRoles, boolean isIdentified) {

        private static final Pattern CODE =
                Pattern.compile("[\\p{L}\\p{N}#](?:[\\p{L}\\p{N} ._/#-]{0,38}[\\p{L}\\p{N}])?");

        /** Can this be a code, by the shape of participants ({@code ontology/shapes.ttl})? */
        public static boolean isCode(String text) {
            return CODE.matcher(text).matches();
        }

        /** Is a role printed here that was not among these, where some were? It may be somebody else of the same code. */
        public boolean isPrintedOtherwise(Collection<String> before) {
            return !before.isEmpty() && !before.containsAll(printedRoles);
        }

        /** A speaker whom the source names by a code. */
        public Participant(String code, List<String> printedRoles) {
            this(code, printedRoles, true);
        }
    }

    /**
     * A quote.
     *
     * @param key what finds it again when the same file is read again: its place, its row, its GUID
     * @param source the place of its source in the list of sources
     * @param ordinal its number in the order of its source, from 1
     * @param text its words to the character, with all marks
     * @param spokenText its words without marks
     * @param place where in its source it stands
     * @param attribution how the source says who spoke, verbatim; empty when it does not
     * @param participant the place of its speaker in the list of participants
     * @param themes the places of its themes in the list of themes
     * @param marks the marks in it
     * @param codings its themes once more where there is more to say of how they were assigned
     * @param concerns what the file says that it expresses: labels or identifiers of concerns
     */
    public record Quote(
            String key,
            int source,
            int ordinal,
            String text,
            String spokenText,
            Place place,
            String attribution,
            int participant,
            List<Integer> themes,
            List<Mark> marks,
            List<Coding> codings,
            List<String> concerns) {

        /** The same words, spoken by another participant. */
        Quote spokenBy(int other) {
            return new Quote(
                    key,
                    source,
                    ordinal,
                    text,
                    spokenText,
                    place,
                    attribution,
                    other,
                    themes,
                    marks,
                    codings,
                    concerns);
        }

        /** The same quote with another number. */
        Quote numbered(int other) {
            return new Quote(
                    key,
                    source,
                    other,
                    text,
                    spokenText,
                    place,
                    attribution,
                    participant,
                    themes,
                    marks,
                    codings,
                    concerns);
        }

        /** The same quote where the themes have moved to other places in their list. */
        Quote under(IntUnaryOperator places) {
            return new Quote(
                    key,
                    source,
                    ordinal,
                    text,
                    spokenText,
                    place,
                    attribution,
                    participant,
                    themes.stream().map(places::applyAsInt).distinct().toList(),
                    marks,
                    codings.stream()
                            .map(c -> new Coding(places.applyAsInt(c.theme), c.start, c.end, c.coder, c.date, c.memo))
                            .toList(),
                    concerns);
        }
    }

    /**
     * Where something stands in its source.
     *
     * @param start where it begins in the source's text; -1 when it has no place there
     * @param end where it ends
     * @param row the row of the sheet, counted from 1 with the row of names; 0 when there are no rows
     * @param page the page as printed; empty when it is not known
     */
    public record Place(int start, int end, int row, String page) {

        /** Nowhere in particular. */
        public static final Place NONE = new Place(-1, -1, 0, "");

        /** A stretch of the source's text. */
        public static Place inText(int start, int end) {
            return new Place(start, end, 0, "");
        }

        /** A row of a sheet. */
        public static Place inRow(int row, String page) {
            return new Place(-1, -1, row, page);
        }

        /** Is it a stretch of the source's text? */
        public boolean isInText() {
            return start >= 0;
        }
    }

    /** A mark inside a quote's text; the place is within the quote. */
    public record Mark(MarkKind kind, int start, int end, String text) {}

    /** What a mark stands for. */
    public enum MarkKind {
        /** Words were left out. */
        ELISION,
        /** Words were put in. */
        INSERTION,
        /** The speaker paused or broke off. */
        PAUSE
    }

    /**
     * How a quote was assigned to a theme.
     *
     * @param theme the place of the theme, which the quote has
     * @param start where in the quote the words are that it is about; -1 for the whole quote
     * @param end where they end
     * @param coder who assigned it; empty when the file does not say
     * @param date on which day, as {@code xsd:date}; empty when the file does not say
     * @param memo what the coder noted; may be empty
     */
    public record Coding(int theme, int start, int end, String coder, String date, String memo) {}

    /** A stretch of a source's text and what it was taken for; white space belongs to the passage before it. */
    public record Passage(Kind kind, int start, int end) {

        /** What a passage was taken for. */
        public enum Kind {
            /** A table's title, a column's title or a theme. */
            HEADING,
            /** What somebody said. */
            QUOTE,
            /** Who said it. */
            ATTRIBUTION,
            /** What stands below the table. */
            FOOTNOTE,
            /** What somebody said, and a person decided that it is not taken. */
            LEFT_OUT,
            /** Text that nothing was taken from: of a document, what nobody coded. */
            OTHER,
            /** Text that could not be taken for any of these. */
            PROBLEM
        }
    }

    /**
     * Something assumed or undecided.
     *
     * @param message what, in a sentence that names the value
     * @param source the place of the source in the list of sources; -1 when it is about none
     * @param start where in the source's text it begins; -1 when it has no place there
     * @param end where it ends
     * @param where the place in words where it is not a stretch of text: "row 12, column “Quote”"; may be empty
     * @param assumed what was assumed; empty when nothing was
     */
    public record Problem(String message, int source, int start, int end, String where, String assumed) {

        /** About a stretch of the first source's text. */
        public Problem(String message, int start, int end, String assumed) {
            this(message, 0, start, end, "", assumed);
        }

        /** About a place that words describe. */
        public static Problem at(String where, String message, String assumed) {
            return new Problem(message, -1, -1, -1, where, assumed);
        }
    }

    /**
     * What the file holds and the graph has no place for.
     *
     * @param kind what kind of thing it is, in the words of the format: "Graph", "PictureSelection"
     * @param name its name in the file; empty for many of a kind
     * @param count how many there are
     * @param why why it has no place
     */
    public record LeftOut(String kind, String name, int count, String why) {}

    /**
     * Something verified.
     *
     * @param what in words: "spans re-extracted from their sources"
     * @param held for how many it held
     * @param failed for how many it did not
     * @param notVerifiable for how many the file does not hold what it takes to tell
     */
    public record Check(String what, int held, int failed, int notVerifiable) {}

    /**
     * Something about the whole file that a person may decide otherwise.
     *
     * @param key its name among the options of the next reading
     * @param label the question, for a person
     * @param sample what the file has there, to decide by; may be empty
     * @param options what there is to choose from, by key and words
     * @param chosen the key that holds now
     */
    public record Choice(String key, String label, String sample, Map<String, String> options, String chosen) {}

    /** The same with one problem more. */
    Reading and(Problem problem) {
        var more = new ArrayList<>(problems);
        more.add(problem);
        return new Reading(sources, themes, participants, quotes, List.copyOf(more), leftOut, checks, choices);
    }

    /** The same with other people, themes and quotes. */
    Reading with(List<Theme> otherThemes, List<Participant> otherParticipants, Quotes otherQuotes) {
        return new Reading(sources, otherThemes, otherParticipants, otherQuotes, problems, leftOut, checks, choices);
    }

    /** The same with other sources and quotes. */
    Reading with(List<Source> otherSources, Quotes otherQuotes) {
        return new Reading(otherSources, themes, participants, otherQuotes, problems, leftOut, checks, choices);
    }

    /** The same, the first source of which has this name. */
    Reading calling(String name) {
        var named = new ArrayList<>(sources);
        named.set(0, sources.getFirst().called(name));
        return with(List.copyOf(named), quotes);
    }

    /** How much was understood. */
    public Counts counts() {
        int marks = 0;
        int codings = 0;
        for (Quote quote : quotes) {
            marks += quote.marks().size();
            codings += quote.themes().size();
        }
        return counts(quotes.count(), marks, codings);
    }

    /** How much was understood, by somebody who has walked the quotes and counted these. */
    Counts counts(int quoteCount, int marks, int codings) {
        return new Counts(
                1,
                participants.size(),
                (int) printedRoles().count(),
                themes.size(),
                quoteCount,
                marks,
                codings,
                sources.stream()
                        .mapToInt(source -> source.abbreviations().size())
                        .sum());
    }

    /** The roles as printed, each once. */
    public Stream<String> printedRoles() {
        return participants.stream().flatMap(p -> p.printedRoles().stream()).distinct();
    }
}
