package org.concerngraph.linking.external;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.NodeFactory;
import org.concerngraph.linking.Term;
import org.concerngraph.linking.match.SearchFilter;
import org.concerngraph.linking.match.TermIndex;
import org.concerngraph.query.Questions;
import org.springframework.stereotype.Component;

/** Finds terms by what people know them by: an identifier first, then their names. */
@Component
public class FoundTerms {

    /** How many stand on a page. */
    static final int PAGE = 50;

    private final TermIndex index;
    private final TermIdentifiers identifiers;
    private final TermAddresses addresses;
    private final Catalogue catalogue;
    private final Questions questions;

    FoundTerms(
            TermIndex index,
            TermIdentifiers identifiers,
            TermAddresses addresses,
            Catalogue catalogue,
            Questions questions) {
        this.index = index;
        this.identifiers = identifiers;
        this.addresses = addresses;
        this.catalogue = catalogue;
        this.questions = questions;
    }

    /**
     * Some of the terms that were found.
     *
     * @param terms those of this page
     * @param total how many there are on all pages
     * @param from how many stand on the pages before
     */
    record Hits(List<Hit> terms, int total, int from) {

        /** Where the next page begins; 0 on the last. */
        public int next() {
            return from + terms.size() < total && !terms.isEmpty() ? from + PAGE : 0;
        }

        /** Where the page before begins. */
        public int before() {
            return Math.max(0, from - PAGE);
        }
    }

    /**
     * A term that was found.
     *
     * @param identifier what people know it by beside its names
     * @param met the other name by which it was found; empty where the one that is shown has the words
     */
    record Hit(Term term, String identifier, String met) {}

    /**
     * The terms that somebody may mean.
     *
     * @param vocabulary the name of the one that is looked in; empty for all
     */
    Hits of(String typed, String vocabulary, int from) {
        SearchFilter filter = vocabulary.isEmpty() ? SearchFilter.all() : SearchFilter.in(vocabulary);
        Map<String, Term> found = identified(typed, vocabulary.isEmpty() ? catalogue.names() : List.of(vocabulary));
        List<Term> named = index.search(typed, filter, from + PAGE + found.size());
        int twice = (int)
                named.stream().filter(term -> found.containsKey(term.iri())).count();
        int total = found.size() + index.count(typed, filter) - twice;
        var hits = new ArrayList<Hit>();
        found.values().forEach(term -> hits.add(new Hit(term, identifiers.of(term.iri()), "")));
        named.stream()
                .filter(term -> !found.containsKey(term.iri()))
                .forEach(term -> hits.add(new Hit(term, identifiers.of(term.iri()), index.metBeside(term, typed))));
        int begin = Math.min(from, hits.size());
        return new Hits(hits.subList(begin, Math.min(begin + PAGE, hits.size())), total, from);
    }

    /**
     * The term with this identifier or code, where what somebody typed is one.
     *
     * @param vocabularies the names of those that are looked in; empty for all
     */
    public Optional<Term> identified(String typed, Set<String> vocabularies) {
        List<String> names = catalogue.names().stream()
                .filter(name -> vocabularies.isEmpty() || vocabularies.contains(name))
                .toList();
        return identified(typed, names).values().stream().findFirst();
    }

    /** The terms with this identifier or code, by their IRIs. */
    private Map<String, Term> identified(String typed, List<String> names) {
        var found = new LinkedHashMap<String, Term>();
        for (String iri : identifiers.iris(typed)) {
            names.forEach(name -> addresses.in(name, iri).ifPresent(term -> found.putIfAbsent(iri, term)));
        }
        questions
                .ask("linking/terms-by-code", Map.of("code", List.of(NodeFactory.createLiteralString(typed))))
                .forEach(row -> names.stream()
                        .filter(name -> VocabularyGraphs.terms(name).equals(row.requireNode("vocabulary")))
                        .forEach(name -> addresses
                                .in(name, row.require("term"))
                                .ifPresent(term -> found.putIfAbsent(term.iri(), term))));
        return found;
    }
}
