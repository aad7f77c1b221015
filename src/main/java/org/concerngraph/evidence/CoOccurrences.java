package org.concerngraph.evidence;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.stream.IntStream;
import org.concerngraph.query.BadParameter;
import org.concerngraph.query.Questions;
import org.concerngraph.query.Row;
import org.concerngraph.store.Store;
import org.roaringbitmap.RoaringBitmap;
import org.springframework.stereotype.Component;

/** Counts what any two themes, or any two concerns, share: the rows of the query, from the index of quotes. */
@Component
class CoOccurrences {

    /** Up to how many pairs that share none are named. */
    static final int NAMED = 30;

    private final QuoteIndex index;
    private final Lines lines;
    private final Questions questions;
    private final Store store;

    CoOccurrences(QuoteIndex index, Lines lines, Questions questions, Store store) {
        this.index = index;
        this.lines = lines;
        this.questions = questions;
        this.store = store;
    }

    /** Counts; throws {@link BadParameter} for a study that is none. */
    CoOccurrence count(CoOccurrenceRequest request) {
        return store.read(() -> {
            QuoteIndex.State state = index.state();
            RoaringBitmap among = lines.among(request.studies(), state);
            List<Lines.Line> things = lines.of(request.of(), state, among);
            List<Lines.Head> heads =
                    lines.heads(things.stream().map(Lines.Line::iri).toList());
            BitSet[] related = related(things, request);
            BitSet[] studies = request.through().isOfOnePerson() ? studies(things, state) : null;
            SharedCounts shared = shared(things, request, state, among);
            var pairs = new ArrayList<CoOccurrence.Pair>();
            var named = new ArrayList<CoOccurrence.Pair>();
            int none = 0;
            int apart = 0;
            for (int one = 0; one < things.size(); one++) {
                int[] counts = shared.with(one);
                for (int other = one + 1; other < things.size(); other++) {
                    if (related[one].get(other)) {
                        continue;
                    }
                    if (counts[other] > 0) {
                        pairs.add(new CoOccurrence.Pair(heads.get(one), heads.get(other), counts[other]));
                    } else if (studies != null && !studies[one].intersects(studies[other])) {
                        apart++;
                    } else if (++none <= NAMED) {
                        named.add(new CoOccurrence.Pair(heads.get(one), heads.get(other), 0));
                    }
                }
            }
            pairs.sort(Comparator.comparingInt(pair -> -pair.count()));
            return new CoOccurrence(
                    IntStream.range(0, things.size())
                            .mapToObj(i -> new CoOccurrence.Thing(
                                    heads.get(i), things.get(i).quotes().getCardinality()))
                            .toList(),
                    pairs,
                    none,
                    none > NAMED ? List.of() : named,
                    apart);
        });
    }

    /** The studies that quotes are from. */
    List<Lines.Head> studies() {
        return store.read(
                () -> lines.heads(List.copyOf(index.state().lines(Facet.STUDY).keySet())));
    }

    private SharedCounts shared(
            List<Lines.Line> things, CoOccurrenceRequest request, QuoteIndex.State state, RoaringBitmap among) {
        int quotes = among.isEmpty() ? 0 : among.last() + 1;
        Facet facet = request.through().facet();
        return facet == null
                ? SharedCounts.throughQuotes(places(things), quotes)
                : SharedCounts.throughUnits(places(things), places(lines.of(facet, state, among)), quotes);
    }

    private static int[][] places(List<Lines.Line> lines) {
        return lines.stream().map(line -> line.quotes().toArray()).toArray(int[][]::new);
    }

    /** Does the one theme stand above the other, or below it? Their quotes are the same ones. */
    boolean isRelated(String theme, String other) {
        return above().stream()
                .anyMatch(row ->
                        List.of(row.require("theme"), row.require("above")).containsAll(List.of(theme, other)));
    }

    /** For each thing those that stand above it or below it. */
    private BitSet[] related(List<Lines.Line> things, CoOccurrenceRequest request) {
        var related = sets(things.size());
        if (request.of() == Facet.THEME) {
            var numbers = new HashMap<String, Integer>();
            things.forEach(thing -> numbers.put(thing.iri(), numbers.size()));
            for (Row row : above()) {
                Integer theme = numbers.get(row.require("theme"));
                Integer above = numbers.get(row.require("above"));
                if (theme != null && above != null) {
                    related[theme].set(above);
                    related[above].set(theme);
                }
            }
        }
        return related;
    }

    private List<Row> above() {
        return questions.ask("evidence/themes-above").list();
    }

    /** For each thing the studies that it is quoted in. */
    private static BitSet[] studies(List<Lines.Line> things, QuoteIndex.State state) {
        var studies = sets(things.size());
        int number = 0;
        for (RoaringBitmap study : state.lines(Facet.STUDY).values()) {
            for (int i = 0; i < things.size(); i++) {
                studies[i].set(
                        number, RoaringBitmap.intersects(study, things.get(i).quotes()));
            }
            number++;
        }
        return studies;
    }

    private static BitSet[] sets(int size) {
        return IntStream.range(0, size).mapToObj(i -> new BitSet()).toArray(BitSet[]::new);
    }
}
