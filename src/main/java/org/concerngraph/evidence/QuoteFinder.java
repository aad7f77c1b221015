package org.concerngraph.evidence;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.concerngraph.query.BadParameter;
import org.concerngraph.query.Questions;
import org.concerngraph.query.Row;
import org.concerngraph.store.BaseIri;
import org.concerngraph.store.Store;
import org.concerngraph.web.Paths;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;
import org.springframework.stereotype.Component;

/** Finds the quotes that somebody asks for, and says how many there would be with one choice more or less. */
@Component
class QuoteFinder {

    /** How many quotes stand on a page. */
    static final int PAGE = 50;

    private static final int SHOWN_VALUES = 8;

    private final QuoteIndex index;
    private final Questions questions;
    private final Store store;
    private final BaseIri base;
    private final Paths paths;

    QuoteFinder(QuoteIndex index, Questions questions, Store store, BaseIri base, Paths paths) {
        this.index = index;
        this.questions = questions;
        this.store = store;
        this.base = base;
        this.paths = paths;
    }

    /** A value of a facet; the count is of quotes, with the choices in the other facets. */
    record Value(String label, int count, boolean chosen, String href) {}

    /** A facet as the page shows it; {@code hidden} values more are at {@code more}. */
    record View(String name, String title, List<Value> values, int hidden, String more) {}

    /**
     * The answer.
     *
     * @param quotes the IRIs of the quotes of this page
     * @param before how many quotes stand on the pages before
     * @param total how many quotes there are on all pages
     * @param all the IRIs of all of them, in order
     * @param facets the facets
     * @param words what was looked for; null for anything
     */
    record Found(
            List<String> quotes,
            int before,
            int total,
            List<String> all,
            List<View> facets,
            @Nullable SearchWords words) {

        public boolean isLast() {
            return before + quotes.size() == total;
        }
    }

    /** Finds; throws {@link BadParameter} for a value that names nothing. */
    Found find(QuoteRequest request) {
        return store.read(() -> {
            QuoteIndex.State state = index.state();
            Map<String, String> names = names(request);
            SearchWords words = request.words().isEmpty() ? null : words(request.words());
            List<Integer> ranked = words == null ? List.of() : hits(words, state);
            RoaringBitmap fitting = words == null
                    ? state.all()
                    : RoaringBitmap.bitmapOf(
                            ranked.stream().mapToInt(Integer::intValue).toArray());
            RoaringBitmap selected = restricted(fitting, request, state, null);
            List<String> all = order(request, selected, ranked, state).stream()
                    .map(state::quote)
                    .toList();
            int from = start(request, all);
            return new Found(
                    all.subList(from, Math.min(from + PAGE, all.size())),
                    from,
                    all.size(),
                    all,
                    views(request, fitting, state, names),
                    words);
        });
    }

    private RoaringBitmap restricted(
            RoaringBitmap fitting, QuoteRequest request, QuoteIndex.State state, @Nullable Facet except) {
        RoaringBitmap selected = fitting.clone();
        request.chosen().forEach((facet, ids) -> {
            if (facet != except) {
                selected.and(state.with(facet, iris(facet, ids)));
            }
        });
        return selected;
    }

    private List<String> iris(Facet facet, Collection<String> ids) {
        return ids.stream().map(id -> facet.iri(base, id).getURI()).toList();
    }

    private static List<Integer> order(
            QuoteRequest request, RoaringBitmap selected, List<Integer> ranked, QuoteIndex.State state) {
        return switch (request.sort()) {
            case RELEVANCE -> ranked.stream().filter(selected::contains).toList();
            case SPEAKER -> state.bySpeaker(selected);
            case SOURCE -> selected.stream().boxed().toList();
        };
    }

    private int start(QuoteRequest request, List<String> all) {
        if (request.after().isEmpty()) {
            return 0;
        }
        int last = all.indexOf(base.iri("quote", request.after()).getURI());
        if (last < 0) {
            throw new BadParameter("after", "is \"" + request.after() + "\", which is none of the quotes chosen here.");
        }
        return last + 1;
    }

