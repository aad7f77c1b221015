package org.concerngraph.linking.match;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The short forms of a study. One of several words whose letters are the initials of the words that it stands for is taken
 * apart too: a footnote that expands {@code LTC PROM} tells what {@code LTC} and {@code PROM} are.
 */
final class Abbreviations {

    private final Map<String, String> longForms = new HashMap<>();
    private final Map<String, String> shortForms = new HashMap<>();

    Abbreviations(Map<String, String> expanded) {
        expanded.forEach(this::takeApart);
        expanded.forEach(this::add);
    }

    private void add(String shortForm, String longForm) {
        longForms.put(Normaliser.plain(shortForm), Normaliser.plain(longForm));
        shortForms.put(Normaliser.plain(shortForm), shortForm);
    }

    private void takeApart(String shortForm, String longForm) {
        String[] parts = shortForm.strip().split("\\s+");
        String[] words = Normaliser.plain(longForm).split(" ");
        var found = new HashMap<String, String>();
        int from = 0;
        for (String part : parts) {
            int to = from + part.length();
            if (to > words.length || !initials(words, from, to).equals(Normaliser.plain(part))) {
                return;
            }
            found.put(part, String.join(" ", List.of(words).subList(from, to)));
            from = to;
        }
        if (from == words.length && parts.length > 1) {
            found.forEach(this::add);
        }
    }

    private static String initials(String[] words, int from, int to) {
        var initials = new StringBuilder();
        for (int i = from; i < to; i++) {
            initials.append(words[i], 0, Math.min(1, words[i].length()));
        }
        return initials.toString();
    }

    /** The words of a name with each short form written out, a plural one too; what was written out is added to the steps. */
    String expanded(String plain, List<Step> steps) {
        var result = new ArrayList<String>();
        List<String> words = List.of(plain.split(" "));
        for (int i = 0; i < words.size(); ) {
            int end = words.size();
            String key = null;
            while (end > i && key == null) {
                key = known(String.join(" ", words.subList(i, end)));
                end -= key == null ? 1 : 0;
            }
            if (key == null) {
                result.add(words.get(i));
                i++;
            } else {
                String longForm = longForms.getOrDefault(key, key);
                result.add(longForm);
                steps.add(new Step(Rule.ABBREVIATION, shortForms.getOrDefault(key, key), longForm));
                i = end;
            }
        }
        return String.join(" ", result);
    }

    private @Nullable String known(String words) {
        if (longForms.containsKey(words)) {
            return words;
        }
        String singular = words.endsWith("s") ? words.substring(0, words.length() - 1) : words;
        return longForms.containsKey(singular) ? singular : null;
    }
}
