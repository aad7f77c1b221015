package org.concerngraph.intake.rdf;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import org.concerngraph.vocabulary.Graphs;
import org.concerngraph.vocabulary.Prc;

/** Puts each statement about a study into its layer, by what it is about. */
final class Layers {

    private static final Set<String> OF_THE_STUDY = Set.of(
            "study", "source", "participant", "quote", "mark", "theme", "scheme", "coding", "abbreviation", "sample");
    private static final Set<String> RECEIPTS = Set.of("import", "problem", "left-out", "check", "withdrawal");
    private static final Set<Node> READ_INTO_IT = Set.of(
            Prc.HAS_ROLE,
            Prc.CODED_BY,
            Prc.INDEPENDENTLY_CODED_BY,
            Prc.OPENED_BY,
            Prc.EXPRESSES_PROPERTY,
            Prc.QUALIFIES_PROPERTY,
            Prc.CONTRADICTS_PROPERTY,
            Prc.PROPOSES_REMEDY_FOR);

    private final Names names;
    private final String study;
    private final Set<Node> publications = new HashSet<>();
    private final Graph published = GraphFactory.createDefaultGraph();
    private final Graph analysis = GraphFactory.createDefaultGraph();
    private final Graph shared = GraphFactory.createDefaultGraph();
    private final Remainder remainder = new Remainder();

    Layers(Names names, String study, List<Quad> statements) {
        this.names = names;
        this.study = study;
        for (Quad quad : statements) {
            if (quad.getPredicate().equals(Prc.REPORTED_IN)
                    && names.kind(quad.getSubject()).equals("study")
                    && names.id(quad.getSubject()).equals(study)) {
                publications.add(quad.getObject());
            }
        }
        statements.stream()
                .filter(quad -> !names.kind(quad.getSubject()).equals("agent"))
                .forEach(this::put);
        statements.stream()
                .filter(quad -> names.kind(quad.getSubject()).equals("agent"))
                .forEach(this::putAgent);
    }

    Graph published() {
        return published;
    }

    Graph analysis() {
        return analysis;
    }

    Graph shared() {
        return shared;
    }

    Remainder remainder() {
        return remainder;
    }

    private void put(Quad quad) {
        Triple triple = quad.asTriple();
        String kind = names.kind(triple.getSubject());
        if (!isPlain(triple)) {
            remainder.withoutName(triple);
        } else if (quad.getGraph() != null && Graphs.HOUSEKEEPING.contains(quad.getGraph())) {
            remainder.leave("Statement of the program about its data", "", "It is made anew for this dataset.");
        } else if (publications.contains(triple.getSubject())) {
            published.add(triple);
        } else if (kind.equals("concern") || kind.equals("relation")) {
            shared.add(triple);
        } else if (OF_THE_STUDY.contains(kind) || kind.equals("evidence")) {
            ofStudy(kind, triple);
        } else {
            other(kind, triple);
        }
    }

    private void ofStudy(String kind, Triple triple) {
        String id = names.id(triple.getSubject());
        boolean isIts = kind.equals("study") || kind.equals("scheme") ? id.equals(study) : id.startsWith(study + ".");
        if (!isIts) {
            remainder.leave(
                    "Statement about a thing of another study",
                    id.indexOf('.') < 0 ? id : id.substring(0, id.indexOf('.')),
                    "Its identifier does not begin with “" + study + ".”, as those of this study do.");
        } else if (kind.equals("evidence") || READ_INTO_IT.contains(triple.getPredicate())) {
            analysis.add(triple);
        } else {
            published.add(triple);
        }
    }

    private void other(String kind, Triple triple) {
        String subject = triple.getSubject().getURI();
        if (kind.equals("role")) {
            remainder.leave("Statement about a role", "", "Roles are of the shared scheme, to which curators add.");
        } else if (RECEIPTS.contains(kind)) {
            remainder.leave("Statement of a receipt", "", "It tells of another import; this one has its own receipt.");
        } else if (subject.startsWith(Prc.NAMESPACE)) {
            remainder.leave("Statement about a term of the ontology", "", "The ontology of this program is its own.");
        } else if (subject.startsWith(Graphs.NAMESPACE) || triple.getSubject().equals(Graphs.DATASET)) {
            remainder.leave("Statement about a graph or the dataset", "", "It is made anew for this dataset.");
        } else {
            remainder.leave(
                    "Statement about a thing that is not of the study",
                    triple.getPredicate().getURI(),
                    "Its subject is none of the kinds of things that a study has.");
        }
    }

    /** Whoever did something stands where that is said: with the concerns, the reading, or what was published. */
    private void putAgent(Quad quad) {
        Triple triple = quad.asTriple();
        Node agent = triple.getSubject();
        if (!isPlain(triple)) {
            remainder.withoutName(triple);
        } else if (shared.contains(Node.ANY, Node.ANY, agent)) {
            shared.add(triple);
        } else if (analysis.contains(Node.ANY, Node.ANY, agent)) {
            analysis.add(triple);
        } else if (published.contains(Node.ANY, Node.ANY, agent)) {
            published.add(triple);
        } else {
            remainder.leave("Statement about an agent", "", "Nothing of the study names this agent.");
        }
    }

    private static boolean isPlain(Triple triple) {
        return triple.getSubject().isURI()
                && (triple.getObject().isURI() || triple.getObject().isLiteral());
    }
}
