package org.concerngraph.evidence;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.concerngraph.query.BadParameter;
import org.concerngraph.store.BaseIri;
import org.concerngraph.web.Address;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * Which quotes somebody asks for, as the address says it.
 *
 * @param chosen the values of each facet, as in the address; a facet without values is absent
 * @param words what to look for in the text; empty for anything
 * @param sort the order
 * @param after the quote that the page before ended with; empty for the first page
 * @param whole the facets of which all values are shown
 */
record QuoteRequest(Map<Facet, Set<String>> chosen, String words, Sort sort, String after, Set<String> whole) {

    /** The orders of quotes. */
    enum Sort {
        /** What fits the words best comes first. */
        RELEVANCE("best match"),
        /** As in the sources. */
        SOURCE("order in the source"),
        /** By the speaker's code. */
        SPEAKER("speaker");

        private final String title;

        Sort(String title) {
            this.title = title;
        }

        public String parameter() {
            return name().toLowerCase(Locale.ROOT);
        }

        public String title() {
            return title;
        }
    }

    /** Reads the parameters of an address; throws {@link BadParameter} for one that is unknown or makes no sense. */
    static QuoteRequest of(MultiValueMap<String, String> parameters) {
        var chosen = new EnumMap<Facet, Set<String>>(Facet.class);
        var whole = new LinkedHashSet<String>();
        String words = "";
        String after = "";
        @Nullable Sort sort = null;
        for (var parameter : parameters.entrySet()) {
            String name = parameter.getKey();
            List<String> values = parameter.getValue().stream()
                    .filter(value -> value != null && !value.isBlank())
                    .map(String::strip)
                    .toList();
            var facet = Facet.named(name);
            if (values.isEmpty()
                    && (facet.isPresent()
                            || List.of("q", "sort", "after", "more").contains(name))) {
                continue;
            }
            if (facet.isPresent()) {
                chosen.put(facet.get(), new LinkedHashSet<>(values));
            } else if (name.equals("q")) {
                words = String.join(" ", values);
            } else if (name.equals("sort")) {
                sort = sort(values.getLast());
            } else if (name.equals("after")) {
                after = values.getLast();
            } else if (name.equals("more")) {
                for (String value : values) {
                    if (Facet.named(value).isEmpty()) {
                        throw new BadParameter("more", "is \"" + value + "\", which is no facet.");
                    }
                    whole.add(value);
                }
            } else {
                throw new BadParameter(
                        name,
                        "is not known here; "
                                + Stream.of(Facet.values())
                                        .map(Facet::parameter)
                                        .collect(Collectors.joining(", "))
                                + ", q, sort and after are.");
            }
        }
        if (sort == Sort.RELEVANCE && words.isEmpty()) {
            throw new BadParameter("sort", "is \"relevance\", which needs words to look for (q).");
        }
        if (sort == null) {
            sort = words.isEmpty() ? Sort.SOURCE : Sort.RELEVANCE;
        }
        return new QuoteRequest(chosen, words, sort, after, whole);
    }

    private static Sort sort(String value) {
        for (Sort sort : Sort.values()) {
            if (sort.parameter().equals(value)) {
                return sort;
            }
        }
        throw new BadParameter("sort", "is \"" + value + "\"; relevance, source and speaker are known.");
    }

    boolean isChosen(Facet facet, String value) {
        return chosen.getOrDefault(facet, Set.of()).contains(value);
    }

    /** One chosen value of one facet. */
    record Choice(String facet, String id) {}

    /** All chosen values. */
    public List<Choice> choices() {
        return chosen.entrySet().stream()
                .flatMap(entry -> entry.getValue().stream()
                        .map(id -> new Choice(entry.getKey().parameter(), id)))
                .toList();
    }

    /** Is this all quotes, without any choice? */
    public boolean isOpen() {
        return chosen.isEmpty() && words.isEmpty();
    }

    /** The chosen values as a query takes them. */
    Map<String, List<Node>> values(BaseIri base) {
        var values = new LinkedHashMap<String, List<Node>>();
        chosen.forEach((facet, ids) -> values.put(
                facet.parameter(), ids.stream().map(id -> facet.iri(base, id)).toList()));
        return values;
    }

    /** The same with a value chosen, or not chosen if it is, from the first page on. */
    QuoteRequest toggled(Facet facet, String value) {
        var other = new EnumMap<Facet, Set<String>>(Facet.class);
        chosen.forEach((f, ids) -> other.put(f, new LinkedHashSet<>(ids)));
        Set<String> ids = other.computeIfAbsent(facet, f -> new LinkedHashSet<>());
        if (!ids.remove(value)) {
            ids.add(value);
        }
        if (ids.isEmpty()) {
            other.remove(facet);
        }
        return new QuoteRequest(other, words, sort, "", whole);
    }

    public QuoteRequest sortedBy(Sort other) {
        return new QuoteRequest(chosen, words, other, "", whole);
    }

    public QuoteRequest from(String quote) {
        return new QuoteRequest(chosen, words, sort, quote, whole);
    }

    public QuoteRequest withoutWords() {
        return new QuoteRequest(chosen, "", sort == Sort.RELEVANCE ? Sort.SOURCE : sort, "", whole);
    }

    QuoteRequest showingAll(Facet facet) {
        var more = new LinkedHashSet<>(whole);
        more.add(facet.parameter());
        return new QuoteRequest(chosen, words, sort, after, more);
    }

    /** The address of this page. */
    public String href() {
        return href("/quotes");
    }

    /** The same choice at another address, for example {@code /quotes.csv}. */
    public String href(String path) {
        var address = Address.of(path);
        chosen.forEach((facet, ids) -> ids.forEach(id -> address.with(facet.parameter(), id)));
        if (!words.isEmpty()) {
            address.with("q", words);
        }
        if (sort != (words.isEmpty() ? Sort.SOURCE : Sort.RELEVANCE)) {
            address.with("sort", sort.parameter());
        }
        if (!after.isEmpty()) {
            address.with("after", after);
        }
        whole.forEach(facet -> address.with("more", facet));
        return address.toString();
    }
}
