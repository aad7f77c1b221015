package org.concerngraph.linking.review;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.concerngraph.linking.external.LinkedOutlines;
import org.concerngraph.linking.external.Vocabulary;
import org.concerngraph.linking.mapping.SetGraph;
import org.concerngraph.linking.mapping.StoredMappings;
import org.concerngraph.linking.sssom.ExtensionSlot;
import org.concerngraph.linking.sssom.GraphNames;
import org.concerngraph.linking.sssom.Mapping;
import org.concerngraph.linking.sssom.MappingSet;
import org.concerngraph.linking.sssom.Slot;
import org.concerngraph.query.BadParameter;
import org.concerngraph.store.BaseIri;
import org.concerngraph.store.Store;
import org.concerngraph.vocabulary.Graphs;
import org.concerngraph.vocabulary.Prc;
import org.concerngraph.vocabulary.Prov;
import org.concerngraph.web.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Keeps what people decide about links: in the graph {@code mapping/local}, one mapping for each decision, with who, when and
 * how surely. Nothing is overwritten. Who judges a link again adds a mapping that is a revision of the earlier one, which then
 * counts no more; the plain statement beside a link is there exactly while the link stands.
 */
@Component
class Decisions {

    private static final Node LOCAL = Graphs.mapping("local");
    private static final Node OBJECT_SOURCE = NodeFactory.createURI("https://w3id.org/sssom/object_source");
    private static final String ID = "local.";
    private static final String LICENCE = "https://www.apache.org/licenses/LICENSE-2.0";

    private final Store store;
    private final StoredMappings stored;
    private final LinkedOutlines outlines;
    private final BaseIri base;
    private final Clock clock = Clock.systemUTC();

    Decisions(Store store, StoredMappings stored, LinkedOutlines outlines, BaseIri base) {
        this.store = store;
        this.stored = stored;
        this.outlines = outlines;
        this.base = base;
    }

    /** Keeps a decision about a term; one about the same thing and term takes the place of an earlier one. */
    Node decide(Thing thing, Verdict verdict, Decision.Target target, Decision.Draft draft) {
        Mapping mapping = LinkMapping.of(thing, verdict, target, draft, today());
        Node status = verdict == Verdict.UNSURE ? Prc.UNDECIDED : Prc.PROPOSED;
        var kept = new Node[1];
        store.write(() -> {
            List<Node> earlier =
                    current(thing.node(), NodeFactory.createURI(target.term().iri()), "");
            kept[0] = add(set(mapping), status, draft.who(), earlier);
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
            for (Vocabulary vocabulary : searched) {
                String identity = vocabulary.identity();
                if (seen.add(identity) && !isLinked(thing, identity)) {
                    List<Node> earlier = current(thing.node(), NodeFactory.createURI(Mapping.NO_TERM_FOUND), identity);
                    Mapping nothing = LinkMapping.nothing(thing, vocabulary, draft, today());
                    kept[0] = add(set(nothing), Prc.PROPOSED, draft.who(), earlier);
                }
            }
            if (kept[0] == null) {
                throw new BadParameter(
                        "decide",
                        "says that nothing fits, but there is a link to a term of each vocabulary that was searched.");
            }
        });
        return kept[0];
    }

    private boolean isLinked(Thing thing, String vocabulary) {
        return current(thing.node(), Node.ANY, vocabulary).stream().anyMatch(stored::stands);
    }

