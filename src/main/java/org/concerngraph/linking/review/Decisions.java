package org.concerngraph.linking.review;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.concerngraph.linking.external.LinkedOutlines;
import org.concerngraph.linking.external.Vocabulary;
import org.concerngraph.linking.mapping.StoredMappings;
import org.concerngraph.linking.sssom.Mapping;
import org.concerngraph.linking.sssom.MappingSet;
import org.concerngraph.linking.sssom.Slot;
import org.concerngraph.query.BadParameter;
import org.concerngraph.store.Store;
import org.concerngraph.vocabulary.Iris;
import org.concerngraph.vocabulary.Prc;
import org.concerngraph.web.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What people decide about links: which decisions are allowed, and which take the place of which. */
@Component
class Decisions {

    private static final Node OBJECT_SOURCE = NodeFactory.createURI(Slot.OBJECT_SOURCE.property());

    private final Store store;
    private final StoredMappings stored;
    private final LocalLinks local;
    private final LinkedOutlines outlines;
    private final Clock clock = Clock.systemUTC();

    Decisions(Store store, StoredMappings stored, LocalLinks local, LinkedOutlines outlines) {
        this.store = store;
        this.stored = stored;
        this.local = local;
        this.outlines = outlines;
    }

    /** Keeps a decision about a term; one about the same thing and term takes the place of an earlier one. */
    Node decide(Thing thing, Verdict verdict, Decision.Target target, Decision.Draft draft) {
        Mapping mapping = LinkMapping.of(thing, verdict, target, draft, today());
        Node status = verdict == Verdict.UNSURE ? Prc.UNDECIDED : Prc.PROPOSED;
        var kept = new Node[1];
        store.write(() -> {
            List<Node> earlier =
                    current(thing.node(), NodeFactory.createURI(target.term().iri()), "");
            kept[0] = local.add(mapping, status, draft.who(), earlier);
            if (stored.stands(kept[0])) {
                outlines.keep(target.vocabulary().name(), target.term().iri());
            }
        });
        return kept[0];
    }

    /**
     * Keeps that none of these vocabularies has a term that fits; gives the mapping for the last of them. One in which
     * the thing is linked is left out, for there something does fit.
     *
     * @throws BadParameter when none is left
     */
    Node nothingFits(Thing thing, List<Vocabulary> searched, Decision.Draft draft) {
        var kept = new Node[1];
        store.write(() -> {
            var seen = new HashSet<String>();
            var all = new ArrayList<Node>();
            for (Vocabulary vocabulary : searched) {
                String identity = vocabulary.identity();
                if (seen.add(identity) && !isLinked(thing, identity)) {
                    List<Node> earlier = current(thing.node(), NodeFactory.createURI(Mapping.NO_TERM_FOUND), identity);
                    Mapping nothing = LinkMapping.nothing(thing, vocabulary, draft, today());
                    all.add(local.add(nothing, Prc.PROPOSED, draft.who(), earlier));
                }
            }
            if (all.isEmpty()) {
                throw new BadParameter(
                        "decide",
                        "says that nothing fits, but there is a link to a term of each vocabulary that was searched.");
            }
            local.together(all);
            kept[0] = all.getLast();
        });
        return kept[0];
    }

    private boolean isLinked(Thing thing, String vocabulary) {
        return current(thing.node(), Node.ANY, vocabulary).stream().anyMatch(stored::stands);
    }

    /** Was this person the last one who made this decision, or reviewed it? */
    boolean isOf(Node decision, Person person) {
        return store.read(() -> local.has(decision) && isBy(person, local.madeWith(decision)));
    }

    /** What was decided in one go is by whoever made the first decision: the others may say again what somebody else said. */
    private boolean isBy(Person person, List<Node> together) {
        return stored.find(together.getFirst())
                .map(set -> set.mappings().getFirst())
                .filter(person::saidLast)
                .isPresent();
    }

