package org.concerngraph.linking.match;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.concerngraph.linking.Name;
import org.concerngraph.linking.Term;

/** Tells by which name of a term somebody found it. */
final class MetName {

    private static final double SAME = 4;
    private static final double SAME_WORDS = 3;
    private static final double BEGINS_SO = 2;

    private final Phrase typed;
    private final Normaliser normaliser;

    MetName(String words, Normaliser normaliser) {
        this.typed = normaliser.phrase(words);
        this.normaliser = normaliser;
    }

    /** The name that fits the words better than the one that is shown; empty where none does. */
    String of(Term term) {
        String best = "";
        double most = fit(term.label());
        for (Name name : term.names()) {
            double fit = fit(name.text());
            if (fit > most) {
                best = name.text();
                most = fit;
            }
        }
        return best;
    }

    private double fit(String name) {
        Phrase phrase = normaliser.phrase(name);
        if (phrase.plain().equals(typed.plain())) {
            return SAME;
        }
        if (phrase.key().equals(typed.key()) || phrase.joined().equals(typed.joined())) {
            return SAME_WORDS;
        }
        if (phrase.plain().startsWith(typed.plain())) {
            return BEGINS_SO;
        }
        Set<String> shared = new HashSet<>(stems(typed));
        shared.retainAll(stems(phrase));
        return (double) shared.size() / (typed.words().size() + 1);
    }

    private static Set<String> stems(Phrase phrase) {
        return phrase.words().stream().map(Word::stem).collect(Collectors.toSet());
    }
}
