package org.concerngraph.linking.reconcile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.concerngraph.linking.Name;
import org.concerngraph.linking.Term;
import org.concerngraph.linking.match.Parts;
import org.concerngraph.linking.match.Predicate;
import org.concerngraph.linking.match.Subject;
import org.concerngraph.linking.match.Suggestion;
import org.concerngraph.linking.reconcile.Candidate.Feature;
import org.concerngraph.linking.reconcile.Query.Given;
import org.springframework.stereotype.Component;

/**
 * Answers reconciliation queries with the suggestions that people are made for links.
 *
 * <p>The score leaves out how likely terms of a branch are meant by stakeholders of health care: a spreadsheet may be about
 * anything, and the feature {@code branch} tells. Where more than a name is given, it also lowers the score of candidates with
 * which the rest does not agree, so that two of one name are told apart. A match is an identifier, or the only entity of the
 * service with that very name, unless that is another name of one of our things and others of its kind have the words too; a concern is a
 * sentence, which no name is the same as.
 */
@Component
class Reconciler {

    private static final int LOOKED_AT = 60;
    private static final int LONGEST_DESCRIPTION = 200;
    private static final double PER_CENT = 100;

    /** Where more than names is given, this part of the score is for names whatever the rest says. */
    private static final double OF_NAMES = 0.9;

    private final Entities entities;

    Reconciler(Entities entities) {
        this.entities = entities;
    }

    /** The candidates for each query of a batch, the best first. */
    Map<String, Map<String, List<Candidate>>> answer(Service service, Map<String, Query> batch) {
        var answers = new LinkedHashMap<String, Map<String, List<Candidate>>>();
        batch.forEach((key, query) -> answers.put(key, Map.of("result", candidates(service, query))));
        return answers;
    }

    private List<Candidate> candidates(Service service, Query query) {
        Optional<Term> named = query.text().isEmpty() ? Optional.empty() : entities.find(service, query.text());
        Subject subject = subject(service, query);
        List<Suggestion> found = subject.names().isEmpty() || query.types().isEmpty()
                ? List.of()
                : entities.suggest(query.types(), subject, LOOKED_AT);
        boolean isUnique =
                named.isEmpty() && found.stream().filter(Reconciler::isExact).count() == 1;
        var candidates = new ArrayList<Candidate>();
        named.filter(entity -> query.types().contains(entity.vocabulary()))
                .ifPresent(entity -> candidates.add(
                        candidate(service, entity, PER_CENT, true, List.of(new Feature("identifier", true)))));
        found.stream()
                .filter(suggestion -> named.isEmpty()
                        || !named.get().iri().equals(suggestion.term().iri()))
                .sorted(Comparator.comparingDouble((Suggestion suggestion) -> score(suggestion, query))
                        .reversed()
                        .thenComparing(suggestion -> suggestion.term().label())
                        .thenComparing(suggestion -> suggestion.term().iri()))
                .map(suggestion -> candidate(
                        service,
                        suggestion,
                        score(suggestion, query),
                        isUnique && isExact(suggestion) && isClear(suggestion, found)))
                .forEach(candidates::add);
        return List.copyOf(candidates.subList(0, Math.min(query.limit(), candidates.size())));
    }

    /** Names are other names; entities are where it is to be found; whatever else is said is context. */
    private Subject subject(Service service, Query query) {
        var names = new ArrayList<String>();
        var context = new ArrayList<String>();
        if (!query.text().isEmpty()) {
            names.add(query.text());
        }
        for (Given given : query.given()) {
            boolean isName =
                    Set.of(Property.NAME.id(), Property.OTHER_NAMES.id()).contains(given.property());
            (isName ? names : context).add(given.text());
        }
        names.removeIf(String::isBlank);
        context.removeIf(String::isBlank);
        Set<String> near = query.given().stream()
                .filter(given -> !given.id().isEmpty())
                .flatMap(given -> entities.find(service, given.id()).stream())
                .map(Term::iri)
                .collect(Collectors.toSet());
        return new Subject("", Subject.Kind.WORD, names.isEmpty() ? context : names, Map.of(), context, near, Set.of());
    }

    private static boolean isExact(Suggestion suggestion) {
        return suggestion.predicate() == Predicate.EXACT
                && !suggestion.term().vocabulary().equals("concern");
    }

    /**
     * The other names of our things are what sources print, and not all that somebody may mean by them: one of these tells
     * enough only where nothing else of its kind has all the words in a name.
     */
    private static boolean isClear(Suggestion suggestion, List<Suggestion> found) {
        boolean isOurs = EntityType.OWN.stream()
                .anyMatch(type -> type.id().equals(suggestion.term().vocabulary()));
        return !isOurs
                || suggestion.parts().name().theirs().kind() == Name.Kind.PREFERRED
                || found.stream()
                        .filter(other -> !other.equals(suggestion))
                        .filter(other -> other.term()
                                .vocabulary()
                                .equals(suggestion.term().vocabulary()))
                        .map(other -> other.parts().name())
                        .noneMatch(name ->
                                name.onlyOurs().isEmpty() && !name.shared().isEmpty());
    }

    private static double score(Suggestion suggestion, Query query) {
        Parts parts = suggestion.parts();
        double agreement = Math.max(parts.context().score(), parts.hierarchy().score());
        double weight = query.given().isEmpty() ? 1 : OF_NAMES + (1 - OF_NAMES) * agreement;
        return weight * parts.scoreInAnyBranch();
    }

    private static Candidate candidate(Service service, Suggestion suggestion, double score, boolean isMatch) {
        Parts parts = suggestion.parts();
        return candidate(
                service,
                suggestion.term(),
                PER_CENT * score,
                isMatch,
                List.of(
                        new Feature("name", rounded(parts.name().score())),
                        new Feature("same_name", parts.name().isEqual()),
                        new Feature("context", rounded(parts.context().score())),
                        new Feature("hierarchy", rounded(parts.hierarchy().score())),
                        new Feature("branch", rounded(parts.prior().factor()))));
    }

    private static Candidate candidate(
            Service service, Term entity, double score, boolean isMatch, List<Feature> features) {
        return new Candidate(
                service.id(entity),
                entity.label(),
                description(entity),
                service.typesOf(entity),
                rounded(score),
                isMatch,
                features);
    }

    /** The beginning of the definition, or for want of one the other names. */
    static String description(Term entity) {
        String said = entity.definitions().isEmpty()
                ? entity.names().stream()
                        .map(name -> name.text())
                        .filter(name -> !name.equals(entity.label()))
                        .distinct()
                        .collect(Collectors.joining("; "))
                : entity.definitions().getFirst();
        if (said.length() <= LONGEST_DESCRIPTION) {
            return said;
        }
        int blank = said.lastIndexOf(' ', LONGEST_DESCRIPTION - 1);
        return said.substring(0, blank > 0 ? blank : LONGEST_DESCRIPTION - 1) + "…";
    }

    private static double rounded(double value) {
        return Math.round(value * 1_000) / 1_000.0;
    }
}
