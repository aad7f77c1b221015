package org.concerngraph.linking.review;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.concerngraph.query.Questions;
import org.concerngraph.store.BaseIri;
import org.concerngraph.vocabulary.Prc;

/**
 * What is to be reviewed: the things of a scope, and which of them somebody has decided something about.
 *
 * @param all the things, in order
 * @param done the IRIs of those with a decision in the vocabularies of the scope
 */
record Queue(List<Thing> all, Set<String> done) {

    /**
     * The queue of a scope.
     *
     * @param searched what links call the vocabularies of the scope; empty for all
     */
    static Queue of(ReviewScope scope, Set<String> searched, Things things, Questions questions, BaseIri base) {
        Set<String> done = questions.ask("linking/links").stream()
                .filter(row -> !row.require("status").equals(Prc.UNDECIDED.getURI()))
                .filter(row -> searched.isEmpty() || searched.contains(row.text("vocabulary")))
                .map(row -> row.require("thing"))
                .collect(Collectors.toSet());
        return new Queue(things.all(scope.values(base)), done);
    }

    /** How many have a decision. */
    public long decided() {
        return all.stream().filter(thing -> done.contains(thing.iri())).count();
    }

    /** The first thing without a decision that stands after this one, or before it when none is left after. */
    Optional<Thing> openAfter(Thing thing) {
        int place = place(thing);
        return Stream.concat(all.subList(Math.min(place + 1, all.size()), all.size()).stream(), all.stream())
                .filter(other -> !other.iri().equals(thing.iri()) && !done.contains(other.iri()))
                .findFirst();
    }

    /** The first thing without a decision. */
    Optional<Thing> firstOpen() {
        return all.stream().filter(thing -> !done.contains(thing.iri())).findFirst();
    }

    /** The thing before this one, decided or not. */
    Optional<Thing> before(Thing thing) {
        int place = place(thing);
        return place > 0 ? Optional.of(all.get(place - 1)) : Optional.empty();
    }

    private int place(Thing thing) {
        return all.stream().map(Thing::iri).toList().indexOf(thing.iri());
    }
}
