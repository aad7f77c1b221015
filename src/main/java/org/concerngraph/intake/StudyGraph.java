package org.concerngraph.intake;

import java.util.Comparator;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.SKOS;
import org.concerngraph.intake.Reading.Source;
import org.concerngraph.intake.Reading.SourceKind;
import org.concerngraph.store.BaseIri;
import org.concerngraph.vocabulary.Prc;
import org.concerngraph.vocabulary.Prov;
import org.concerngraph.vocabulary.Slug;

/**
 * The triples that a reading gives: what was published. First the frame, which is what all quotes refer to; then each
 * quote, in the order of the reading, so that a long file never has to be in memory as a whole.
 */
final class StudyGraph {

    private static final Node DOCO_TABLE = NodeFactory.createURI("http://purl.org/spar/doco/Table");

    private final BaseIri base;
    private final Reading reading;
    private final ImportFacts facts;
    private final Identities identities;
    private final Node study;
    private final List<Node> sources;
    private final ThemeGraph themes;
    private final List<Node> participants;

    StudyGraph(BaseIri base, Reading reading, ImportFacts facts, Identities identities) {
        this.base = base;
        this.reading = reading;
        this.facts = facts;
        this.identities = identities;
        this.study = base.iri("study", facts.study().id());
        this.sources = reading.sources().stream()
                .map(source -> iri("source", source.name()))
                .toList();
        this.themes = new ThemeGraph(base, facts.study().id(), reading.themes(), identities);
        this.participants = reading.participants().stream()
                .map(p -> iri("participant", identities.participant(p.code())))
                .toList();
    }

    /** Everything at once, for a reading that is known to be small. */
    static Graph of(BaseIri base, Reading reading, ImportFacts facts) {
        var study = new StudyGraph(base, reading, facts, new Identities());
        Graph graph = study.frame();
        reading.quotes().forEach(quote -> study.add(quote, graph));
        new ReceiptGraph(base, understood(reading), facts, study.sources, List.of()).addTo(graph);
        return graph;
    }

    private static Understood understood(Reading reading) {
        return new Understood(
                reading.counts(),
                reading.problems().stream()
                        .map(problem -> Receipt.Doubt.of(reading, problem))
                        .toList(),
                reading.leftOut(),
                reading.checks());
    }

    /** The sources as things, in the order of the reading. */
    List<Node> sources() {
        return sources;
    }

    /** The participants as things, in the order of the reading. */
    List<Node> participants() {
        return participants;
    }

    /** The sources, the themes and the participants. */
    Graph frame() {
        Graph graph = GraphFactory.createDefaultGraph();
        for (int i = 0; i < sources.size(); i++) {
            source(graph, sources.get(i), reading.sources().get(i));
        }
        themes.addTo(graph);
        participants(graph);
        return graph;
    }

    private Node iri(String kind, String localId) {
        return base.iri(kind, facts.study().id() + "." + localId);
    }

    private static String nameOf(Source source) {
        return source.position().isEmpty() ? source.name() : source.position();
    }

    private void source(Graph graph, Node node, Source source) {
        String name = nameOf(source);
        var about = new Triples(graph, node)
                .type(Prc.SOURCE)
                .label(name)
                .say(Prc.IN_STUDY, study)
                .say(Prc.POSITION, name);
        if (source.kind() == SourceKind.TABLE) {
            about.type(DOCO_TABLE);
        }
        about.sayIfAny(Prc.SOURCE_TEXT, source.text()).sayIfAny(Prc.CAPTION, source.caption());
        if (!facts.study().publication().isEmpty()) {
            about.say(
                    DCTerms.isPartOf.asNode(),
                    NodeFactory.createURI(facts.study().publication()));
        }
        source.abbreviations().forEach((form, expansion) -> {
            Node abbreviation = iri("abbreviation", source.name() + "." + Slug.of(form));
            new Triples(graph, abbreviation)
                    .type(Prc.ABBREVIATION)
                    .label(form + ": " + expansion)
                    .say(Prc.ABBREVIATED_FORM, form)
                    .say(Prc.EXPANDED_FORM, expansion);
            about.say(Prc.EXPANDS_ABBREVIATION, abbreviation);
        });
    }

