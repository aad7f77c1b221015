package org.concerngraph.linking.match;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.concerngraph.linking.Term;
import org.concerngraph.linking.match.NamesOfSides.Fit;

/**
 * Two whole vocabularies matched with each other, by the same rules about names as suggestions. In four steps: terms that
 * alone have a name in common are taken as sure, and tell which words stand for each other or can be left out; names are
 * compared, with words weighing as much as they are rare; what is above and below two terms speaks for or against them,
 * for three rounds, since each round tells the next more; and each term gets one partner at most.
 *
 * <p>The settings were found on one half of a public pair of anatomies, and did not depend on their last digit.
 */
public final class Alignment {

    /** With this threshold about 19 of 20 correspondences are right, as far as was measured. */
    public static final double BALANCED = 0.66;

    private static final double WORTH_KEEPING = 0.4;
    private static final int ROUNDS = 3;

    private final Side ours;
    private final Side theirs;
    private final WordFamilies families = WordFamilies.shipped();
    private final Map<Integer, Map<Integer, Fit>> fits = new HashMap<>();

    private Alignment(Collection<Term> ours, Collection<Term> theirs) {
        var normaliser = new Normaliser();
        this.ours = new Side(ours, normaliser);
        this.theirs = new Side(theirs, normaliser);
    }

    /**
     * The terms of two vocabularies that probably mean the same, the surest first, each term once at most.
     *
     * @param threshold the least score, from 0 to 1; {@link #BALANCED} where nothing speaks for another
     */
    public static List<Correspondence> of(Collection<Term> ours, Collection<Term> theirs, double threshold) {
        return new Alignment(inUse(ours), inUse(theirs)).correspondences(threshold);
    }

    private static List<Term> inUse(Collection<Term> terms) {
        return terms.stream().filter(term -> !term.isObsolete()).toList();
    }

    private List<Correspondence> correspondences(double threshold) {
        List<Pairing.Pair> byNames = compareNames();
        var structure = new Structure(ours, theirs);
        List<Pairing.Pair> weighed = byNames;
        for (int round = 0; round < ROUNDS; round++) {
            var now = new Pairing(weighed, BALANCED);
            weighed = byNames.stream()
                    .map(pair -> new Pairing.Pair(pair.ours(), pair.theirs(), structure.weighed(pair, now)))
                    .toList();
        }
        return new Pairing(weighed, threshold)
                .pairs().stream().map(this::correspondence).toList();
    }

    private Correspondence correspondence(Pairing.Pair pair) {
        Fit fit = fits.getOrDefault(pair.ours(), Map.of()).get(pair.theirs());
        if (fit == null) {
            throw new IllegalStateException("Terms were paired whose names were never compared");
        }
        return new Correspondence(
                ours.term(pair.ours()),
                theirs.term(pair.theirs()),
                pair.score(),
                fit.score(),
                fit.ours().text(),
                fit.theirs().text());
    }

    private List<Pairing.Pair> compareNames() {
        var names = new NamesOfSides(ours, theirs, families);
        var candidates = new SideCandidates(theirs, families, names::rarity);
        learnFromSurePairs(names, candidates);
        List<Set<Word>> wholesOfTheirs = new ArrayList<>();
        for (int their = 0; their < theirs.size(); their++) {
            wholesOfTheirs.add(theirs.wordsOfWholes(their));
        }
        var pairs = new ArrayList<Pairing.Pair>();
        for (int our = 0; our < ours.size(); our++) {
            Set<Word> wholes = ours.wordsOfWholes(our);
            for (int their : candidates.of(ours.names(our))) {
                Fit fit = names.fit(our, wholes, their, wholesOfTheirs.get(their));
                if (fit.score() >= WORTH_KEEPING) {
                    fits.computeIfAbsent(our, key -> new HashMap<>()).put(their, fit);
                    pairs.add(new Pairing.Pair(our, their, fit.score()));
                }
            }
        }
        return pairs;
    }

    /** Terms are surely the same where they share a name with each other and with nothing else. */
    private void learnFromSurePairs(NamesOfSides names, SideCandidates candidates) {
        var only = new HashMap<Integer, Integer>();
        var taken = new HashSet<Integer>();
        var twice = new HashSet<Integer>();
        for (int our = 0; our < ours.size(); our++) {
            Set<Integer> equal = candidates.withEqualName(ours.names(our));
            for (int their : equal) {
                if (!taken.add(their)) {
                    twice.add(their);
                }
            }
            if (equal.size() == 1) {
                only.put(our, equal.iterator().next());
            }
        }
        only.forEach((our, their) -> {
            if (!twice.contains(their)) {
                names.learn(our, their);
            }
        });
    }
}
