package org.concerngraph.linking.external;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.util.iterator.ExtendedIterator;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.apache.jena.vocabulary.SKOSXL;
import org.concerngraph.linking.Term;
import org.concerngraph.vocabulary.Iris;

/**
 * The terms that a graph describes, whether in OWL, as OBO in OWL, in SKOS or as MeSH RDF. A term is a class or concept
 * with an IRI. Only one is looked at at a time, so that a graph in a store may be as large as it likes.
 */
public final class GraphTerms {

    private static final Pattern SAYS_PART_OF =
            Pattern.compile("(?:.*[_ ])?part[_ ]?of", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private final Graph graph;
    private final String vocabulary;
    private final Set<Node> partOf;
    private final boolean saysNarrower;

    private GraphTerms(Graph graph, String vocabulary) {
        this.graph = graph;
        this.vocabulary = vocabulary;
        this.partOf = partProperties(graph);
        this.saysNarrower = graph.contains(Node.ANY, SKOS.narrower.asNode(), Node.ANY);
    }

    /** All terms of a graph, in the order in which the graph has them. */
    public static List<Term> of(Graph graph, String vocabulary) {
        try (Stream<Term> terms = stream(graph, vocabulary)) {
            return terms.toList();
        }
    }

    /** The same one after the other; the caller holds a transaction where the graph needs one, and closes the stream. */
    public static Stream<Term> stream(Graph graph, String vocabulary) {
        var reading = new GraphTerms(graph, vocabulary);
        return TermProperties.TERM_TYPES.stream().flatMap(reading::ofType);
    }

    /** The term with this IRI, where the graph describes it. */
    public static Optional<Term> find(Graph graph, String vocabulary, String iri) {
        Node subject = NodeFactory.createURI(iri);
        boolean isTerm =
                TermProperties.TERM_TYPES.stream().anyMatch(type -> graph.contains(subject, RDF.type.asNode(), type));
        return isTerm ? Optional.of(new GraphTerms(graph, vocabulary).term(subject)) : Optional.empty();
    }

    private Stream<Term> ofType(Node type) {
        List<Node> before = TermProperties.TERM_TYPES.subList(0, TermProperties.TERM_TYPES.indexOf(type));
        ExtendedIterator<Node> subjects = graph.find(Node.ANY, RDF.type.asNode(), type)
                .mapWith(triple -> triple.getSubject())
                .filterKeep(Node::isURI);
        return Stream.iterate(subjects, ExtendedIterator::hasNext, it -> it)
                .map(ExtendedIterator::next)
                .onClose(subjects::close)
                .filter(subject -> !TermProperties.NO_TERMS.contains(subject))
                .filter(subject ->
                        before.stream().noneMatch(other -> graph.contains(subject, RDF.type.asNode(), other)))
                .map(this::term);
    }

    private Term term(Node subject) {
        var draft = new TermDraft(subject.getURI(), vocabulary);
        graph.find(subject, Node.ANY, Node.ANY).forEachRemaining(triple -> {
            Node property = triple.getPredicate();
            Node value = triple.getObject();
            var kind = TermProperties.NAMES.get(property);
            if (kind != null) {
                texts(value).forEach(text -> draft.name(text, kind));
            } else if (TermProperties.DEFINITIONS.contains(property)) {
                texts(value).forEach(draft::definition);
            } else if (TermProperties.NOTES.contains(property)) {
                texts(value).forEach(draft::note);
            } else if (property.equals(RDFS.subClassOf.asNode()) || property.equals(OWL.equivalentClass.asNode())) {
                above(value, draft, property.equals(RDFS.subClassOf.asNode()), new HashSet<>());
            } else if (TermProperties.BROADER.contains(property)) {
                draft.broader(value);
            } else if (partOf.contains(property)) {
                draft.partOf(value);
            } else if (TermProperties.NOTATIONS.contains(property)) {
                draft.notation(value);
            } else if (property.equals(TermProperties.DEPRECATED)) {
                draft.obsolete(saysTrue(value));
            } else if (property.equals(TermProperties.MESH_ACTIVE)) {
                draft.obsolete(
                        value.isLiteral() && value.getLiteralLexicalForm().equals("false"));
            } else if (TermProperties.REPLACED_BY.contains(property)) {
                draft.replacedBy(value);
            } else {
                ofMesh(property, value, draft);
            }
        });
        if (saysNarrower) {
            graph.find(Node.ANY, SKOS.narrower.asNode(), subject)
                    .forEachRemaining(triple -> draft.broader(triple.getSubject()));
        }
        return draft.finish();
    }

    /** In MeSH a descriptor has concepts, and these have terms, which have the names; tree numbers are things too. */
    private void ofMesh(Node property, Node value, TermDraft draft) {
        if (property.equals(TermProperties.MESH_TREE_NUMBER)) {
            draft.notation(value);
        } else if (property.equals(TermProperties.MESH_PREFERRED_CONCEPT)
                || property.equals(TermProperties.MESH_CONCEPT)) {
            boolean isPreferred = property.equals(TermProperties.MESH_PREFERRED_CONCEPT);
            graph.find(value, Node.ANY, Node.ANY).forEachRemaining(triple -> {
                Node said = triple.getPredicate();
                if (isPreferred && TermProperties.DEFINITIONS.contains(said)) {
                    texts(triple.getObject()).forEach(draft::definition);
                } else if (said.equals(TermProperties.MESH_TERM) || said.equals(TermProperties.MESH_PREFERRED_TERM)) {
                    ofMeshTerm(triple.getObject(), isPreferred, draft);
                }
            });
        } else if (property.equals(TermProperties.MESH_TERM) || property.equals(TermProperties.MESH_PREFERRED_TERM)) {
            ofMeshTerm(value, true, draft);
        }
    }

    private void ofMeshTerm(Node term, boolean isOfPreferredConcept, TermDraft draft) {
        Stream.of(TermProperties.MESH_PREFERRED_LABEL, TermProperties.MESH_ALTERNATIVE_LABEL)
                .flatMap(property -> graph.find(term, property, Node.ANY).toList().stream())
                .forEach(triple -> draft.entryTerm(triple.getObject(), isOfPreferredConcept));
    }

    /** A named class above, a restriction that says "part of", or a conjunction of both. */
    private void above(Node value, TermDraft draft, boolean isSubclass, Set<Node> seen) {
        if (value.isURI()) {
            if (isSubclass && !TermProperties.NO_TERMS.contains(value)) {
                draft.broader(value);
            }
            if (value.equals(TermProperties.OBSOLETE_CLASS)) {
                draft.obsolete(true);
            }
            return;
        }
        if (!seen.add(value)) {
            return;
        }
        graph.find(value, OWL.onProperty.asNode(), Node.ANY)
                .filterKeep(triple -> partOf.contains(triple.getObject()))
                .toList()
                .forEach(restriction -> graph.find(value, OWL.someValuesFrom.asNode(), Node.ANY)
                        .forEachRemaining(filler -> draft.partOf(filler.getObject())));
        graph.find(value, OWL.intersectionOf.asNode(), Node.ANY)
                .toList()
                .forEach(list -> members(list.getObject()).forEach(member -> above(member, draft, true, seen)));
    }

    private List<Node> members(Node list) {
        var members = new ArrayList<Node>();
        var seen = new HashSet<Node>();
        Node rest = list;
        while (rest != null && !rest.equals(RDF.nil.asNode()) && seen.add(rest)) {
            graph.find(rest, RDF.first.asNode(), Node.ANY).forEachRemaining(first -> members.add(first.getObject()));
            rest = graph.find(rest, RDF.rest.asNode(), Node.ANY)
                    .nextOptional()
                    .map(triple -> triple.getObject())
                    .orElse(null);
        }
        return members;
    }

    /** A literal itself; of a thing the literal that it stands for, as in SKOS-XL and in the older OBO in OWL. */
    private List<Node> texts(Node value) {
        if (value.isLiteral()) {
            return List.of(value);
        }
        return Stream.of(SKOSXL.literalForm, RDFS.label, RDF.value)
                .flatMap(property -> graph.find(value, property.asNode(), Node.ANY).toList().stream())
                .map(triple -> triple.getObject())
                .filter(Node::isLiteral)
                .toList();
    }

    private static Set<Node> partProperties(Graph graph) {
        var found = new HashSet<>(TermProperties.PART_OF);
        graph
                .find(Node.ANY, RDF.type.asNode(), OWL.ObjectProperty.asNode())
                .mapWith(triple -> triple.getSubject())
                .filterKeep(Node::isURI)
                .toList()
                .stream()
                .filter(property ->
                        SAYS_PART_OF.matcher(Iris.localName(property.getURI())).matches()
                                || graph.find(property, RDFS.label.asNode(), Node.ANY).toList().stream()
                                        .anyMatch(label -> label.getObject().isLiteral()
                                                && SAYS_PART_OF
                                                        .matcher(label.getObject()
                                                                .getLiteralLexicalForm())
                                                        .matches()))
                .forEach(found::add);
        return found;
    }

    private static boolean saysTrue(Node value) {
        return value.isLiteral() && Set.of("true", "1").contains(value.getLiteralLexicalForm());
    }
}
