package org.concerngraph.linking.reconcile;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.concerngraph.linking.Term;
import org.concerngraph.linking.external.TermAddresses;
import org.concerngraph.linking.match.SearchFilter;
import org.concerngraph.linking.match.Subject;
import org.concerngraph.linking.match.Suggester;
import org.concerngraph.linking.match.Suggestion;
import org.concerngraph.linking.match.TermIndex;
import org.concerngraph.query.Questions;
import org.concerngraph.vocabulary.Graphs;
import org.concerngraph.web.Paths;
import org.springframework.stereotype.Component;

/** What services find, whether it is ours or a term of a vocabulary: both are asked alike. */
@Component
class Entities {

    private final OwnThings own;
    private final TermIndex index;
    private final Suggester suggester;
    private final TermAddresses addresses;
    private final Questions questions;
    private final Paths paths;

    Entities(OwnThings own, TermIndex index, TermAddresses addresses, Questions questions, Paths paths) {
        this.own = own;
        this.index = index;
        this.suggester = new Suggester(index);
        this.addresses = addresses;
        this.questions = questions;
        this.paths = paths;
    }

    /** Is it one of our themes, roles and concerns? */
    static boolean isOwn(Term entity) {
        return isOwn(entity.vocabulary());
    }

    private static boolean isOwn(String type) {
        return EntityType.OWN.stream().anyMatch(kind -> kind.id().equals(type));
    }

    /** The entity of a service that an identifier or an IRI means. */
    Optional<Term> find(Service service, String id) {
        return service.iris(id).stream()
                .flatMap(iri -> withIri(service, iri).stream())
                .findFirst();
    }

    private Optional<Term> withIri(Service service, String iri) {
        if (service.types().stream().anyMatch(type -> isOwn(type.id()))) {
            Optional<Term> thing = own.index().term(iri);
            if (thing.isPresent()) {
                return thing;
            }
        }
        Optional<Term> found = index.term(iri);
        if (found.isEmpty() || service.vocabularies().contains(found.get().vocabulary())) {
            return found;
        }
        // Two vocabularies may describe one term, and the index gives that of the first.
        return service.vocabularies().stream()
                .flatMap(vocabulary -> addresses.in(vocabulary, iri).stream())
                .findFirst();
    }

    /** What may be meant by a subject, each kind by itself with the best first. */
    List<Suggestion> suggest(Set<String> types, Subject subject, int limit) {
        var found = new ArrayList<Suggestion>();
        Set<String> kinds = ours(types);
        if (!kinds.isEmpty()) {
            found.addAll(own.suggester().suggest(subject, new SearchFilter(kinds, null, false), limit));
        }
        Set<String> vocabularies = theirs(types);
        if (!vocabularies.isEmpty()) {
            found.addAll(suggester.suggest(subject, new SearchFilter(vocabularies, null, false), limit));
        }
        return found;
    }

    /** What has a name that goes on like what was typed so far, ours first. */
    List<Term> complete(Set<String> types, String typed, int limit) {
        var found = new ArrayList<Term>();
        Set<String> kinds = ours(types);
        if (!kinds.isEmpty()) {
            found.addAll(own.index().complete(typed, new SearchFilter(kinds, null, false), limit));
        }
        Set<String> vocabularies = theirs(types);
        if (!vocabularies.isEmpty() && found.size() < limit) {
            found.addAll(index.complete(typed, new SearchFilter(vocabularies, null, false), limit - found.size()));
        }
        return found;
    }

    private static Set<String> ours(Set<String> types) {
        var kinds = new LinkedHashSet<>(types);
        kinds.removeIf(type -> !isOwn(type));
        return kinds;
    }

    private static Set<String> theirs(Set<String> types) {
        var vocabularies = new LinkedHashSet<>(types);
        vocabularies.removeIf(Entities::isOwn);
        return vocabularies;
    }

    /** The entities directly below one. */
    List<Term> narrower(Service service, Term entity) {
        if (isOwn(entity)) {
            return own.narrower(entity.iri());
        }
        var values = Map.of(
                "vocabulary", List.of(Graphs.external(entity.vocabulary())),
                "term", List.<Node>of(NodeFactory.createURI(entity.iri())));
        return questions.ask("linking/narrower", values).stream()
                .flatMap(row -> withIri(service, row.require("child")).stream())
                .toList();
    }

    /** What an IRI is called that is no entity: what is above our things has a label, all else only its IRI. */
    String name(String iri) {
        String label = own.labelAbove(iri);
        return label == null ? iri : label;
    }

    /** The page of an entity. */
    String page(Term entity) {
        return isOwn(entity) ? paths.of(entity.iri()) : addresses.of(entity);
    }
}
