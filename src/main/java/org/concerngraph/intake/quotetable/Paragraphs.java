package org.concerngraph.intake.quotetable;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.concerngraph.intake.Wrapping;

/** Joins the lines of a table's text into paragraphs, and tells headings from what was said. */
final class Paragraphs {

    private static final int NARROW = 110;
    private static final int TOO_NARROW = 40;
    private static final int HEADING_WORDS = 14;
    /** "Trust: “They will publish it.” (Surgeon 1)" */
    private static final Pattern SENTENCE_INSIDE = Pattern.compile("[.?!…][”\"]");
    /** "a) Resources" */
    private static final Pattern LETTERED = Pattern.compile("\\(?(?:[a-z]|[ivx]{1,4})[).]\\s+\\p{Lu}");

    private static final Set<String> GOES_ON = Set.of(
            "and", "or", "of", "the", "to", "for", "with", "in", "on", "a", "an", "by", "from", "that", "about",
            "between", "across", "is", "are", "as", "at", "not");
    private static final Set<String> SPEECH = Set.of(
            "i", "i'm", "i’m", "i've", "i’ve", "we", "we're", "we’re", "it", "it's", "it’s", "they", "you", "you're",
            "he", "she", "there", "there's", "that's", "if", "when", "because", "but", "and", "so", "my", "well", "yes",
            "no");
    private final String text;
    private final Given given;
    private final Words words;
    private final boolean wrapped;
    private final int width;
    private final OpenMarks marks;

    Paragraphs(String text, Given given, Words words) {
        this.text = text;
        this.given = given;
        this.words = words;
        this.marks = new OpenMarks(text);
        List<Integer> lengths = text.lines().map(String::length).toList();
        this.width = lengths.stream().mapToInt(Integer::intValue).max().orElse(0);
        this.wrapped = width >= TOO_NARROW
                && width <= NARROW
                && lengths.stream().filter(length -> length > width * 0.75).count() >= 3;
    }

    /** The paragraphs of a stretch of the text, in order. */
    List<Span> in(Span block) {
        var paragraphs = new ArrayList<Span>();
        boolean blankBefore = true;
        Span last = block;
        int open = 0;
        int lineStart = block.start();
        while (lineStart < block.end()) {
            Piece known = given.at(lineStart);
            if (known != null) {
                paragraphs.add(known.place());
                lineStart = known.place().end();
                blankBefore = true;
                continue;
            }
            int newline = text.indexOf('\n', lineStart);
            int end = given.nextBreak(lineStart, block.end());
            int lineEnd = newline < 0 || newline > end ? end : newline;
            var line = new Span(lineStart, lineEnd).trimmed(text);
            boolean isNew =
                    blankBefore || given.breaksAt(lineStart) || (open <= 0 && Wrapping.beginsItem(line.of(text)));
            if (line.length() == 0) {
                blankBefore = true;
            } else {
                if (!isNew && !paragraphs.isEmpty() && goesOn(paragraphs.getLast(), last, open, line)) {
                    open += marks.in(line);
                    paragraphs.set(
                            paragraphs.size() - 1, new Span(paragraphs.getLast().start(), line.end()));
                } else {
                    paragraphs.add(line);
                    open = marks.in(line);
                }
                last = line;
                blankBefore = false;
            }
            lineStart = lineEnd == newline ? lineEnd + 1 : lineEnd;
        }
        return paragraphs;
    }

    /** Does a line go on with a paragraph, of which the last line and the quotation marks that are open are known? */
    private boolean goesOn(Span paragraph, Span last, int open, Span line) {
        if (open > 0) {
            return true;
        }
        String after = line.of(text);
        char first = after.charAt(0);
        String lastLine = last.of(text);
        if (CountLine.is(after) || CountLine.is(lastLine)) {
            return false;
        }
        if (Tables.isTitle(paragraph.of(text))
                && (".?!".indexOf(lastLine.charAt(lastLine.length() - 1)) >= 0 || Headings.isByForm(after))) {
            return false;
        }
        boolean heading = paragraph.length() <= Glue.LONGEST_HEADING && isHeading(paragraph.of(text));
        if (Headings.saysTheme(after) || (heading && LETTERED.matcher(after).lookingAt())) {
            return false;
        }
        boolean quotedBoth = first == '"' && lastLine.endsWith("\"");
        if (first == '“' || quotedBoth || (Glue.doubtful(after, words).isEmpty() && heading && speaks(after))) {
            return false;
        }
        String lastWord = lastLine.substring(lastLine.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
        boolean wouldHaveFitted = lastLine.length() + 1 + after.split("\\s", 2)[0].length() <= width;
        return Character.isLowerCase(first)
                || "(…".indexOf(first) >= 0
                || lastLine.endsWith(",")
                || GOES_ON.contains(lastWord)
                || (wrapped && (!wouldHaveFitted || !heading));
    }

    /** Does a line that begins small, or with words left out, begin what somebody said rather than go on? */
    private static boolean speaks(String line) {
        String[] words = line.split("\\s+");
        String first = words[0].toLowerCase(Locale.ROOT);
        boolean small = Character.isLowerCase(line.charAt(0));
        return "(…[".indexOf(line.charAt(0)) >= 0
                || line.startsWith("...")
                || (small
                        && !GOES_ON.contains(first)
                        && (SPEECH.contains(first)
                                || words.length > HEADING_WORDS
                                || ".?!".indexOf(line.charAt(line.length() - 1)) >= 0));
    }

    /** Is the first line of a quote like a heading, and the second one begun with a small letter? */
    boolean mayHoldHeading(String quote) {
        int newline = quote.indexOf('\n');
        String first = newline < 0 ? "" : quote.substring(0, newline).strip();
        return !wrapped && !first.isEmpty() && isHeading(first);
    }

    /** Does it begin with a word that somebody who speaks would begin with? */
    static boolean beginsAsSpeech(String paragraph) {
        return SPEECH.contains(paragraph
                .strip()
                .split("\\s+", 2)[0]
                .replaceFirst("[,;:!?…—–-]+$", "")
                .toLowerCase(Locale.ROOT));
    }

    /** Does a paragraph read as a heading: short, a capital or a number first, no sentence, nobody speaking? */
    static boolean isHeading(String paragraph) {
        String[] words = paragraph.strip().split("\\s+");
        char first = paragraph.charAt(0);
        char last = paragraph.charAt(paragraph.length() - 1);
        return words.length <= HEADING_WORDS
                && (Character.isUpperCase(first)
                        || Character.isDigit(first)
                        || words[0].matches("[a-z][).]|[ivx]+[).]"))
                && ".?!…”\",;".indexOf(last) < 0
                && !SENTENCE_INSIDE.matcher(paragraph).find()
                && !beginsAsSpeech(paragraph)
                && !paragraph.contains("(…)")
                && !paragraph.contains("[");
    }
}
