package org.concerngraph.intake;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.concerngraph.store.BaseIri;
import org.concerngraph.vocabulary.Graphs;
import org.concerngraph.vocabulary.Prc;

/** The triples that a reading of one source gives: what was published, and how it was read. */
final class StudyGraph {

    private static final String PROV = "http://www.w3.org/ns/prov#";

    private final Graph graph = GraphFactory.createDefaultGraph();
    private final BaseIri base;
    private final Reading reading;
    private final SourceFacts facts;
    private final Node study;
    private final Node source;

    private StudyGraph(BaseIri base, Reading reading, SourceFacts facts) {
        this.base = base;
        this.reading = reading;
        this.facts = facts;
        this.study = base.iri("study", facts.study());
        this.source = iri("source", facts.source());
    }

    static Graph of(BaseIri base, Reading reading, SourceFacts facts) {
        var study = new StudyGraph(base, reading, facts);
        study.source();
        List<Node> themes = study.themes();
        List<Node> participants = study.participants();
        study.quotes(themes, participants);
        study.receipt();
        return study.graph;
    }

    private Node iri(String kind, String localId) {
        return base.iri(kind, facts.study() + "." + localId);
    }

    private Triples about(Node thing) {
        return new Triples(graph, thing);
    }

    private static Node term(String iri) {
        return NodeFactory.createURI(iri);
    }

    private String sourceName() {
        return reading.position().isEmpty() ? facts.source() : reading.position();
    }

    private void source() {
        var about = about(source)
                .type(Prc.SOURCE, term("http://purl.org/spar/doco/Table"))
                .label(sourceName())
                .say(Prc.IN_STUDY, study)
                .say(Prc.POSITION, sourceName())
                .say(Prc.SOURCE_TEXT, reading.text());
        if (!reading.caption().isEmpty()) {
            about.say(Prc.CAPTION, reading.caption());
        }
        if (facts.publication() != null) {
            about.say(DCTerms.isPartOf.asNode(), facts.publication());
        }
        reading.abbreviations().forEach((form, expansion) -> {
            Node abbreviation = iri("abbreviation", facts.source() + "." + Slug.of(form));
            about(abbreviation)
                    .type(Prc.ABBREVIATION)
                    .label(form + ": " + expansion)
                    .say(Prc.ABBREVIATED_FORM, form)
                    .say(Prc.EXPANDED_FORM, expansion);
            about.say(Prc.EXPANDS_ABBREVIATION, abbreviation);
        });
    }

    private List<Node> themes() {
        Node scheme = base.iri("scheme", facts.study());
        if (!reading.themes().isEmpty()) {
            about(scheme).type(SKOS.ConceptScheme.asNode()).label("Themes of " + facts.study());
        }
        var themes = new ArrayList<Node>();
        var taken = new HashSet<String>();
        for (Reading.Theme theme : reading.themes()) {
            String slug = Slug.of(theme.label());
            String unique = slug;
            for (int n = 2; !taken.add(unique); n++) {
                unique = slug + "-" + n;
            }
            Node node = iri("theme", unique);
            var about = about(node)
                    .type(Prc.THEME, SKOS.Concept.asNode())
                    .label(theme.label())
                    .say(SKOS.prefLabel.asNode(), NodeFactory.createLiteralLang(theme.label(), "en"))
                    .say(SKOS.inScheme.asNode(), scheme)
                    .say(Prc.IN_STUDY, study)
                    .say(Prc.ORDINAL, themes.size() + 1);
            if (theme.parent() >= 0) {
                about.say(SKOS.broader.asNode(), themes.get(theme.parent()));
            }
            themes.add(node);
        }
        return themes;
    }

    private List<Node> participants() {
        var participants = new ArrayList<Node>();
        for (Reading.Participant participant : reading.participants()) {
            Node node = iri("participant", Slug.ofCode(participant.code()));
            var about = about(node)
                    .type(Prc.PARTICIPANT, term(PROV + "Person"))
                    .label(participant.code())
                    .say(Prc.IN_STUDY, study)
                    .say(Prc.PARTICIPANT_CODE, participant.code());
            participant.printedRoles().forEach(role -> about.say(Prc.PRINTED_ROLE, role));
            participants.add(node);
        }
        return participants;
    }