    /**
     * A second person agrees with a link, which makes it accepted, or disagrees, which makes it rejected.
     *
     * @throws BadParameter when it is the person who made it
     */
    Node review(Node reviewed, boolean agrees, Person reviewer, String note) {
        var kept = new Node[1];
        store.write(() -> {
            MappingSet found =
                    stored.find(reviewed).orElseThrow(() -> new NotFound("link", Iris.id(reviewed.getURI())));
            Mapping mapping = found.mappings().getFirst();
            if (reviewer.made(mapping)) {
                throw new BadParameter(
                        "who", "is \"" + reviewer.label() + "\", who made this link; somebody else has to review it.");
            }
            if (stored.isRevised(reviewed)) {
                throw new BadParameter(
                        "mapping", "is " + Iris.id(reviewed.getURI()) + ", which a later decision took the place of.");
            }
            if (mapping.predicate().equals(Verdict.UNSURE.property())) {
                throw new BadParameter(
                        "mapping",
                        "is " + Iris.id(reviewed.getURI())
                                + ", which says nothing to agree with: decide about the term.");
            }
            Mapping judged = mapping.with(Slot.REVIEWER_ID, reviewer.node().getURI())
                    .with(Slot.REVIEWER_LABEL, reviewer.label())
                    .with(Slot.REVIEWER_AGREEMENT, agrees ? "1" : "-1")
                    .with(Slot.REVIEW_DATE, today().toString());
            Mapping noted = note.isEmpty() ? judged : judged.with(Slot.COMMENT, both(judged.text(Slot.COMMENT), note));
            kept[0] = local.add(
                    found.with(List.of(noted)), agrees ? Prc.ACCEPTED : Prc.REJECTED, reviewer, List.of(reviewed));
            if (!agrees) {
                bringBack(reviewed, mapping, kept[0], reviewer);
            }
            if (stored.stands(kept[0])) {
                outlines.keepLinked();
            }
        });
        return kept[0];
    }

    /**
     * A decision that is rejected no longer stands in the way of the links whose place it took and that said something else:
     * they are said again, as they were, by those who said them.
     */
    private void bringBack(Node rejected, Mapping claim, Node rejection, Person reviewer) {
        var due = new ArrayDeque<>(stored.revisedBy(rejected));
        var together = new ArrayList<>(List.of(rejection));
        while (!due.isEmpty()) {
            Node earlier = due.poll();
            MappingSet set = stored.find(earlier).orElse(null);
            if (set == null) {
                // The set that it was in was taken away since.
                continue;
            }
            if (isSameClaim(set.mappings().getFirst(), claim)) {
                due.addAll(stored.revisedBy(earlier));
            } else if (stored.isStated(earlier)) {
                together.add(local.add(set, stored.status(earlier), reviewer, List.of(earlier)));
            }
        }
        local.together(together);
    }

    private static boolean isSameClaim(Mapping one, Mapping other) {
        return one.predicate().equals(other.predicate()) && one.isNegated() == other.isNegated();
    }

    /**
     * Takes back a decision with all that was decided in one go with it, and what these took the place of counts again.
     *
     * @param only whose decision it has to be; null for anybody's
     * @throws NotFound when it is not one that was made here
     * @throws BadParameter when it is somebody else's, or not the latest about its thing and term
     */
    void undo(Node decision, @Nullable Person only) {
        store.write(() -> {
            if (!local.has(decision)) {
                throw new NotFound("decision", Iris.id(decision.getURI()));
            }
            List<Node> all = local.madeWith(decision);
            if (only != null && !isBy(only, all)) {
                throw new BadParameter(
                        "mapping",
                        "is " + Iris.id(decision.getURI())
                                + ", which somebody else decided: only they take it back, or the administrator.");
            }
            all.stream().filter(stored::isRevised).findFirst().ifPresent(revised -> {
                throw new BadParameter(
                        "mapping", "is " + Iris.id(revised.getURI()) + ", which a later decision took the place of.");
            });
            all.forEach(local::remove);
        });
    }

    /**
     * The links of a thing to a term that no later one took the place of, in whatever set.
     *
     * @param vocabulary only those into it; empty for any
     */
    private List<Node> current(Node thing, Node term, String vocabulary) {
        var data = store.dataset();
        return data.stream(Node.ANY, Node.ANY, OWL2.annotatedSource.asNode(), thing)
                .map(quad -> quad.getSubject())
                .distinct()
                .filter(mapping -> data.contains(Node.ANY, mapping, OWL2.annotatedTarget.asNode(), term))
                .filter(mapping -> data.contains(Node.ANY, mapping, RDF.type.asNode(), Prc.MAPPING))
                .filter(mapping -> vocabulary.isEmpty()
                        || data.contains(Node.ANY, mapping, OBJECT_SOURCE, NodeFactory.createURI(vocabulary)))
                .filter(mapping -> !stored.isRevised(mapping))
                .toList();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private static String both(String before, String note) {
        return before.isEmpty() ? note : before + " · " + note;
    }
}