    private void participants(Graph graph) {
        for (int i = 0; i < participants.size(); i++) {
            Reading.Participant participant = reading.participants().get(i);
            var about = new Triples(graph, participants.get(i))
                    .type(Prc.PARTICIPANT, Prov.PERSON)
                    .label(participant.code())
                    .say(Prc.IN_STUDY, study)
                    .say(Prc.PARTICIPANT_CODE, participant.code());
            if (!participant.isIdentified()) {
                about.type(Prc.UNIDENTIFIED_SPEAKER);
            }
            participant.printedRoles().forEach(role -> about.say(Prc.PRINTED_ROLE, role));
        }
    }

    /** Adds the triples of a quote; the quotes come in the order of the reading. Gives the quote as a thing. */
    Node add(Reading.Quote quote, Graph graph) {
        Source source = reading.sources().get(quote.source());
        String id = identities.quote(source.name(), quote.text(), quote.ordinal());
        Node node = iri("quote", id);
        var about = new Triples(graph, node)
                .type(Prc.QUOTE)
                .label("Quote %d of %s, %s"
                        .formatted(
                                quote.ordinal(),
                                nameOf(source),
                                reading.participants().get(quote.participant()).code()))
                .say(Prc.IN_STUDY, study)
                .say(Prov.WAS_QUOTED_FROM, sources.get(quote.source()))
                .say(Prc.ORDINAL, quote.ordinal())
                .say(Prc.PUBLISHED_TEXT, quote.text())
                .say(Prc.SPOKEN_TEXT, quote.spokenText())
                .say(Prc.SPOKEN_BY, participants.get(quote.participant()))
                .say(Prc.ATTRIBUTION_TEXT, quote.attribution());
        if (quote.place().isInText()) {
            about.say(Prc.SOURCE_START, quote.place().start())
                    .say(Prc.SOURCE_END, quote.place().end());
        }
        if (quote.place().row() > 0) {
            about.say(Prc.SOURCE_ROW, quote.place().row());
        }
        about.sayIfAny(Prc.SOURCE_PAGE, quote.place().page());
        quote.themes().forEach(theme -> about.say(Prc.HAS_THEME, themes.node(theme)));
        marks(graph, quote, about, id);
        codings(graph, quote, node, id);
        return node;
    }

    private void marks(Graph graph, Reading.Quote quote, Triples about, String id) {
        for (int i = 0; i < quote.marks().size(); i++) {
            Reading.Mark mark = quote.marks().get(i);
            Node node = iri("mark", id + "." + (i + 1));
            new Triples(graph, node)
                    .type(Prc.EDITORIAL_MARK, kind(mark.kind()))
                    .label("Mark %d of quote %d: %s".formatted(i + 1, quote.ordinal(), mark.text()))
                    .say(Prc.START, mark.start())
                    .say(Prc.END, mark.end())
                    .say(Prc.MARK_TEXT, mark.text());
            about.say(Prc.HAS_MARK, node);
        }
    }

    private void codings(Graph graph, Reading.Quote quote, Node node, String id) {
        List<Reading.Coding> inOrder = quote.codings().stream()
                .sorted(Comparator.comparingInt(coding -> themes.number(coding.theme())))
                .toList();
        for (int i = 0; i < inOrder.size(); i++) {
            Reading.Coding coding = inOrder.get(i);
            var about = new Triples(graph, iri("coding", id + "." + (i + 1)))
                    .type(Prc.CODING)
                    .label("Coding %d of quote %d: %s"
                            .formatted(
                                    i + 1,
                                    quote.ordinal(),
                                    reading.themes().get(coding.theme()).label()))
                    .say(Prc.CODING_QUOTE, node)
                    .say(Prc.CODING_THEME, themes.node(coding.theme()));
            if (coding.start() >= 0) {
                about.say(Prc.START, coding.start()).say(Prc.END, coding.end());
            }
            if (!coding.coder().isEmpty()) {
                Node coder = iri("agent", Slug.of(coding.coder()));
                new Triples(graph, coder).type(Prov.AGENT).label(coding.coder());
                about.say(Prov.WAS_ATTRIBUTED_TO, coder);
            }
            if (!coding.date().isEmpty()) {
                about.sayDate(DCTerms.created.asNode(), coding.date());
            }
            about.sayInEnglish(SKOS.editorialNote.asNode(), coding.memo());
        }
    }

    private static Node kind(Reading.MarkKind kind) {
        return switch (kind) {
            case ELISION -> Prc.ELISION;
            case INSERTION -> Prc.INSERTION;
            case PAUSE -> Prc.PAUSE;
        };
    }
}
