package org.concerngraph.intake.privacy;

import java.util.Map;

/** Words before a name, and what could stand for the two together. */
final class Titles {

    private static final Map<String, String> REPLACEMENTS = Map.ofEntries(
            Map.entry("Mr", "[name]"),
            Map.entry("Mrs", "[name]"),
            Map.entry("Ms", "[name]"),
            Map.entry("Miss", "[name]"),
            Map.entry("Mx", "[name]"),
            Map.entry("Sir", "[name]"),
            Map.entry("Dame", "[name]"),
            Map.entry("Lady", "[name]"),
            Map.entry("Lord", "[name]"),
            Map.entry("Dr", "[a doctor]"),
            Map.entry("Doctor", "[a doctor]"),
            Map.entry("Prof", "[a professor]"),
            Map.entry("Professor", "[a professor]"),
            Map.entry("Nurse", "[a nurse]"),
            Map.entry("Sister", "[a nurse]"),
            Map.entry("Matron", "[a nurse]"),
            Map.entry("Rev", "[a minister]"),
            Map.entry("Reverend", "[a minister]"),
            Map.entry("Imam", "[a minister]"),
            Map.entry("Rabbi", "[a minister]"),
            Map.entry("Father", "[name]"),
            Map.entry("Uncle", "[an uncle]"),
            Map.entry("Auntie", "[an aunt]"),
            Map.entry("Aunty", "[an aunt]"),
            Map.entry("Aunt", "[an aunt]"));

    private Titles() {}

    static boolean isTitle(String word) {
        return REPLACEMENTS.containsKey(word);
    }

    /** What could stand for a name with this title. */
    static String replacement(String title) {
        return REPLACEMENTS.getOrDefault(title, "[name]");
    }

    /** Is the title also an ordinary word, so that a heading may have it before any other word? */
    static boolean isAlsoARole(String title) {
        return title.length() > 4;
    }
}