    /** The quotes with the words, those that have them just as typed first, then the best. */
    private List<Integer> hits(SearchWords words, QuoteIndex.State state) {
        var rows = questions.ask(
                "search/quotes", Map.of("words", List.of(NodeFactory.createLiteralString(words.lucene()))));
        Set<String> exact = rows.stream()
                .filter(row -> words.isExactlyIn(row.require("text")))
                .map(row -> row.require("quote"))
                .collect(Collectors.toSet());
        return rows.stream()
                .map(row -> row.require("quote"))
                .filter(quote -> state.place(quote) >= 0)
                .sorted(Comparator.comparing(quote -> !exact.contains(quote)))
                .map(state::place)
                .toList();
    }

    /** What somebody typed, as words to look for; throws {@link BadParameter} when there is none. */
    SearchWords words(String typed) {
        return SearchWords.of(typed, abbreviations());
    }

    private List<SearchWords.Abbreviation> abbreviations() {
        return questions.ask("evidence/abbreviations").stream()
                .map(row -> new SearchWords.Abbreviation(row.require("short"), row.require("long")))
                .distinct()
                .toList();
    }

    /** What the chosen values are called. */
    private Map<String, String> names(QuoteRequest request) {
        var names = new HashMap<String, String>();
        request.chosen().forEach((facet, ids) -> {
            names.putAll(names(iris(facet, ids)));
            for (String id : ids) {
                if (!names.containsKey(facet.iri(base, id).getURI())) {
                    throw new BadParameter(
                            facet.parameter(), "is \"" + id + "\", which is the name of none in this graph.");
                }
            }
        });
        return names;
    }

    /** What things are called; where there are several studies the study is named too, because codes and themes recur. */
    Map<String, String> names(Collection<String> iris) {
        if (iris.isEmpty()) {
            return Map.of();
        }
        boolean inOneStudy =
                index.state().counts(Facet.STUDY, index.state().all()).size() < 2;
        List<Node> things = iris.stream().map(NodeFactory::createURI).toList();
        return questions.ask("site/labels", Map.of("thing", things)).stream()
                .collect(Collectors.toMap(row -> row.require("thing"), row -> name(row, inOneStudy)));
    }

    private static String name(Row row, boolean inOneStudy) {
        String study = inOneStudy ? null : row.text("studyLabel");
        return study == null ? row.require("label") : row.require("label") + " (" + study + ")";
    }

    private List<View> views(
            QuoteRequest request, RoaringBitmap fitting, QuoteIndex.State state, Map<String, String> names) {
        var views = new ArrayList<View>();
        for (Facet facet : Facet.values()) {
            if (!facet.isOffered() && !request.chosen().containsKey(facet)) {
                continue;
            }
            Map<String, Integer> counts = state.counts(facet, restricted(fitting, request, state, facet));
            iris(facet, request.chosen().getOrDefault(facet, Set.of())).forEach(iri -> counts.putIfAbsent(iri, 0));
            boolean whole = request.whole().contains(facet.parameter());
            List<String> shown = counts.entrySet().stream()
                    .sorted(Comparator.comparing(
                                    (Map.Entry<String, Integer> e) -> !request.isChosen(facet, paths.name(e.getKey())))
                            .thenComparing(Map.Entry.comparingByValue(Comparator.reverseOrder())))
                    .limit(whole ? Long.MAX_VALUE : SHOWN_VALUES)
                    .map(Map.Entry::getKey)
                    .toList();
            var labels = new HashMap<>(names(shown));
            labels.putAll(names);
            views.add(new View(
                    facet.parameter(),
                    facet.title(),
                    shown.stream()
                            .map(iri -> new Value(
                                    labels.getOrDefault(iri, paths.name(iri)),
                                    counts.getOrDefault(iri, 0),
                                    request.isChosen(facet, paths.name(iri)),
                                    request.toggled(facet, paths.name(iri)).href()))
                            .toList(),
                    counts.size() - shown.size(),
                    request.showingAll(facet).href()));
        }
        return views;
    }
}