    private void quotes(List<Node> themes, List<Node> participants) {
        for (Reading.Quote quote : reading.quotes()) {
            String id = "t%d-%02d".formatted(reading.number(), quote.ordinal());
            var about = about(iri("quote", id))
                    .type(Prc.QUOTE)
                    .label("Quote %d of %s, %s"
                            .formatted(
                                    quote.ordinal(),
                                    sourceName(),
                                    reading.participants()
                                            .get(quote.participant())
                                            .code()))
                    .say(Prc.IN_STUDY, study)
                    .say(term(PROV + "wasQuotedFrom"), source)
                    .say(Prc.ORDINAL, quote.ordinal())
                    .say(Prc.PUBLISHED_TEXT, quote.text())
                    .say(Prc.SPOKEN_TEXT, quote.spokenText())
                    .say(Prc.SPOKEN_BY, participants.get(quote.participant()))
                    .say(Prc.ATTRIBUTION_TEXT, quote.attribution())
                    .say(Prc.SOURCE_START, quote.start())
                    .say(Prc.SOURCE_END, quote.end());
            if (quote.theme() >= 0) {
                about.say(Prc.HAS_THEME, themes.get(quote.theme()));
            }
            for (int i = 0; i < quote.marks().size(); i++) {
                Reading.Mark mark = quote.marks().get(i);
                Node node = iri("mark", id + "." + (i + 1));
                about(node)
                        .type(Prc.EDITORIAL_MARK, kind(mark.kind()))
                        .label("Mark %d of quote %d: %s".formatted(i + 1, quote.ordinal(), mark.text()))
                        .say(Prc.START, mark.start())
                        .say(Prc.END, mark.end())
                        .say(Prc.MARK_TEXT, mark.text());
                about.say(Prc.HAS_MARK, node);
            }
        }
    }

    private static Node kind(Reading.MarkKind kind) {
        return switch (kind) {
            case ELISION -> Prc.ELISION;
            case INSERTION -> Prc.INSERTION;
            case PAUSE -> Prc.PAUSE;
        };
    }

    private void receipt() {
        int marks = reading.quotes().stream().mapToInt(q -> q.marks().size()).sum();
        Node reader = base.iri("agent", "concern-graph");
        about(reader).type(term(PROV + "SoftwareAgent"), term(PROV + "Agent")).label("Concern Graph");
        var about = about(iri("import", facts.source()))
                .type(Prc.IMPORT, term(PROV + "Activity"))
                .label("Reading of " + facts.fileName())
                .say(term(PROV + "used"), source)
                .say(term(PROV + "generated"), Graphs.source(facts.study()))
                .say(term(PROV + "wasAssociatedWith"), reader)
                .say(
                        term(PROV + "endedAtTime"),
                        NodeFactory.createLiteralDT(facts.readAt().toString(), XSDDatatype.XSDdateTime))
                .say(Prc.FILE_NAME, facts.fileName())
                .say(Prc.SHA256, facts.sha256())
                .say(Prc.READER_NAME, facts.reader())
                .say(Prc.READER_VERSION, facts.readerVersion())
                .say(Prc.QUOTE_COUNT, reading.quotes().size())
                .say(Prc.PARTICIPANT_COUNT, reading.participants().size())
                .say(Prc.THEME_COUNT, reading.themes().size())
                .say(Prc.MARK_COUNT, marks)
                .say(Prc.PROBLEM_COUNT, reading.problems().size());
        for (int i = 0; i < reading.problems().size(); i++) {
            Reading.Problem problem = reading.problems().get(i);
            Node node = iri("problem", facts.source() + "." + (i + 1));
            var said = about(node)
                    .type(Prc.PROBLEM)
                    .label("Problem %d of the reading of %s".formatted(i + 1, facts.fileName()))
                    .say(RDFS.comment.asNode(), NodeFactory.createLiteralLang(problem.message(), "en"))
                    .say(Prc.SOURCE_START, problem.start())
                    .say(Prc.SOURCE_END, problem.end());
            if (!problem.assumed().isEmpty()) {
                said.say(Prc.ASSUMED, problem.assumed());
            }
            about.say(Prc.HAS_PROBLEM, node);
        }
    }
}
