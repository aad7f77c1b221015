package org.concerngraph.intake;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.DCTerms;
import org.concerngraph.store.BaseIri;
import org.concerngraph.store.ManyStatements;
import org.concerngraph.store.Store;
import org.concerngraph.vocabulary.Graphs;
import org.concerngraph.vocabulary.Prc;

/**
 * Many studies of nobody's words, the same each time, so that whoever counts can say beforehand what must be there. In
 * every study quote <i>q</i> is spoken by participant <i>q</i> mod 100, stands under theme <i>q</i> mod 12, and every
 * fifth quote expresses concern (<i>q</i> / 5) mod 240. Concern <i>c</i> bears on concerns (7<i>c</i> + 1) and
 * (3<i>c</i> + 2) mod 240. Participant <i>p</i> has the role <i>p</i> mod 5; every tenth, p
 * mod 10 = 9, has none.
 */
public final class GeneratedCorpus {

    /** How many studies there are. */
    public static final int STUDIES = 20;
    /** How many people each study quotes. */
    public static final int PARTICIPANTS = 100;
    /** How many quotes each study has. */
    public static final int QUOTES = 2_500;
    /** How many concerns there are in all. */
    public static final int CONCERNS = 240;
    /** The identifiers of the roles, in their order. */
    public static final List<String> ROLES = List.of(
            "general-practitioner", "voluntary-organisation", "healthcare-provider", "regulator", "social-care");

    private static final String[] THINGS = {"form", "score", "clinic", "record", "waiting room", "budget", "visit"};
    private static final String[] DOINGS = {"fill in", "explain", "collect", "chase", "organise", "trust", "read"};
    private static final String[] REASONS = {
        "nobody told us why", "the week is short", "patients ask for it", "it was decided elsewhere"
    };

    private static final Node PROV_ATTRIBUTED = NodeFactory.createURI("http://www.w3.org/ns/prov#wasAttributedTo");
    private static final Node DAY = NodeFactory.createLiteralDT("2026-11-24", XSDDatatype.XSDdate);

    private GeneratedCorpus() {}

    /** The study's identifier, from 0. */
    public static String study(int number) {
        return "corpus-%02d".formatted(number);
    }

    /** Puts all of it into a store. */
    public static void load(Store store, BaseIri base) {
        store.writeMany(many -> {
            addAll(many, NodeFactory.createURI(Graphs.NAMESPACE + "concerns/corpus"), concerns(base));
            for (int i = 0; i < STUDIES; i++) {
                String study = study(i);
                addAll(many, Graphs.source(study), published(base, study));
                addAll(many, Graphs.analysis(study), analysis(base, study));
            }
        });
    }

    private static Node prc(String name) {
        return NodeFactory.createURI(Prc.NAMESPACE + name);
    }

    private static void addAll(ManyStatements many, Node name, Graph graph) {
        graph.stream()
                .forEach(triple -> many.add(name, triple.getSubject(), triple.getPredicate(), triple.getObject()));
    }

    private static Graph concerns(BaseIri base) {
        Graph graph = GraphFactory.createDefaultGraph();
        for (int i = 0; i < CONCERNS; i++) {
            new Triples(graph, base.iri("concern", "corpus-" + i))
                    .type(Prc.CONCERN)
                    .label("Thing number %d may go wrong when nobody looks after it".formatted(i))
                    .say(prc("stage"), i % 2 == 0 ? Prc.IMPLEMENTATION : Prc.USE)
                    .say(prc("polarity"), i % 3 == 0 ? Prc.RISK : i % 3 == 1 ? Prc.BARRIER : Prc.CONDITION)
                    .say(prc("reviewStatus"), Prc.PROPOSED)
                    .say(PROV_ATTRIBUTED, base.iri("agent", "concern-graph-curators"))
                    .say(DCTerms.created.asNode(), DAY);
            relate(graph, base, i, (7 * i + 1) % CONCERNS);
            relate(graph, base, i, (3 * i + 2) % CONCERNS);
        }
        return graph;
    }

    /** Adds the relation that the kinds of the two concerns allow. */
    private static void relate(Graph graph, BaseIri base, int from, int to) {
        boolean isCondition = from % 3 == 2 && to % 3 == 2;
        // A special case is never one of itself, not even through others.
        if (from == to || isCondition && from > to) {
            return;
        }
        boolean isProblem = from % 3 != 2;
        boolean isOnProblem = to % 3 != 2;
        Node type = prc(
                isProblem ? isOnProblem ? "contributesTo" : "obstructs" : isOnProblem ? "mitigates" : "specialises");
        String name = "corpus-%d.%s.corpus-%d".formatted(from, type.getLocalName(), to);
        new Triples(graph, base.iri("concern", "corpus-" + from)).say(type, base.iri("concern", "corpus-" + to));
        new Triples(graph, base.iri("relation", name))
                .type(prc("ConcernRelation"))
                .label("Thing %d bears on thing %d".formatted(from, to))
                .say(prc("fromConcern"), base.iri("concern", "corpus-" + from))
                .say(prc("relationType"), type)
                .say(prc("toConcern"), base.iri("concern", "corpus-" + to))
                .say(prc("basis"), prc("Inferred"))
                .say(prc("reviewStatus"), Prc.PROPOSED)
                .say(PROV_ATTRIBUTED, base.iri("agent", "concern-graph-curators"))
                .say(DCTerms.created.asNode(), DAY);
    }

