package org.concerngraph.linking.external;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.concerngraph.linking.Name;
import org.concerngraph.linking.Term;
import org.concerngraph.vocabulary.Iris;

/**
 * A term as triples, the same for every vocabulary: a SKOS concept, with synonyms that are not exact as OBO in OWL says
 * them, for SKOS does not tell these apart. {@link GraphTerms} reads the same term back from them.
 */
final class TermGraph {

    private final Node vocabulary;
    private final Graph original;
    private final Map<String, Integer> spaces = new HashMap<>();
    private long count;

    /**
     * For the terms of a vocabulary.
     *
     * @param original the vocabulary as its file has it
     */
    TermGraph(String name, Graph original) {
        this.vocabulary = VocabularyGraphs.terms(name);
        this.original = original;
    }

    /** How many terms were written. */
    long count() {
        return count;
    }

    /** What most of their IRIs begin with; empty before the first. */
    String uriSpace() {
        return spaces.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse("");
    }

    /** Says all of a term. */
    void write(Term term, Consumer<Triple> to) {
        count++;
        String space = term.iri()
                .substring(0, term.iri().length() - Iris.localName(term.iri()).length());
        spaces.merge(space, 1, Integer::sum);
        Node subject = NodeFactory.createURI(term.iri());
        outline(term, to);
        to.accept(Triple.create(subject, SKOS.inScheme.asNode(), vocabulary));
        if (isTop(term)) {
            to.accept(Triple.create(subject, SKOS.topConceptOf.asNode(), vocabulary));
        }
        var preferredIn = new HashSet<String>();
        for (Name name : term.names()) {
            to.accept(Triple.create(subject, property(name, preferredIn), literal(name)));
        }
        term.partOf().forEach(whole -> say(subject, DCTerms.isPartOf.asNode(), whole, to));
        term.notations()
                .forEach(code -> to.accept(
                        Triple.create(subject, SKOS.notation.asNode(), NodeFactory.createLiteralString(code))));
    }

    /** Is there nothing above it, or only what this vocabulary mentions and does not describe? */
    private boolean isTop(Term term) {
        return term.broader().stream()
                .noneMatch(iri -> original.contains(NodeFactory.createURI(iri), RDF.type.asNode(), Node.ANY));
    }

    /** Says what a page needs that only links to the term: its label, definitions, what is above it, what replaced it. */
    static void outline(Term term, Consumer<Triple> to) {
        Node subject = NodeFactory.createURI(term.iri());
        to.accept(Triple.create(subject, RDF.type.asNode(), SKOS.Concept.asNode()));
        Node label = term.names().stream()
                .filter(name -> name.text().equals(term.label()))
                .findFirst()
                .map(TermGraph::literal)
                .orElseGet(() -> NodeFactory.createLiteralString(term.label()));
        to.accept(Triple.create(subject, RDFS.label.asNode(), label));
        term.definitions()
                .forEach(said -> to.accept(
                        Triple.create(subject, SKOS.definition.asNode(), NodeFactory.createLiteralString(said))));
        term.broader().forEach(above -> say(subject, SKOS.broader.asNode(), above, to));
        if (term.isObsolete()) {
            to.accept(Triple.create(
                    subject, TermProperties.DEPRECATED, NodeFactory.createLiteralDT("true", XSDDatatype.XSDboolean)));
        }
        if (term.replacedBy() != null) {
            say(subject, DCTerms.isReplacedBy.asNode(), term.replacedBy(), to);
        }
    }

    private static void say(Node subject, Node property, String iri, Consumer<Triple> to) {
        to.accept(Triple.create(subject, property, NodeFactory.createURI(iri)));
    }

    /** SKOS allows one preferred label in each language. */
    private static Node property(Name name, Set<String> preferredIn) {
        boolean isOneMore = name.kind() == Name.Kind.PREFERRED && !preferredIn.add(name.language());
        return TermProperties.iri((isOneMore ? Name.Kind.EXACT : name.kind()).property());
    }

    private static Node literal(Name name) {
        return name.language().isEmpty()
                ? NodeFactory.createLiteralString(name.text())
                : NodeFactory.createLiteralLang(name.text(), name.language());
    }
}
