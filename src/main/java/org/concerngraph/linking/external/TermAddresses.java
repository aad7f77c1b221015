package org.concerngraph.linking.external;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.concerngraph.linking.Term;
import org.concerngraph.linking.match.TermIndex;
import org.concerngraph.store.VocabularyStore;
import org.springframework.stereotype.Component;

/**
 * Where the page of an external term is. Most terms of a vocabulary begin alike, and the rest is their address:
 * {@code /vocabularies/mesh-2024/D002908}. All others have their whole IRI in it.
 */
@Component
public class TermAddresses {

    private static final String VOCABULARIES = "/vocabularies/";
    private static final String SAFE = "[A-Za-z0-9_.~:-]+";

    /** What stands in the address in place of the end of an IRI. */
    static final String BY_IRI = "term";

    private final Catalogue catalogue;
    private final TermIndex index;
    private final VocabularyStore store;

    TermAddresses(Catalogue catalogue, TermIndex index, VocabularyStore store) {
        this.catalogue = catalogue;
        this.index = index;
        this.store = store;
    }

    /** The page of a term in a vocabulary. */
    public String of(String vocabulary, String iri) {
        String space = catalogue.uriSpace(vocabulary);
        String end = space != null && iri.startsWith(space) ? iri.substring(space.length()) : "";
        return end.matches(SAFE) && !end.equals(BY_IRI)
                ? VOCABULARIES + vocabulary + "/" + end
                : VOCABULARIES + vocabulary + "/" + BY_IRI + "?iri=" + URLEncoder.encode(iri, StandardCharsets.UTF_8);
    }

    /** The page of a term. */
    public String of(Term term) {
        return of(term.vocabulary(), term.iri());
    }

    /** The page of a term in whichever loaded vocabulary describes it. */
    Optional<String> page(String iri) {
        return index.term(iri).map(this::of);
    }

    /** The term that the end of an address means. */
    Optional<Term> find(String vocabulary, String end) {
        String space = catalogue.uriSpace(vocabulary);
        return space == null ? Optional.empty() : in(vocabulary, space + end);
    }

    /** The term of a vocabulary with this IRI; two vocabularies may describe the same one. */
    public Optional<Term> in(String vocabulary, String iri) {
        return store.read(
                () -> GraphTerms.find(store.dataset().getGraph(VocabularyGraphs.terms(vocabulary)), vocabulary, iri));
    }
}
