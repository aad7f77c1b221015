package org.concerngraph.ontology;

import static org.concerngraph.ontology.RulesUnderTest.sh;

import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.datatypes.TypeMapper;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;

/** The good graph with one constraint of one rule broken, for every simple constraint in the file. */
record BrokenConstraint(String rule, String constraint, String message, Graph data) {

    private static final Node OTHER = NodeFactory.createURI("https://example.org/other");
    private static final Node TYPE = RDF.type.asNode();
    private static final Node FRENCH = NodeFactory.createLiteralLang("autre", "fr");

    @Override
    public String toString() {
        return rule + ", " + constraint;
    }

    static Stream<BrokenConstraint> all() {
        Graph file = RulesUnderTest.file();
        Stream<BrokenConstraint> ofProperties = file.stream(Node.ANY, sh("property"), Node.ANY)
                .sorted(Comparator.comparing(t -> t.getObject().toString()))
                .flatMap(t -> file.stream(t.getObject(), Node.ANY, Node.ANY).flatMap(c -> property(t.getSubject(), c)));
        Stream<BrokenConstraint> ofThings = file.stream(Node.ANY, sh("targetClass"), Node.ANY)
                .sorted(Comparator.comparing(t -> t.getSubject().toString()))
                .flatMap(t -> thing(t.getSubject(), t.getObject()));
        return Stream.concat(ofProperties, ofThings);
    }

    private static Stream<BrokenConstraint> property(Node shape, Triple constraint) {
        Node rule = constraint.getSubject();
        Node path = one(rule, "path").orElseThrow();
        if (!path.isURI()) {
            return Stream.empty();
        }
        Graph data = ConformingData.graph();
        String name = constraint.getPredicate().getLocalName();
        Node type = one(shape, "targetClass").orElseThrow();
        Node focus = subject(data, type, path);
        switch (name) {
            case "minCount", "hasValue" -> data.remove(focus, path, Node.ANY);
            case "maxCount" -> {
                if (constraint.getObject().getLiteralLexicalForm().equals("0")) {
                    data.add(focus, path, OTHER);
                } else {
                    data.add(focus, path, another(data, rule, value(data, focus, path)));
                }
            }
            case "datatype", "languageIn" ->
                replace(
                        data,
                        focus,
                        path,
                        one(rule, "languageIn").isEmpty()
                                        && one(rule, "datatype")
                                                .filter(langString()::equals)
                                                .isPresent()
                                ? NodeFactory.createLiteralString("x")
                                : FRENCH);
            case "class", "in", "or" -> replace(data, focus, path, OTHER);
            case "minInclusive" ->
                replace(data, focus, path, NodeFactory.createLiteralDT("-1", XSDDatatype.XSDinteger));
            case "pattern" -> replace(data, focus, path, NodeFactory.createLiteralString("?"));
            case "minLength" -> replace(data, focus, path, NodeFactory.createLiteralString(""));
            case "nodeKind" -> replace(data, focus, path, constraint.getObject().equals(sh("IRI")) ? FRENCH : OTHER);
            case "uniqueLang" -> {
                data.add(focus, path, NodeFactory.createLiteralLang("one", "en"));
                data.add(focus, path, NodeFactory.createLiteralLang("two", "en"));
            }
            default -> {
                return Stream.empty();
            }
        }
        return Stream.of(broken(rule, name, data));
    }

    private static Stream<BrokenConstraint> thing(Node shape, Node type) {
        Graph data = ConformingData.graph();
        if (one(shape, "in").isPresent()) {
            data.add(OTHER, TYPE, type);
            return Stream.of(broken(shape, "in", data));
        }
        if (one(shape, "pattern").isEmpty()) {
            return Stream.empty();
        }
        Node focus = subject(data, type, TYPE);
        Node renamed = NodeFactory.createURI(focus.getURI() + "/more");
        for (Triple t : data.stream().toList()) {
            data.delete(t);
            data.add(
                    t.getSubject().equals(focus) ? renamed : t.getSubject(),
                    t.getPredicate(),
                    t.getObject().equals(focus) ? renamed : t.getObject());
        }
        return Stream.of(broken(shape, "identifier", data));
    }

    private static BrokenConstraint broken(Node rule, String constraint, Graph data) {
        String message = one(rule, "message").orElseThrow().getLiteralLexicalForm();
        return new BrokenConstraint(RulesUnderTest.name(rule), constraint, message, data);
    }

    /** A second value that breaks nothing but the rule that there is only one. */
    private static Node another(Graph data, Node rule, Node value) {
        if (value.isLiteral()) {
            String lexical = value.getLiteralLexicalForm();
            return switch (Objects.requireNonNull(value.getLiteralDatatype())
                    .getURI()
                    .replaceFirst(".*#", "")) {
                case "boolean" -> NodeFactory.createLiteralDT("false", XSDDatatype.XSDboolean);
                case "integer" -> NodeFactory.createLiteralDT(lexical + "0", XSDDatatype.XSDinteger);
                case "date", "dateTime" ->
                    NodeFactory.createLiteralDT(
                            lexical.replace("2026", "2027"),
                            TypeMapper.getInstance().getTypeByName(value.getLiteralDatatypeURI()));
                case "langString" -> NodeFactory.createLiteralLang(lexical + " too", value.getLiteralLanguage());
                default ->
                    NodeFactory.createLiteralString(
                            lexical.replaceAll("[0-9]", "7") + "7".repeat(lexical.length() == 64 ? 0 : 1));
            };
        }
        var choices = one(rule, "in");
        if (choices.isPresent()) {
            Node first = RulesUnderTest.file().stream(choices.get(), RDF.first.asNode(), Node.ANY)
                    .findFirst()
                    .orElseThrow()
                    .getObject();
            Node rest = RulesUnderTest.file().stream(choices.get(), RDF.rest.asNode(), Node.ANY)
                    .findFirst()
                    .orElseThrow()
                    .getObject();
            return first.equals(value)
                    ? RulesUnderTest.file().stream(rest, RDF.first.asNode(), Node.ANY)
                            .findFirst()
                            .orElseThrow()
                            .getObject()
                    : first;
        }
        one(rule, "class").ifPresent(type -> data.add(OTHER, TYPE, type));
        return OTHER;
    }

    private static void replace(Graph data, Node focus, Node path, Node value) {
        data.remove(focus, path, Node.ANY);
        data.add(focus, path, value);
    }

    /** A thing of the class that has the property, or, when none has, any. */
    private static Node subject(Graph data, Node type, Node path) {
        var things = data.stream(Node.ANY, TYPE, type)
                .map(Triple::getSubject)
                .sorted(Comparator.comparing(Node::toString))
                .toList();
        return things.stream()
                .filter(thing -> data.contains(thing, path, Node.ANY))
                .findFirst()
                .orElseGet(things::getFirst);
    }

    private static Node value(Graph data, Node focus, Node path) {
        return data.stream(focus, path, Node.ANY).findFirst().orElseThrow().getObject();
    }

    private static Optional<Node> one(Node subject, String property) {
        return RulesUnderTest.file().stream(subject, sh(property), Node.ANY)
                .map(Triple::getObject)
                .findFirst();
    }

    private static Node langString() {
        return RDF.langString.asNode();
    }
}
