package org.concerngraph.linking.match;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.concerngraph.linking.Name;
import org.concerngraph.linking.Term;
import org.concerngraph.linking.match.Parts.ContextMatch;
import org.concerngraph.linking.match.Parts.WeighedWord;

/** Tells which words of what is said about a subject a term has too, beside those of the names that met. */
final class ContextScorer {

    private static final double COMMON = 0.25;
    private static final int SHOWN = 8;
    /** So much rarity of shared words makes about two thirds of the full score. */
    private static final double ENOUGH = 3;

    private final Normaliser normaliser;
    private final Rarity rarity;
    private final Map<String, Word> ours = new HashMap<>();
    private final Set<String> inNames = new HashSet<>();

    ContextScorer(Subject subject, Normaliser normaliser, Rarity rarity) {
        this.normaliser = normaliser;
        this.rarity = rarity;
        subject.names().forEach(name -> stems(name, inNames));
        subject.context().forEach(text -> normaliser.phrase(text).words().forEach(w -> ours.putIfAbsent(w.stem(), w)));
        subject.names().forEach(name -> normaliser.phrase(name).words().forEach(w -> ours.putIfAbsent(w.stem(), w)));
    }

    private void stems(String text, Set<String> into) {
        normaliser.phrase(text).words().forEach(word -> into.add(word.stem()));
    }

    /** The stems of what is said about the subject, beside its names, the rarest first. */
    List<String> rarest(int most) {
        return ours.entrySet().stream()
                .filter(entry -> !inNames.contains(entry.getKey()))
                .filter(entry -> rarity.of(entry.getValue().form()) > COMMON)
                .sorted(Comparator.<Map.Entry<String, Word>>comparingDouble(
                                entry -> rarity.of(entry.getValue().form()))
                        .reversed()
                        .thenComparing(Map.Entry::getKey))
                .limit(most)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** The words that agree, beside those of the name that met. */
    ContextMatch of(Term term, List<Term> parents, Name met) {
        var theirs = new HashSet<String>();
        NamesOf.term(term).forEach(name -> stems(name.text(), theirs));
        term.definitions().forEach(text -> stems(text, theirs));
        parents.forEach(parent -> parent.names().forEach(name -> stems(name.text(), theirs)));
        stemsOf(met).forEach(theirs::remove);
        var shared = new ArrayList<WeighedWord>();
        for (String stem : theirs) {
            Word word = ours.get(stem);
            if (word != null && rarity.of(word.form()) > COMMON) {
                shared.add(new WeighedWord(word.written(), rarity.of(word.form())));
            }
        }
        shared.sort(Comparator.comparingDouble(WeighedWord::rarity).reversed().thenComparing(WeighedWord::word));
        double sum = shared.stream().mapToDouble(WeighedWord::rarity).sum();
        return new ContextMatch(shared.subList(0, Math.min(SHOWN, shared.size())), 1 - Math.exp(-sum / ENOUGH));
    }

    private Set<String> stemsOf(Name name) {
        var stems = new HashSet<String>();
        stems(name.text(), stems);
        return stems;
    }
}
