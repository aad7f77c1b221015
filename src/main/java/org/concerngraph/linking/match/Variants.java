package org.concerngraph.linking.match;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;

/** The names to look for: those that a subject has, with its short forms written out and with synonyms in their place. */
final class Variants {

    private static final int MOST_OF_A_NAME = 8;
    private static final double FOR_A_SYNONYM = 0.92;
    private static final double FOR_ANOTHER_NAME = 0.98;
    private static final int MOST = 40;
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

    /** What to look for, the likeliest first; never two of the same words. */
    List<Variant> of(Subject subject) {
        var abbreviations = new Abbreviations(subject.abbreviations());
        var all = new LinkedHashMap<String, Variant>();
        double weight = 1;
        for (String name : subject.names()) {
            for (Variant variant : of(name, weight, abbreviations)) {
                all.merge(variant.phrase().key(), variant, (a, b) -> a.weight() >= b.weight() ? a : b);
            }
            weight = FOR_ANOTHER_NAME;
        }
        return all.values().stream()
                .sorted(Comparator.comparingDouble(Variant::weight).reversed())
                .limit(MOST)
                .toList();
    }

    private List<Variant> of(String name, double weight, Abbreviations abbreviations) {
        var found = new ArrayList<Variant>();
        add(found, new Variant(name, normaliser.phrase(name), List.of(), weight));
        if (found.isEmpty()) {
            return found;
        }
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

    private Variant expanded(Variant variant, Abbreviations abbreviations) {
        var steps = new ArrayList<>(variant.steps());
        String words = abbreviations.expanded(variant.phrase().plain(), steps);
        return new Variant(variant.name(), normaliser.phrase(words), steps, variant.weight() * FOR_AN_ABBREVIATION);
    }
}
