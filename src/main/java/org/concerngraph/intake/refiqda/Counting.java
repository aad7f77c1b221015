package org.concerngraph.intake.refiqda;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;

/**
 * A way to count the characters of a text. The standard counts Unicode code points; programs count what their own texts
 * are made of.
 *
 * @param units whether a character outside of the first plane, such as an emoji, counts as two (UTF-16 units)
 * @param crlfAsOne whether a carriage return and the line feed behind it count as one
 * @param mark whether the byte order mark at the beginning of the file counts
 */
record Counting(boolean units, boolean crlfAsOne, boolean mark) {

    /** As the standard says. */
    static final Counting STANDARD = new Counting(false, false, false);

    /** All ways, the likelier first. */
    static final List<Counting> ALL = all();

    /**
     * A place in a text.
     *
     * @param points in code points
     * @param units in UTF-16 units
     */
    record Spot(int points, int units) {}

    private static List<Counting> all() {
        var all = new ArrayList<Counting>();
        for (boolean mark : new boolean[] {false, true}) {
            for (boolean crlfAsOne : new boolean[] {false, true}) {
                for (boolean units : new boolean[] {false, true}) {
                    all.add(new Counting(units, crlfAsOne, mark));
                }
            }
        }
        return List.copyOf(all);
    }

    /** The places of these numbers in a text; a number outside of it, or inside a character, has none. */
    Map<Long, Spot> spots(String text, SortedSet<Long> numbers) {
        var spots = new HashMap<Long, Spot>();
        var wanted = numbers.tailSet(0L).iterator();
        if (!wanted.hasNext()) {
            return spots;
        }
        long next = wanted.next();
        long count = mark ? 1 : 0;
        int points = 0;
        int at = 0;
        while (true) {
            while (next < count && wanted.hasNext()) {
                next = wanted.next();
            }
            if (next == count) {
                spots.put(next, new Spot(points, at));
            }
            if (at == text.length() || (next <= count && !wanted.hasNext())) {
                return spots;
            }
            char c = text.charAt(at);
            if (crlfAsOne && c == '\r' && at + 1 < text.length() && text.charAt(at + 1) == '\n') {
                at += 2;
                points += 2;
                count++;
            } else {
                int width = Character.charCount(text.codePointAt(at));
                at += width;
                points++;
                count += units ? width : 1;
            }
        }
    }

    /** In words, for a person. */
    @Override
    public String toString() {
        var ways = new ArrayList<String>();
        ways.add(units ? "UTF-16 units" : "code points");
        if (crlfAsOne) {
            ways.add("CRLF as one");
        }
        if (mark) {
            ways.add("the byte order mark counted");
        }
        return String.join(", ", ways);
    }
}
