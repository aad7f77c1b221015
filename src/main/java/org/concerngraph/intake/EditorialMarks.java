package org.concerngraph.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.concerngraph.intake.Reading.Mark;
import org.concerngraph.intake.Reading.MarkKind;

/**
 * The marks of a quote. "(…)" and "[…]" are words left out, other square brackets are words put in. A bare "…" is a
 * pause only in a table that marks what was left out by brackets; elsewhere it may be either, and stays as it is.
 */
public final class EditorialMarks {

    private static final String DOTS = "(?:…|\\. ?\\. ?\\.)";
    private static final Pattern BRACKETED_ELISION =
            Pattern.compile("\\(\\s*" + DOTS + "\\s*\\)|\\[\\s*" + DOTS + "\\s*\\]");
    private static final Pattern ANY = Pattern.compile("(?<elision>" + BRACKETED_ELISION.pattern() + ")"
            + "|(?<pause>[\\[(](?:long |short )?pause[\\])])|\\[(?<insertion>[^\\[\\]\\n]{1,80})\\]|(?<bare>" + DOTS
            + ")");

    private final boolean tableBracketsElisions;

    private EditorialMarks(boolean tableBracketsElisions) {
        this.tableBracketsElisions = tableBracketsElisions;
    }

    /** The marks of a source with this text. */
    public static EditorialMarks in(String text) {
        return new EditorialMarks(bracketsElisions(text));
    }

    /** The marks of a source of which it is known whether any of its quotes {@link #bracketsElisions}. */
    public static EditorialMarks where(boolean bracketsElisions) {
        return new EditorialMarks(bracketsElisions);
    }

    /** Does this text mark what was left out by brackets? */
    public static boolean bracketsElisions(String text) {
        return BRACKETED_ELISION.matcher(text).find();
    }

    /** The marks in a quote's text, in order, by code points. */
    public List<Mark> of(String text) {
        var marks = new ArrayList<Mark>();
        Matcher place = ANY.matcher(text);
        while (place.find()) {
            MarkKind kind = place.group("elision") != null
                    ? MarkKind.ELISION
                    : place.group("insertion") != null ? MarkKind.INSERTION : MarkKind.PAUSE;
            if (place.group("bare") == null || tableBracketsElisions) {
                int start = text.codePointCount(0, place.start());
                marks.add(
                        new Mark(kind, start, start + text.codePointCount(place.start(), place.end()), place.group()));
            }
        }
        return marks;
    }

    /** Does the text hold dots that may be a pause as well as words left out? */
    public boolean undecided(String text) {
        return !tableBracketsElisions && Pattern.compile(DOTS).matcher(text).find();
    }

    /** The text without its marks: what was said. */
    public String spoken(String text) {
        Matcher place = ANY.matcher(text);
        String spoken = place.replaceAll(found ->
                place.group("bare") == null || tableBracketsElisions ? " " : Matcher.quoteReplacement(found.group()));
        return spoken.replaceAll("\\s+", " ").replaceAll(" ([,.;:?!])", "$1").strip();
    }
}
