package org.concerngraph.linking.match;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The names to look for: those that a subject has, with its short forms written out and with synonyms in their place. */
final class Variants {

    private static final int MOST_OF_A_NAME = 12;
    private static final double FOR_A_SYNONYM = 0.92;
    private static final double FOR_AN_ABBREVIATION = 0.98;

    private final Normaliser normaliser;
    private final Synonyms synonyms;

    Variants(Normaliser normaliser, Synonyms synonyms) {
        this.normaliser = normaliser;
        this.synonyms = synonyms;
    }

    /**
     * A name to look for.
     *
     * @param name the name of the subject that it was made from
     * @param phrase what to look for
     * @param steps what was replaced
     * @param weight how much a match with it counts, 1 for the name itself
     */
    record Variant(String name, Phrase phrase, List<Step> steps, double weight) {

        Variant {
            steps = List.copyOf(steps);
        }
    }

    /** The variants of one name, the name itself first; never two with the same words. */
    List<Variant> of(String name, Map<String, String> abbreviations) {
        var found = new ArrayList<Variant>();
        add(found, new Variant(name, normaliser.phrase(name), List.of(), 1));
        add(found, expanded(found.getFirst(), abbreviations));
        for (Variant variant : List.copyOf(found)) {
            for (Synonyms.Exchange exchange : synonyms.exchanges(variant.phrase())) {
                var steps = new ArrayList<>(variant.steps());
                steps.add(new Step(Rule.SYNONYM, exchange.from(), exchange.to()));
                add(
                        found,
                        new Variant(
                                name, normaliser.phrase(exchange.result()), steps, variant.weight() * FOR_A_SYNONYM));
            }
        }
        return found;
    }

    private static void add(List<Variant> found, Variant variant) {
        boolean isNew = found.stream()
                .noneMatch(v -> v.phrase().plain().equals(variant.phrase().plain()));
        if (isNew && found.size() < MOST_OF_A_NAME && !variant.phrase().words().isEmpty()) {
            found.add(variant);
        }
    }

    private Variant expanded(Variant variant, Map<String, String> abbreviations) {
        var long_ = new HashMap<String, Map.Entry<String, String>>();
        abbreviations.entrySet().forEach(e -> long_.put(Normaliser.plain(e.getKey()), e));
        var steps = new ArrayList<>(variant.steps());
        var words = new ArrayList<String>();
        for (String word : variant.phrase().plain().split(" ")) {
            Map.Entry<String, String> entry = long_.getOrDefault(word, long_.get(WordEndings.singular(word)));
            if (entry == null) {
                words.add(word);
            } else {
                words.add(Normaliser.plain(entry.getValue()));
                steps.add(new Step(Rule.ABBREVIATION, entry.getKey(), entry.getValue()));
            }
        }
        return new Variant(
                variant.name(),
                normaliser.phrase(String.join(" ", words)),
                steps,
                variant.weight() * FOR_AN_ABBREVIATION);
    }
}
