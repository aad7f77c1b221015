package org.concerngraph.intake;

import java.util.List;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.RDFS;
import org.concerngraph.store.BaseIri;
import org.concerngraph.vocabulary.Prc;
import org.concerngraph.vocabulary.Prov;
import org.concerngraph.vocabulary.Slug;

/** The receipt of an import in RDF: which file, read when, by whom and with what, how much came of it, and what did not. */
final class ReceiptGraph {

    private final BaseIri base;
    private final Understood understood;
    private final ImportFacts facts;
    private final List<Node> sources;

    private final List<String> decisions;

    /** The decisions are what a person chose or repaired, each in a sentence. */
    ReceiptGraph(BaseIri base, Understood understood, ImportFacts facts, List<Node> sources, List<String> decisions) {
        this.base = base;
        this.decisions = decisions;
        this.understood = understood;
        this.facts = facts;
        this.sources = sources;
    }

    void addTo(Graph graph) {
        Node program = base.iri("agent", "concern-graph");
        new Triples(graph, program).type(Prov.SOFTWARE_AGENT, Prov.AGENT).label("Concern Graph");
        Counts counts = understood.counts();
        String file = facts.file().name();
        var about = new Triples(graph, base.iri("import", facts.id()))
                .type(Prc.IMPORT, Prov.ACTIVITY)
                .label("Reading of " + file)
                .say(Prc.IN_STUDY, base.iri("study", facts.study().id()))
                .say(Prov.GENERATED, facts.graph())
                .say(Prov.WAS_ASSOCIATED_WITH, program)
                .say(
                        Prov.ENDED_AT_TIME,
                        NodeFactory.createLiteralDT(facts.readAt().toString(), XSDDatatype.XSDdateTime))
                .say(Prc.IMPORT_NAME, facts.name())
                .say(Prc.REVISION, facts.revision())
                .say(Prc.FILE_NAME, file)
                .say(Prc.SHA256, facts.file().sha256())
                .say(Prc.READER_NAME, facts.reader())
                .say(Prc.READER_VERSION, facts.readerVersion())
                .say(Prc.QUOTE_COUNT, counts.quotes())
                .say(Prc.PARTICIPANT_COUNT, counts.participants())
                .say(Prc.ROLE_COUNT, counts.roles())
                .say(Prc.THEME_COUNT, counts.themes())
                .say(Prc.MARK_COUNT, counts.marks())
                .say(Prc.CODING_COUNT, counts.codings())
                .say(Prc.ABBREVIATION_COUNT, counts.abbreviations())
                .say(Prc.PROBLEM_COUNT, understood.doubts().size());
        sources.forEach(source -> about.say(Prov.USED, source));
        decisions.forEach(decision -> about.say(Prc.REPAIRED, decision));
        if (!facts.by().isEmpty()) {
            Node person = base.iri("agent", Slug.of(facts.by()));
            new Triples(graph, person).type(Prov.AGENT).label(facts.by());
            about.say(Prov.WAS_ASSOCIATED_WITH, person);
        }
        problems(graph, about);
        leftOut(graph, about);
        checks(graph, about);
    }

    private void problems(Graph graph, Triples about) {
        for (int i = 0; i < understood.doubts().size(); i++) {
            Receipt.Doubt doubt = understood.doubts().get(i);
            Node node = base.iri("problem", facts.id() + "." + (i + 1));
            var said = new Triples(graph, node)
                    .type(Prc.PROBLEM)
                    .label("Problem %d of the reading of %s"
                            .formatted(i + 1, facts.file().name()))
                    .say(RDFS.comment.asNode(), NodeFactory.createLiteralLang(doubt.message(), "en"))
                    .sayIfAny(Prc.WHERE, doubt.where())
                    .sayIfAny(Prc.ASSUMED, doubt.assumed());
            if (doubt.start() >= 0) {
                said.say(Prc.SOURCE_START, doubt.start()).say(Prc.SOURCE_END, doubt.end());
            }
            if (doubt.source() >= 0) {
                said.say(Prc.IN_SOURCE, sources.get(doubt.source()));
            }
            about.say(Prc.HAS_PROBLEM, node);
        }
    }

    private void leftOut(Graph graph, Triples about) {
        for (int i = 0; i < understood.leftOut().size(); i++) {
            Reading.LeftOut leftOut = understood.leftOut().get(i);
            Node node = base.iri("left-out", facts.id() + "." + (i + 1));
            new Triples(graph, node)
                    .type(Prc.LEFT_OUT_CLASS)
                    .label(leftOut.name().isEmpty() ? leftOut.kind() : leftOut.kind() + " “" + leftOut.name() + "”")
                    .say(Prc.LEFT_OUT_KIND, leftOut.kind())
                    .say(Prc.COUNT, leftOut.count())
                    .say(RDFS.comment.asNode(), NodeFactory.createLiteralLang(leftOut.why(), "en"));
            about.say(Prc.LEFT_OUT, node);
        }
    }

    private void checks(Graph graph, Triples about) {
        for (int i = 0; i < understood.checks().size(); i++) {
            Reading.Check check = understood.checks().get(i);
            Node node = base.iri("check", facts.id() + "." + (i + 1));
            new Triples(graph, node)
                    .type(Prc.CHECK)
                    .label(check.what())
                    .say(Prc.HELD, check.held())
                    .say(Prc.FAILED, check.failed())
                    .say(Prc.NOT_VERIFIABLE, check.notVerifiable());
            about.say(Prc.HAS_CHECK, node);
        }
    }
}
