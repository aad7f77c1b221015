package org.concerngraph.curation;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;

/** Literals as the ontology wants them, and what a thing has for a property. */
final class Values {

    private static final Clock CLOCK = Clock.systemUTC();

    static final Node TRUE = NodeFactory.createLiteralDT("true", XSDDatatype.XSDboolean);

    private Values() {}

    static Node english(String text) {
        return NodeFactory.createLiteralLang(text, "en");
    }

    static Node string(String text) {
        return NodeFactory.createLiteralString(text);
    }

    static Node integer(int number) {
        return NodeFactory.createLiteralDT(Integer.toString(number), XSDDatatype.XSDinteger);
    }

    static Node today() {
        return NodeFactory.createLiteralDT(LocalDate.now(CLOCK).toString(), XSDDatatype.XSDdate);
    }

    static Node now() {
        String time = CLOCK.instant().truncatedTo(ChronoUnit.SECONDS).toString();
        return NodeFactory.createLiteralDT(time, XSDDatatype.XSDdateTime);
    }

    static Optional<Node> of(DatasetGraph data, Node thing, Node property) {
        return data.stream(Node.ANY, thing, property, Node.ANY)
                .map(quad -> quad.getObject())
                .findFirst();
    }

    static Node require(DatasetGraph data, Node thing, Node property) {
        return of(data, thing, property)
                .orElseThrow(() -> new IllegalStateException(thing + " has no " + property.getLocalName()));
    }

    static String text(DatasetGraph data, Node thing, Node property) {
        return of(data, thing, property).map(Node::getLiteralLexicalForm).orElse("");
    }
}
