package org.concerngraph.linking.external;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.concerngraph.linking.Name;
import org.concerngraph.linking.Term;

/**
 * A term as triples, the same for every vocabulary: a SKOS concept, with synonyms that are not exact as OBO in OWL says
 * them, for SKOS does not tell these apart. {@link GraphTerms} reads the same term back from them.
 */
final class TermGraph {

    private TermGraph() {}

    /**
     * Says all of a term.
     *
     * @param scheme the vocabulary that it belongs to
     * @param isTop is there nothing above it in its vocabulary?
     */
    static void write(Term term, Node scheme, boolean isTop, Consumer<Triple> to) {
        Node subject = NodeFactory.createURI(term.iri());
        outline(term, to);
        to.accept(Triple.create(subject, SKOS.inScheme.asNode(), scheme));
        if (isTop) {
            to.accept(Triple.create(subject, SKOS.topConceptOf.asNode(), scheme));
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
        return switch (name.kind()) {
            case PREFERRED -> preferredIn.add(name.language()) ? SKOS.prefLabel.asNode() : SKOS.altLabel.asNode();
            case EXACT -> SKOS.altLabel.asNode();
            case NARROW -> TermProperties.iri(TermProperties.OIO + "hasNarrowSynonym");
            case BROAD -> TermProperties.iri(TermProperties.OIO + "hasBroadSynonym");
            case RELATED -> TermProperties.iri(TermProperties.OIO + "hasRelatedSynonym");
        };
    }

    private static Node literal(Name name) {
        return name.language().isEmpty()
                ? NodeFactory.createLiteralString(name.text())
                : NodeFactory.createLiteralLang(name.text(), name.language());
    }
}
