package org.concerngraph.linking.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.RDF;
import org.concerngraph.linking.Term;
import org.concerngraph.linking.external.Catalogue;
import org.concerngraph.linking.external.FoundTerms;
import org.concerngraph.linking.external.TermAddresses;
import org.concerngraph.linking.external.TermIdentifiers;
import org.concerngraph.linking.external.Vocabulary;
import org.concerngraph.linking.match.Predicate;
import org.concerngraph.linking.match.SearchFilter;
import org.concerngraph.linking.match.Subject;
import org.concerngraph.linking.match.Suggester;
import org.concerngraph.linking.match.Suggestion;
import org.concerngraph.linking.match.TermIndex;
import org.concerngraph.store.Store;
import org.concerngraph.vocabulary.Prc;
import org.springframework.stereotype.Component;

/** The terms that a person may judge for one of our things: those that are suggested, or that are found by other words. */
@Component
class Candidates {

    private static final int SHOWN = 10;
    private static final int LONGEST_PATH = 8;

    private final TermIndex index;
    private final Suggester suggester;
    private final Things things;
    private final TermAddresses addresses;
    private final TermIdentifiers identifiers;
    private final FoundTerms found;
    private final Catalogue catalogue;
    private final Store store;

    Candidates(
            TermIndex index,
            Things things,
            TermAddresses addresses,
            TermIdentifiers identifiers,
            FoundTerms found,
            Catalogue catalogue,
            Store store) {
        this.identifiers = identifiers;
        this.found = found;
        this.index = index;
        this.suggester = new Suggester(index);
        this.things = things;
        this.addresses = addresses;
        this.catalogue = catalogue;
        this.store = store;
    }

    /**
     * The best first; none that somebody has decided about.
     *
     * @param words other words, or the identifier of a term, to look for; empty for the names of the thing itself
     * @param vocabularies the names of those that are looked in; empty for all
     * @param again the IRI of a term that is judged again, although somebody has decided about it; empty for none
     */
    List<Candidate> of(Thing thing, String words, Set<String> vocabularies, String again) {
        return suggestions(thing, words, vocabularies, SHOWN, again).stream()
                .map(suggestion -> candidate(thing, suggestion))
                .toList();
    }

    /** The same without what only a page needs. */
    List<Suggestion> suggestions(Thing thing, String words, Set<String> vocabularies, int most, String again) {
        Subject subject = things.subject(thing, again);
        var filter = new SearchFilter(vocabularies, null, false);
        if (words.isBlank()) {
            return suggester.suggest(subject, filter, most);
        }
        String typed =
                found.identified(words.strip(), vocabularies).map(Term::label).orElseGet(words::strip);
        // Whoever types words means them: what else is known of the thing neither finds a term nor makes it better.
        Subject asked = new Subject(
                subject.iri(), Subject.Kind.WORD, List.of(typed), Map.of(), List.of(), Set.of(), subject.rejected());
        return suggester.suggest(asked, filter, most).stream()
                .filter(suggestion -> !suggestion.parts().name().shared().isEmpty())
                .map(suggestion -> thing.isConcern() ? ofConcern(suggestion) : suggestion)
                .toList();
    }

    /** A concern is a sentence: a term that is called as somebody types has to do with it and is never the same. */
    private static Suggestion ofConcern(Suggestion suggestion) {
        Predicate predicate = suggestion.predicate() == Predicate.BROAD ? Predicate.BROAD : Predicate.RELATED;
        return new Suggestion(suggestion.term(), suggestion.score(), predicate, suggestion.parts());
    }

    private Candidate candidate(Thing thing, Suggestion suggestion) {
        Term term = suggestion.term();
        boolean isConstruct = isConstruct(term.iri());
        return new Candidate(
                suggestion,
                addresses.of(term),
                identifiers.of(term.iri()),
                catalogue.find(term.vocabulary()).map(Vocabulary::shownTitle).orElse(term.vocabulary()),
                path(term),
                Verdict.offered(thing.kind(), isConstruct),
                isConstruct);
    }

    /** Is the term a construct of a framework, to which concerns are coded? */
    boolean isConstruct(String term) {
        return store.read(() ->
                store.dataset().contains(Node.ANY, NodeFactory.createURI(term), RDF.type.asNode(), Prc.CONSTRUCT));
    }

    /** One way from the top to the term, without the term itself. */
    private List<String> path(Term term) {
        var path = new ArrayList<String>();
        var seen = new TreeSet<String>(Set.of(term.iri()));
        List<String> above = term.broader();
        while (!above.isEmpty() && path.size() < LONGEST_PATH) {
            var next = index.terms(above).stream()
                    .filter(broader -> seen.add(broader.iri()))
                    .findFirst();
            if (next.isEmpty()) {
                break;
            }
            path.addFirst(next.get().label());
            above = next.get().broader();
        }
        return path;
    }

    /** What the chosen vocabularies are called; all of them where none is chosen. */
    List<Vocabulary> searched(Set<String> vocabularies) {
        return catalogue.all().stream()
                .filter(vocabulary -> vocabularies.isEmpty() || vocabularies.contains(vocabulary.name()))
                .toList();
    }
}
