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

    private static final Pattern ANY_DOTS = Pattern.compile(DOTS);

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
        return (text.indexOf('(') >= 0 || text.indexOf('[') >= 0)
                && BRACKETED_ELISION.matcher(text).find();
    }

    /** The marks in a quote's text, in order, by code points. */
    public List<Mark> of(String text) {
        var marks = new ArrayList<Mark>();
        Matcher place = ANY.matcher(text);
        int points = 0;
        int counted = 0;
        for (int at = next(text, 0); at >= 0; at = next(text, at)) {
            if (!isMark(place, at)) {
                at++;
                continue;
            }
            MarkKind kind = place.group("elision") != null
                    ? MarkKind.ELISION
                    : place.group("insertion") != null ? MarkKind.INSERTION : MarkKind.PAUSE;
            points += text.codePointCount(counted, at);
            int end = points + text.codePointCount(at, place.end());
            marks.add(new Mark(kind, points, end, place.group()));
            points = end;
            counted = place.end();
            at = place.end();
        }
        return marks;
    }

    /** Does the text hold dots that may be a pause as well as words left out? */
    public boolean undecided(String text) {
        return !tableBracketsElisions && ANY_DOTS.matcher(text).find();
    }

    /** The text without its marks: what was said. */
    public String spoken(String text) {
        var spoken = new StringBuilder(text.length());
        Matcher place = ANY.matcher(text);
        int taken = 0;
        for (int at = next(text, 0); at >= 0; at = next(text, at)) {
            if (isMark(place, at)) {
                spoken.append(text, taken, at).append(' ');
                taken = place.end();
                at = place.end();
            } else {
                at++;
            }
        }
        spoken.append(text, taken, text.length());
        return closedUp(spoken);
    }

    /** Is there a mark at this place? Then the matcher has it. */
    private boolean isMark(Matcher place, int at) {
        place.region(at, place.regionEnd());
        return place.lookingAt() && (place.group("bare") == null || tableBracketsElisions);
    }

    /** The next place from here on where a mark could begin, or -1. */
    private static int next(String text, int from) {
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '(' || c == '[' || c == '…' || c == '.') {
                return i;
            }
        }
        return -1;
    }

    /** The text with one space where there was any white space, and none before what closes a part of a sentence. */
    private static String closedUp(CharSequence text) {
        var closed = new StringBuilder(text.length());
        boolean isSpaceDue = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isSpace(c)) {
                isSpaceDue = true;
            } else {
                if (isSpaceDue && !closed.isEmpty() && ",.;:?!".indexOf(c) < 0) {
                    closed.append(' ');
                }
                isSpaceDue = false;
                closed.append(c);
            }
        }
        return closed.toString().strip();
    }

    /** White space as regular expressions have it. */
    private static boolean isSpace(char c) {
        return c == ' ' || c >= '\t' && c <= '\r';
    }
}