    private static Graph published(BaseIri base, String study) {
        var text = new StringBuilder();
        var quotes = new ArrayList<Reading.Quote>();
        for (int q = 0; q < QUOTES; q++) {
            String words = "We %s the %s number %d because %s%s."
                    .formatted(
                            DOINGS[q % DOINGS.length],
                            THINGS[q / 3 % THINGS.length],
                            q,
                            REASONS[q / 7 % REASONS.length],
                            q % 100 == 7 ? " in this organisational muddle" : "");
            int start = text.length();
            text.append(words).append('\n');
            quotes.add(new Reading.Quote(
                    Integer.toString(start),
                    0,
                    q + 1,
                    words,
                    words,
                    Reading.Place.inText(start, start + words.length()),
                    "P" + q % PARTICIPANTS,
                    q % PARTICIPANTS,
                    List.of(4 + q % 12),
                    List.of(),
                    List.of(),
                    List.of()));
        }
        var themes = new ArrayList<Reading.Theme>();
        for (int i = 0; i < 4; i++) {
            themes.add(new Reading.Theme("Part " + (i + 1), -1));
        }
        for (int i = 0; i < 12; i++) {
            themes.add(new Reading.Theme("Matter " + (i + 1), i / 3));
        }
        var participants = new ArrayList<Reading.Participant>();
        for (int p = 0; p < PARTICIPANTS; p++) {
            participants.add(new Reading.Participant("P" + p, hasRole(p) ? List.of(ROLES.get(p % 5)) : List.of()));
        }
        var table = new Reading.Source(
                "table-1", Reading.SourceKind.TABLE, text.toString(), "Table 1", "Invented words", Map.of(), List.of());
        var reading = new Reading(
                List.of(table), themes, participants, Quotes.of(quotes), List.of(), List.of(), List.of(), List.of());
        var facts = new ImportFacts(
                StudyFacts.ofId(study),
                "table-1",
                1,
                Graphs.source(study),
                new SourceFile("table-1.txt", Path.of("table-1.txt"), 0, "0".repeat(64)),
                "generator",
                "1",
                "",
                Instant.EPOCH);
        Graph graph = StudyGraph.of(base, reading, facts);
        new Triples(graph, base.iri("study", study))
                .type(Prc.STUDY)
                .label("Study " + study)
                .say(DCTerms.title.asNode(), NodeFactory.createLiteralLang("Invented study " + study, "en"))
                .say(DCTerms.accessRights.asNode(), "Invented")
                .say(prc("licenceNote"), "Nobody said these words.");
        return graph;
    }

    /** Has the participant of this number a role? */
    public static boolean hasRole(int participant) {
        return participant % 10 != 9;
    }

    private static Graph analysis(BaseIri base, String study) {
        Graph graph = GraphFactory.createDefaultGraph();
        for (int p = 0; p < PARTICIPANTS; p++) {
            if (hasRole(p)) {
                new Triples(graph, base.iri("participant", study + ".P" + p))
                        .say(Prc.HAS_ROLE, base.iri("role", ROLES.get(p % 5)));
            }
        }
        for (int q = 0; q < QUOTES; q += 5) {
            Node quote = base.iri("quote", "%s.t1-%02d".formatted(study, q + 1));
            Node concern = base.iri("concern", "corpus-" + q / 5 % CONCERNS);
            new Triples(graph, quote).say(Prc.EXPRESSES_PROPERTY, concern);
            new Triples(graph, base.iri("evidence", "%s.t1-%02d.c".formatted(study, q + 1)))
                    .type(Prc.EVIDENCE)
                    .label("Quote %d expresses a concern".formatted(q + 1))
                    .say(prc("evidenceQuote"), quote)
                    .say(prc("evidenceConcern"), concern)
                    .say(prc("stance"), Prc.EXPRESSES_VALUE)
                    .say(Prc.START, 0)
                    .say(Prc.END, 2)
                    .say(prc("spanText"), "We")
                    .say(prc("basis"), Prc.PARAPHRASE)
                    .say(prc("reviewStatus"), Prc.PROPOSED)
                    .say(PROV_ATTRIBUTED, base.iri("agent", "concern-graph-curators"))
                    .say(DCTerms.created.asNode(), DAY);
        }
        return graph;
    }
}
