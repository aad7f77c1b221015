package org.concerngraph.linking.match;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Words for the same thing, from {@code synonyms.txt}: groups whose members may stand for each other in a name. */
final class Synonyms {

    private static final int LONGEST = 5;

    private final Map<List<String>, Set<String>> groups = new HashMap<>();
    private final Normaliser normaliser;

    private Synonyms(Normaliser normaliser) {
        this.normaliser = normaliser;
    }

    /**
     * A name in which one member of a group stands for another.
     *
     * @param from what was there
     * @param to what stands there now
     * @param result the whole name
     */
    record Exchange(String from, String to, String result) {}

    /** The list that comes with the application. */
    static Synonyms shipped(Normaliser normaliser) {
        return of(ResourceLines.of("synonyms.txt"), normaliser);
    }

    /** Groups, one a line, their members parted by an equals sign. */
    static Synonyms of(List<String> lines, Normaliser normaliser) {
        var synonyms = new Synonyms(normaliser);
        for (String line : lines) {
            List<String> members = List.of(line.strip().split("\\s*=\\s*"));
            for (String member : members) {
                var others = new LinkedHashSet<>(members);
                others.remove(member);
                synonyms.groups
                        .computeIfAbsent(synonyms.forms(member), key -> new LinkedHashSet<>())
                        .addAll(others);
            }
        }
        return synonyms;
    }

    private List<String> forms(String text) {
        return normaliser.phrase(text).words().stream().map(Word::form).toList();
    }

    /** The name with one run of its words exchanged for a synonym, in every way that the list allows. */
    List<Exchange> exchanges(Phrase name) {
        var found = new ArrayList<Exchange>();
        List<Word> words = name.words();
        for (int start = 0; start < words.size(); start++) {
            for (int end = Math.min(words.size(), start + LONGEST); end > start; end--) {
                List<Word> run = words.subList(start, end);
                for (String other :
                        groups.getOrDefault(run.stream().map(Word::form).toList(), Set.of())) {
                    found.add(new Exchange(written(run), other, joined(words, start, other, end)));
                }
            }
        }
        return found;
    }

    private static String joined(List<Word> words, int start, String between, int end) {
        return (written(words.subList(0, start)) + " " + between + " " + written(words.subList(end, words.size())))
                .strip();
    }

    private static String written(List<Word> words) {
        return String.join(" ", words.stream().map(Word::written).toList());
    }
}
