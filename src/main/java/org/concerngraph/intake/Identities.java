package org.concerngraph.intake;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.concerngraph.vocabulary.Slug;

/**
 * Which part of an identifier a thing of a study has. What the study has already keeps its own, so that a theme that a
 * second table names again, or a quote of a file that was imported anew, is still the same thing; a new one gets the slug
 * of its name, with a number when that is taken.
 */
final class Identities {

    private final Map<String, String> known = new HashMap<>();
    private final Set<String> taken = new HashSet<>();
    private final Map<String, Integer> places = new HashMap<>();
    private int lastPlace;

    /** Says that the study has this thing already: of a kind, known by a key, under an identifier. */
    void known(String kind, String key, String id) {
        known.putIfAbsent(kind + "\n" + key, id);
        taken.add(kind + "\n" + id);
    }

    /** Says that another import of the study has the theme of this identifier at a place in the order. */
    void knownPlace(String theme, int number) {
        places.put(theme, number);
        lastPlace = Math.max(lastPlace, number);
    }

    /** The number that a theme has in the study: what it has already, or its own behind all that have one. */
    int place(String theme, int own) {
        return places.getOrDefault(theme, lastPlace + own);
    }

    /** The identifier of a theme, known by its own label and those of all that stand above it. */
    String theme(List<String> labelsFromTop) {
        return of("theme", String.join("\n", labelsFromTop), Slug.of(labelsFromTop.getLast()));
    }

    /** The identifier of a participant, known by the code. */
    String participant(String code) {
        return of("participant", code, Slug.ofCode(code));
    }

    /** The identifier of the quote with this text, of the source of this name; equal texts are told apart by their order. */
    String quote(String source, String text, int ordinal) {
        String first = text;
        for (int n = 2; known.containsKey("used\n" + source + "\n" + first); n++) {
            first = text + "\n" + n;
        }
        known.put("used\n" + source + "\n" + first, "");
        return of("quote", source + "\n" + first, ofOrdinal(source, ordinal));
    }

    /** The usual identifier of the quote with this number: {@code t3-09} in Table 3, {@code interview-1-09} elsewhere. */
    static String ofOrdinal(String source, int ordinal) {
        String short_ = source.matches("table-\\d+") ? "t" + source.substring("table-".length()) : source;
        return ordinal < 10 ? short_ + "-0" + ordinal : short_ + "-" + ordinal;
    }

    private String of(String kind, String key, String usual) {
        String id = known.get(kind + "\n" + key);
        if (id != null) {
            return id;
        }
        String free = usual;
        for (int n = 2; !taken.add(kind + "\n" + free); n++) {
            free = usual + "-" + n;
        }
        known.put(kind + "\n" + key, free);
        return free;
    }
}
