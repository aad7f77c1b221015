package org.concerngraph.linking.match;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.concerngraph.linking.Name;
import org.concerngraph.linking.Term;

/** One of the two vocabularies of an alignment, made ready: names in their parts, hierarchy by numbers. */
final class Side {

    private static final int HIGHEST_WHOLE = 3;

    private final List<Term> terms;
    private final List<List<SideName>> names = new ArrayList<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<Map<Integer, Integer>> above = new ArrayList<>();
    private final List<BitSet> directlyBelow = new ArrayList<>();
    private final int[] below;

    /**
     * A name of a term.
     *
     * @param weight how much a match with it counts, 1 for the preferred one
     */
    record SideName(Phrase phrase, double weight) {}

    Side(Collection<Term> all, Normaliser normaliser) {
        this.terms = all.stream().filter(term -> hasWords(term, normaliser)).toList();
        for (Term term : terms) {
            numbers.putIfAbsent(term.iri(), numbers.size());
            var found = new LinkedHashMap<String, SideName>();
            for (Name name : NamesOf.term(term)) {
                Phrase phrase = normaliser.phrase(name.text());
                if (!phrase.words().isEmpty()) {
                    found.putIfAbsent(String.join(" ", forms(phrase)), new SideName(phrase, weight(name.kind())));
                }
            }
            names.add(List.copyOf(found.values()));
        }
        below = new int[terms.size()];
        for (int i = 0; i < terms.size(); i++) {
            directlyBelow.add(new BitSet());
        }
        for (int i = 0; i < terms.size(); i++) {
            above.add(ancestors(i));
            above.get(i).keySet().forEach(higher -> below[higher]++);
            for (int higher : directlyAbove(i)) {
                directlyBelow.get(higher).set(i);
            }
        }
    }

    private static boolean hasWords(Term term, Normaliser normaliser) {
        return NamesOf.term(term).stream()
                .anyMatch(name -> !normaliser.phrase(name.text()).words().isEmpty());
    }

    private static double weight(Name.Kind kind) {
        return switch (kind) {
            case PREFERRED -> 1;
            case EXACT, RELATED -> 0.98;
            case NARROW, BROAD -> 0.9;
        };
    }

    static List<String> forms(Phrase phrase) {
        return phrase.words().stream().map(Word::form).toList();
    }

    int size() {
        return terms.size();
    }

    Term term(int number) {
        return terms.get(number);
    }

    List<SideName> names(int number) {
        return names.get(number);
    }

    /** What is above a term, by subclass and part, and how many steps up. */
    Map<Integer, Integer> above(int number) {
        return above.get(number);
    }

    /** What has the term directly above it. */
    BitSet directlyBelow(int number) {
        return directlyBelow.get(number);
    }

    /** How many terms are below it, at whatever depth. */
    int below(int number) {
        return below[number];
    }

    /** The forms of all words in the names of what a term is a part of, and that is a part of, and so on. */
    Set<Word> wordsOfWholes(int number) {
        var words = new HashSet<Word>();
        for (int whole : reached(number, HIGHEST_WHOLE, Term::partOf).keySet()) {
            names(whole).forEach(name -> words.addAll(name.phrase().words()));
        }
        return words;
    }

    private Map<Integer, Integer> ancestors(int number) {
        return reached(
                number,
                Integer.MAX_VALUE,
                term -> Stream.concat(term.broader().stream(), term.partOf().stream())
                        .toList());
    }

    private List<Integer> directlyAbove(int number) {
        return Stream.concat(term(number).broader().stream(), term(number).partOf().stream())
                .map(numbers::get)
                .filter(higher -> higher != null)
                .distinct()
                .toList();
    }

    private Map<Integer, Integer> reached(int start, int most, Function<Term, List<String>> next) {
        var found = new LinkedHashMap<Integer, Integer>();
        List<Integer> level = List.of(start);
        for (int steps = 1; steps <= most && !level.isEmpty(); steps++) {
            var higher = new ArrayList<Integer>();
            for (int each : level) {
                for (String iri : next.apply(term(each))) {
                    Integer there = numbers.get(iri);
                    if (there != null && there != start && found.putIfAbsent(there, steps) == null) {
                        higher.add(there);
                    }
                }
            }
            level = higher;
        }
        return found;
    }
}