    /** Did the person with this name make this decision, or review it last? */
    boolean isOf(Node decision, String person) {
        return stored.find(decision)
                .map(set -> set.mappings().getFirst())
                .filter(mapping ->
                        stored.graphOf(decision).filter(LOCAL::equals).isPresent())
                .filter(mapping -> Stream.of(mapping.all(Slot.AUTHOR_LABEL), mapping.all(Slot.REVIEWER_LABEL))
                        .flatMap(List::stream)
                        .anyMatch(label -> label.replaceFirst("^ORCID ", "").equals(person)))
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
            MappingSet found = stored.find(reviewed).orElseThrow(() -> new NotFound("link", idOf(reviewed)));
            Mapping mapping = found.mappings().getFirst();
            if (mapping.authors().contains(reviewer.node().getURI())) {
                throw new BadParameter(
                        "who", "is \"" + reviewer.label() + "\", who made this link; somebody else has to review it.");
            }
            if (stored.isRevised(reviewed)) {
                throw new BadParameter(
                        "mapping", "is " + idOf(reviewed) + ", which a later decision took the place of.");
            }
            if (mapping.predicate().equals(Verdict.UNSURE.property())) {
                throw new BadParameter(
                        "mapping",
                        "is " + idOf(reviewed) + ", which says nothing to agree with: decide about the term.");
            }
            Mapping judged = mapping.with(Slot.REVIEWER_ID, reviewer.node().getURI())
                    .with(Slot.REVIEWER_LABEL, reviewer.label())
                    .with(Slot.REVIEWER_AGREEMENT, agrees ? "1" : "-1")
                    .with(Slot.REVIEW_DATE, today().toString());
            Mapping noted = note.isEmpty() ? judged : judged.with(Slot.COMMENT, both(judged.text(Slot.COMMENT), note));
            kept[0] =
                    add(found.with(List.of(noted)), agrees ? Prc.ACCEPTED : Prc.REJECTED, reviewer, List.of(reviewed));
            if (stored.stands(kept[0])) {
                outlines.keepLinked();
            }
        });
        return kept[0];
    }

    /**
     * Takes back a decision, and what it took the place of counts again.
     *
     * @throws BadParameter when it is not one that was made here, or not the latest about its thing and term
     */
    void undo(Node decision) {
        store.write(() -> {
            if (!store.dataset().contains(LOCAL, decision, RDF.type.asNode(), Prc.MAPPING)) {
                throw new NotFound("decision", idOf(decision));
            }
            if (stored.isRevised(decision)) {
                throw new BadParameter(
                        "mapping", "is " + idOf(decision) + ", which a later decision took the place of.");
            }
            List<Node> earlier = stored.revisedBy(decision);
            stored.assertPlainly(decision, false);
            store.dataset().deleteAny(LOCAL, decision, Node.ANY, Node.ANY);
            store.dataset().deleteAny(LOCAL, Node.ANY, Node.ANY, decision);
            earlier.forEach(before -> stored.assertPlainly(before, stored.stands(before)));
            if (!store.dataset().contains(LOCAL, Node.ANY, RDF.type.asNode(), Prc.MAPPING)) {
                store.dataset().removeGraph(LOCAL);
            }
        });
    }

    private MappingSet set(Mapping mapping) {
        return MappingSet.of(base.iri("mapping", "local").getURI(), LICENCE, Map.of(), List.of(mapping));
    }

    /** Adds the one mapping of a set, in the place of earlier ones; the caller holds the write transaction. */
    private Node add(MappingSet one, Node status, Person who, List<Node> earlier) {
        Node node = base.iri("mapping", ID + nextNumber());
        Mapping mapping = one.mappings().getFirst();
        var extensions = new HashMap<>(mapping.extensions());
        extensions.put(SetGraph.REVIEW_STATUS.name(), status.getURI());
        MappingSet set = one.with(List.of(new Mapping(mapping.values(), extensions)))
                .with(SetGraph.REVIEW_STATUS)
                .with(Slot.MAPPING_SET_ID, base.iri("mapping", "local").getURI())
                .with(Slot.LICENSE, LICENCE)
                .with(Slot.MAPPING_SET_TITLE, "Links that were decided here");
        Graph said = SetGraph.of(set, new LocalNames(base.iri("mapping", "local"), node), link -> false);
        var data = store.dataset();
        said.find()
                .forEachRemaining(
                        triple -> data.add(LOCAL, triple.getSubject(), triple.getPredicate(), triple.getObject()));
        data.add(LOCAL, node, Prov.GENERATED_AT_TIME, now());
        data.add(LOCAL, who.node(), RDF.type.asNode(), Prov.AGENT);
        if (!data.contains(Node.ANY, who.node(), RDFS.label.asNode(), Node.ANY)) {
            data.add(LOCAL, who.node(), RDFS.label.asNode(), NodeFactory.createLiteralString(who.label()));
        }
        earlier.forEach(before -> {
            stored.assertPlainly(before, false);
            data.add(LOCAL, node, Prov.WAS_REVISION_OF, before);
        });
        stored.assertPlainly(node, stored.stands(node));
        return node;
    }

    /** A number that no decision has had, not even one that was taken back. */
    private long nextNumber() {
        var data = store.dataset();
        long given = data.stream(Graphs.META, LOCAL, Prc.COUNT, Node.ANY)
                .mapToLong(quad -> Long.parseLong(quad.getObject().getLiteralLexicalForm()))
                .max()
                .orElse(0);
        long next =
                Math.max(given, stored.highest(LOCAL, base.iri("mapping", ID).getURI())) + 1;
        data.deleteAny(Graphs.META, LOCAL, Prc.COUNT, Node.ANY);
        data.add(
                Graphs.META,
                LOCAL,
                Prc.COUNT,
                NodeFactory.createLiteralDT(Long.toString(next), XSDDatatype.XSDinteger));
        return next;
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

    private Node now() {
        String time = clock.instant().truncatedTo(ChronoUnit.SECONDS).toString();
        return NodeFactory.createLiteralDT(time, XSDDatatype.XSDdateTime);
    }

    /** Each decision has its number. */
    private record LocalNames(Node set, Node mapping) implements GraphNames {

        @Override
        public Node set(MappingSet local) {
            return set;
        }

        @Override
        public Node mapping(Mapping decided, int number) {
            return mapping;
        }

        @Override
        public Node definition(ExtensionSlot extension) {
            return NodeFactory.createURI(set.getURI() + ".extension." + extension.name());
        }

        @Override
        public @Nullable Node prefix(String prefix) {
            return null;
        }

        @Override
        public boolean areIdentifiers() {
            return true;
        }
    }

    private static String both(String before, String note) {
        return before.isEmpty() ? note : before + " · " + note;
    }

    private static String idOf(Node mapping) {
        return mapping.getURI().substring(mapping.getURI().lastIndexOf('/') + 1);
    }
}
