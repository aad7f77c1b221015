package org.concerngraph.linking.match;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Nouns and the adjectives made of them. Some are listed, because English took the adjective from another language (kidney,
 * renal); others are told by their endings: what is left without the ending of a noun is what is left without that of an
 * adjective (larynx and laryngeal, thymus and thymic). Two nouns, or two adjectives, are never one family by their endings:
 * police and policy, general and generic.
 */
final class WordFamilies {

    private static final List<String> OF_ADJECTIVES =
            List.of("ular", "eal", "ial", "ical", "tic", "ic", "al", "ar", "ian", "ary", "ous", "eus", "ine", "inal");
    private static final List<String> OF_NOUNS =
            List.of("ium", "eum", "us", "um", "is", "ea", "ia", "a", "e", "y", "on", "s", "le", "ule");

    /** What is left is three letters at least, and four where it is followed by another vowel or is a long word. */
    private static final int SHORTEST = 4;

    private static final Set<String> AFTER_THREE_LETTERS = Set.of("us", "is", "um", "ar", "ic", "al");

    private final Map<String, Set<String>> listed = new HashMap<>();

    private WordFamilies() {}

    /** The list that comes with the application. */
    static WordFamilies shipped() {
        return of(ResourceLines.of("word-families.txt"));
    }

    /** Families, one a line, their words parted by blanks. */
    static WordFamilies of(List<String> lines) {
        var families = new WordFamilies();
        for (String line : lines) {
            List<String> words = List.of(line.strip().split("\\s+"));
            for (String word : words) {
                families.listed
                        .computeIfAbsent(word, key -> new LinkedHashSet<>())
                        .addAll(words);
            }
        }
        return families;
    }

    /** The words of its line, itself among them; none where it is on no line. */
    Set<String> listedWith(String form) {
        return listed.getOrDefault(form, Set.of());
    }

    /** Are both on one line of the list? */
    boolean areListedTogether(String form, String other) {
        return listed.getOrDefault(form, Set.of()).contains(other);
    }

    /** Is one the noun and the other the adjective made of it, as far as endings tell? */
    boolean haveOneBase(String form, String other) {
        return meet(bases(form, OF_NOUNS), bases(other, OF_ADJECTIVES))
                || meet(bases(form, OF_ADJECTIVES), bases(other, OF_NOUNS));
    }

    private static boolean meet(Set<String> some, Set<String> others) {
        return some.stream().anyMatch(others::contains);
    }

    /** Words of one family share one of these at least; words that share one need not be a family. */
    Set<String> keys(String form) {
        var keys = new LinkedHashSet<>(bases(form, OF_NOUNS));
        keys.addAll(bases(form, OF_ADJECTIVES));
        keys.addAll(listed.getOrDefault(form, Set.of()));
        return keys;
    }

    /** The word without each ending that it has, and the word itself. */
    private static Set<String> bases(String form, List<String> endings) {
        var bases = new LinkedHashSet<String>();
        bases.add(form);
        if (Character.isDigit(form.charAt(0))) {
            return bases;
        }
        if (form.endsWith("nx") || form.endsWith("ax")) {
            bases.add(form.substring(0, form.length() - 1) + (form.endsWith("nx") ? "g" : "c"));
        }
        for (String ending : endings) {
            int left = form.length() - ending.length();
            if (form.endsWith(ending) && (left >= SHORTEST || left == 3 && AFTER_THREE_LETTERS.contains(ending))) {
                bases.add(form.substring(0, left));
            }
        }
        return bases;
    }
}
