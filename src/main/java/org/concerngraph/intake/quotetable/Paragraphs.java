package org.concerngraph.intake.quotetable;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Joins the lines of a table's text into paragraphs, and tells headings from what was said. */
final class Paragraphs {

    private static final int NARROW = 110;
    private static final int HEADING_WORDS = 14;
    private static final Set<String> GOES_ON = Set.of(
            "and", "or", "of", "the", "to", "for", "with", "in", "on", "a", "an", "by", "from", "that", "about",
            "between", "across", "is", "are", "as", "at", "not");
    private static final Set<String> SPEECH = Set.of(
            "i", "i'm", "i’m", "i've", "i’ve", "we", "we're", "we’re", "it", "it's", "it’s", "they", "you", "you're",
            "he", "she", "there", "there's", "that's", "if", "when", "because", "but", "and", "so", "my", "well", "yes",
            "no");
    // Two small letters before a capital: "PROM dataThere"; not "ePROM" or "iPad", nor these names.
    private static final Pattern GLUE = Pattern.compile("(?<=\\p{Ll}{2})(?=\\p{Lu})");
    private static final Pattern CAMEL = Pattern.compile(
            "\\b(WhatsApp|YouTube|PowerPoint|LinkedIn|FaceTime|SystmOne|SurveyMonkey|MyChart|PubMed|MacDonald|JavaScript)\\b");

    private final String text;
    private final boolean wrapped;
    private final int width;

    Paragraphs(String text) {
        this.text = text;
        List<Integer> lengths = text.lines().map(String::length).toList();
        this.width = lengths.stream().mapToInt(Integer::intValue).max().orElse(0);
        this.wrapped = width <= NARROW
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
        return Character.isLowerCase(first)
                || "(…".indexOf(first) >= 0
                || before.chars().filter(c -> c == '“').count()
                        > before.chars().filter(c -> c == '”').count()
                || before.endsWith(",")
                || GOES_ON.contains(lastWord)
                || (wrapped && (!wouldHaveFitted || !isHeading(before)));
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

    /** The place where a heading is glued to what follows it, or -1. */
    static int glue(String paragraph) {
        Matcher place = GLUE.matcher(paragraph);
        while (place.find()) {
            int at = place.start();
            Matcher name = CAMEL.matcher(paragraph);
            boolean inName = false;
            while (name.find()) {
                inName |= name.start() < at && at < name.end();
            }
            if (!inName && isHeading(paragraph.substring(0, at))) {
                return at;
            }
        }
        return -1;
    }
}
