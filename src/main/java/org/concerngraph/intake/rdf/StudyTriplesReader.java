package org.concerngraph.intake.rdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.concerngraph.intake.Counts;
import org.concerngraph.intake.Reading.Problem;
import org.concerngraph.intake.SourceFile;
import org.concerngraph.intake.UnreadableSource;
import org.concerngraph.store.BaseIri;
import org.concerngraph.vocabulary.Prc;
import org.springframework.stereotype.Component;

/** Reads RDF that follows our ontology, of one study, in Turtle, TriG, N-Triples, N-Quads, JSON-LD or RDF/XML. */
@Component
public final class StudyTriplesReader {

    /** What receipts call this reader. */
    public static final String NAME = "rdf";

    /** Rises whenever the same file may be read otherwise than before. */
    public static final String VERSION = "1";

    private static final int MOST_NAMED = 10;

    private final String base;

    StudyTriplesReader(BaseIri base) {
        this.base = base.value();
    }

    /**
     * What a file says; relative IRIs in it are relative to our base.
     *
     * @throws UnreadableSource when it is no RDF, is too large, is about no study or several, or its identifiers are not
     *     below our base; the message names the file, and line and column where there are any
     */
    public StudyTriples read(SourceFile file) {
        return read(file, base, Limits.USUAL);
    }

    static StudyTriples read(SourceFile file, String base, Limits limits) {
        RdfStatements read = RdfStatements.of(file, base, limits);
        var names = new Names(base);
        String study = study(file, names, read.statements());
        var layers = new Layers(names, study, read.statements());
        var problems = new ArrayList<Problem>(read.problems());
        problems.addAll(layers.remainder().problems());
        return new StudyTriples(
                new StatedFacts(layers.published(), base, study).facts(),
                layers.published(),
                layers.analysis(),
                layers.shared(),
                counts(layers.published()),
                List.copyOf(problems),
                layers.remainder().leftOut());
    }

    private static String study(SourceFile file, Names names, List<Quad> statements) {
        Set<String> studies = new TreeSet<>();
        Set<String> elsewhere = new TreeSet<>();
        for (Quad quad : statements) {
            if (quad.getPredicate().equals(RDF.type.asNode())
                    && quad.getObject().equals(Prc.STUDY)) {
                boolean isOurs = names.kind(quad.getSubject()).equals("study");
                (isOurs ? studies : elsewhere).add(quad.getSubject().toString());
            }
        }
        if (studies.size() > 1) {
            throw new UnreadableSource("“%s” is about %d studies: %s. A file is imported for one study; split it."
                    .formatted(file.name(), studies.size(), some(studies)));
        }
        if (studies.isEmpty() && elsewhere.isEmpty()) {
            throw new UnreadableSource(
                    "“%s” is about no study: none of its %d statements gives a thing the type prc:Study (<%s>)."
                            .formatted(file.name(), statements.size(), Prc.STUDY.getURI()));
        }
        if (studies.isEmpty()) {
            throw new UnreadableSource(
                    "“%s” is about %s, which is not below <%sstudy/>, where the identifiers of studies"
                                    .formatted(file.name(), some(elsewhere), names.base())
                            + " begin here; write the file with this base.");
        }
        String study = studies.iterator().next().substring((names.base() + "study/").length());
        if (!study.matches("[\\p{L}\\p{N}-]+")) {
            throw new UnreadableSource("“%s”: the study's identifier is “%s”; expected are letters, digits and hyphens."
                    .formatted(file.name(), study));
        }
        return study;
    }

    private static String some(Set<String> iris) {
        return iris.stream().limit(MOST_NAMED).map(iri -> "<" + iri + ">").collect(Collectors.joining(", "))
                + (iris.size() > MOST_NAMED ? " and " + (iris.size() - MOST_NAMED) + " more" : "");
    }

    private static Counts counts(Graph published) {
        int roles = (int) published.stream(Node.ANY, Prc.PRINTED_ROLE, Node.ANY)
                .map(triple -> triple.getObject())
                .distinct()
                .count();
        return new Counts(
                1,
                typed(published, Prc.PARTICIPANT),
                roles,
                typed(published, Prc.THEME),
                typed(published, Prc.QUOTE),
                typed(published, Prc.EDITORIAL_MARK),
                (int) published.stream(Node.ANY, Prc.HAS_THEME, Node.ANY).count(),
                typed(published, Prc.ABBREVIATION));
    }

    private static int typed(Graph graph, Node type) {
        return (int) graph.stream(Node.ANY, RDF.type.asNode(), type).count();
    }
}
