package org.concerngraph.intake.quotetable;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Joins the lines of a table's text into paragraphs, and tells headings from what was said. */
final class Paragraphs {

    private static final int NARROW = 110;
    private static final int TOO_NARROW = 40;
    private static final int HEADING_WORDS = 14;
    private static final Set<String> GOES_ON = Set.of(
            "and", "or", "of", "the", "to", "for", "with", "in", "on", "a", "an", "by", "from", "that", "about",
            "between", "across", "is", "are", "as", "at", "not");
    private static final Set<String> SPEECH = Set.of(
            "i", "i'm", "i’m", "i've", "i’ve", "we", "we're", "we’re", "it", "it's", "it’s", "they", "you", "you're",
            "he", "she", "there", "there's", "that's", "if", "when", "because", "but", "and", "so", "my", "well", "yes",
            "no");
    private final String text;
    private final boolean wrapped;
    private final int width;

    Paragraphs(String text) {
        this.text = text;
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
        int lineStart = block.start();
        while (lineStart < block.end()) {
            int newline = text.indexOf('\n', lineStart);
            int lineEnd = newline < 0 || newline > block.end() ? block.end() : newline;
            var line = new Span(lineStart, lineEnd).trimmed(text);
            if (line.length() == 0) {
                blankBefore = true;
            } else {
                if (!blankBefore && !paragraphs.isEmpty() && goesOn(paragraphs.getLast(), line)) {
                    paragraphs.set(
                            paragraphs.size() - 1, new Span(paragraphs.getLast().start(), line.end()));
                } else {
                    paragraphs.add(line);
                }
                blankBefore = false;
            }
            lineStart = lineEnd + 1;
        }
        return paragraphs;
    }

    private boolean goesOn(Span paragraph, Span line) {
        String before = paragraph.of(text);
        String after = line.of(text);
        char first = after.charAt(0);
        String lastLine = before.substring(before.lastIndexOf('\n') + 1).strip();
        String lastWord = lastLine.substring(lastLine.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
        boolean wouldHaveFitted = lastLine.length() + 1 + after.split("\\s", 2)[0].length() <= width;
        boolean open = before.chars().filter(c -> c == '“').count()
                > before.chars().filter(c -> c == '”').count();
        if (open) {
            return true;
        }
        if (first == '“' || (Glue.doubtful(after, text).isEmpty() && isHeading(before) && speaks(after))) {
            return false;
        }
        return Character.isLowerCase(first)
                || "(…".indexOf(first) >= 0
                || before.endsWith(",")
                || GOES_ON.contains(lastWord)
                || (wrapped && (!wouldHaveFitted || !isHeading(before)));
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

    /** Does a paragraph read as a heading: short, a capital or a number first, no sentence, nobody speaking? */
    static boolean isHeading(String paragraph) {
        String[] words = paragraph.strip().split("\\s+");
        char first = paragraph.charAt(0);
        char last = paragraph.charAt(paragraph.length() - 1);
        return words.length <= HEADING_WORDS
                && (Character.isUpperCase(first)
                        || Character.isDigit(first)
                        || words[0].matches("[a-z][).]|[ivx]+[).]"))
                && ".?!…”\"".indexOf(last) < 0
                && !SPEECH.contains(words[0].toLowerCase(Locale.ROOT))
                && !paragraph.contains("(…)")
                && !paragraph.contains("[");
    }
}
