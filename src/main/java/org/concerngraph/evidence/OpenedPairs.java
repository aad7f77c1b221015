package org.concerngraph.evidence;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.concerngraph.query.BadParameter;
import org.concerngraph.store.BaseIri;
import org.concerngraph.store.Store;
import org.roaringbitmap.RoaringBitmap;
import org.springframework.stereotype.Component;

/** Opens a pair: who or what it shares, and in which words. */
@Component
class OpenedPairs {

    /** Up to how many units stand with their quotes; the others are named. */
    static final int WITH_QUOTES = 20;

    private static final int QUOTES_OF_A_SIDE = 5;

    private final QuoteIndex index;
    private final CoOccurrences pairs;
    private final Lines lines;
    private final Quotes quotes;
    private final Store store;
    private final BaseIri base;

    OpenedPairs(QuoteIndex index, CoOccurrences pairs, Lines lines, Quotes quotes, Store store, BaseIri base) {
        this.index = index;
        this.pairs = pairs;
        this.lines = lines;
        this.quotes = quotes;
        this.store = store;
        this.base = base;
    }

    /** Opens the request's pair; throws {@link BadParameter} for one that names nothing or is no pair. */
    CoOccurrence.Opened open(CoOccurrenceRequest request) {
        return store.read(() -> {
            QuoteIndex.State state = index.state();
            RoaringBitmap among = lines.among(request.studies(), state);
            Lines.Line one = side("one", request.one(), request, state, among);
            Lines.Line other = side("other", request.other(), request, state, among);
            if (request.of() == Facet.THEME && pairs.isRelated(one.iri(), other.iri())) {
                throw new BadParameter(
                        "other",
                        "is \"" + request.other() + "\", which stands above or below the theme \"" + request.one()
                                + "\"; they share their quotes anyway and make no pair.");
            }
            List<Lines.Line> units = units(request, state, among, one, other);
            List<Lines.Head> heads =
                    lines.heads(units.stream().map(Lines.Line::iri).toList());
            List<Lines.Head> sides = lines.heads(List.of(one.iri(), other.iri()));
            int full = Math.min(units.size(), WITH_QUOTES);
            Map<String, Quotes.QuoteView> views = views(units.subList(0, full), one, other, state);
            var shared = new ArrayList<CoOccurrence.Shared>();
            for (int i = 0; i < full; i++) {
                var found = new ArrayList<CoOccurrence.Side>();
                found.add(side(sides.getFirst(), one, heads.get(i), units.get(i), request, state, views));
                if (request.through() != Through.QUOTE) {
                    found.add(side(sides.getLast(), other, heads.get(i), units.get(i), request, state, views));
                }
                shared.add(new CoOccurrence.Shared(heads.get(i), found));
            }
            return new CoOccurrence.Opened(
                    sides.getFirst(), sides.getLast(), shared, heads.subList(full, heads.size()));
        });
    }

    private Lines.Line side(
            String parameter, String id, CoOccurrenceRequest request, QuoteIndex.State state, RoaringBitmap among) {
        String iri = request.of().iri(base, id).getURI();
        RoaringBitmap having = state.lines(request.of()).get(iri);
        if (having == null) {
            throw new BadParameter(
                    parameter, "is \"" + id + "\", which is no " + request.thing() + " with quotes of its own.");
        }
        return new Lines.Line(iri, RoaringBitmap.and(having, among));
    }

    /** What both have a quote of, in the order of the sources. */
    private List<Lines.Line> units(
            CoOccurrenceRequest request,
            QuoteIndex.State state,
            RoaringBitmap among,
            Lines.Line one,
            Lines.Line other) {
        Facet facet = request.through().facet();
        if (facet == null) {
            return RoaringBitmap.and(one.quotes(), other.quotes()).stream()
                    .mapToObj(place -> new Lines.Line(state.quote(place), RoaringBitmap.bitmapOf(place)))
                    .toList();
        }
        return lines.of(facet, state, among).stream()
                .filter(unit -> RoaringBitmap.intersects(unit.quotes(), one.quotes())
                        && RoaringBitmap.intersects(unit.quotes(), other.quotes()))
                .sorted(Comparator.comparingInt(unit -> unit.quotes().first()))
                .toList();
    }

    private Map<String, Quotes.QuoteView> views(
            List<Lines.Line> units, Lines.Line one, Lines.Line other, QuoteIndex.State state) {
        var shown = new RoaringBitmap();
        for (Lines.Line unit : units) {
            first(unit, one).forEach(shown::add);
            first(unit, other).forEach(shown::add);
        }
        var iris = shown.stream().mapToObj(state::quote).toList();
        return quotes.list(iris, null).stream()
                .collect(Collectors.toMap(Quotes.QuoteView::iri, Function.identity(), (view, same) -> view));
    }

    private static List<Integer> first(Lines.Line unit, Lines.Line thing) {
        return RoaringBitmap.and(unit.quotes(), thing.quotes()).stream()
                .limit(QUOTES_OF_A_SIDE)
                .boxed()
                .toList();
    }

    private static CoOccurrence.Side side(
            Lines.Head head,
            Lines.Line thing,
            Lines.Head unitHead,
            Lines.Line unit,
            CoOccurrenceRequest request,
            QuoteIndex.State state,
            Map<String, Quotes.QuoteView> views) {
        var shown = new ArrayList<Quotes.QuoteView>();
        for (int place : first(unit, thing)) {
            var view = views.get(state.quote(place));
            if (view != null) {
                shown.add(view);
            }
        }
        return new CoOccurrence.Side(
                head,
                shown,
                RoaringBitmap.andCardinality(unit.quotes(), thing.quotes()),
                request.quotes(head.id(), unitHead.id()).href());
    }
}
