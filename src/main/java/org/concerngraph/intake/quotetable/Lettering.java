package org.concerngraph.intake.quotetable;

import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The headings of a table that are counted by capital letters, "A. Workload" and "B. Trust", or by Roman numerals. They
 * are above all others only in a table that begins with the first and has each in its order; elsewhere a letter may be
 * anything: a name, a germ, a vitamin.
 */
enum Lettering {
    NONE("$^", place -> ""),
    LETTERS("[A-Z]", place -> String.valueOf((char) ('A' + place))),
    NUMERALS("[IVX]{1,5}", Lettering::numeral);

    private static final int MOST = 20;

    private final Pattern form;
    private final IntFunction<String> marks;

    Lettering(String mark, IntFunction<String> marks) {
        this.form = Pattern.compile("(" + mark + ")[.)]\\s+(\\p{Lu}.+)", Pattern.DOTALL);
        this.marks = marks;
    }

    /** A heading without what it is counted by. */
    record Counted(String mark, String label) {}

    /**
     * How the headings of a table are counted.
     *
     * @param headings in their order, without the titles of the table and of its columns
     * @param captionNext whether the first of them may be the title of the table
     */
    static Lettering of(List<String> headings, boolean captionNext) {
        for (Lettering one : List.of(LETTERS, NUMERALS)) {
            if (one.counts(headings)
                    || captionNext && !headings.isEmpty() && one.counts(headings.subList(1, headings.size()))) {
                return one;
            }
        }
        return NONE;
    }

    /** Does the first heading have the first mark, and each other one its next, two at least? */
    private boolean counts(List<String> headings) {
        if (headings.isEmpty() || counted(headings.getFirst()).isEmpty()) {
            return false;
        }
        List<String> seen = headings.stream()
                .flatMap(heading -> counted(heading).stream())
                .map(Counted::mark)
                .toList();
        if (seen.size() < 2 || seen.size() > MOST) {
            return false;
        }
        for (int i = 0; i < seen.size(); i++) {
            if (!seen.get(i).equals(marks.apply(i))) {
                return false;
            }
        }
        return true;
    }

    /** The heading without its mark, when it has one of this kind. */
    Optional<Counted> counted(String heading) {
        Matcher counted = form.matcher(heading);
        return counted.matches() ? Optional.of(new Counted(counted.group(1), counted.group(2))) : Optional.empty();
    }

    private static String numeral(int place) {
        String[] ones = {"", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"};
        return "X".repeat((place + 1) / 10) + ones[(place + 1) % 10];
    }
}
