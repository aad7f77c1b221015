package org.concerngraph.intake;

import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;

/** What is said of one thing, added to a graph one statement after the other. */
record Triples(Graph graph, Node thing) {

    Triples type(Node... types) {
        for (Node type : types) {
            graph.add(thing, RDF.type.asNode(), type);
        }
        return this;
    }

    /** A name in English. */
    Triples label(String label) {
        graph.add(thing, RDFS.label.asNode(), NodeFactory.createLiteralLang(label, "en"));
        return this;
    }

    Triples say(Node property, Node value) {
        graph.add(thing, property, value);
        return this;
    }

    /** A string as it was printed. */
    Triples say(Node property, String value) {
        return say(property, NodeFactory.createLiteralString(value));
    }

    Triples say(Node property, int value) {
        return say(property, NodeFactory.createLiteralDT(Integer.toString(value), XSDDatatype.XSDinteger));
    }

    /** A string as it was printed, when there is one. */
    Triples sayIfAny(Node property, String value) {
        return value.isEmpty() ? this : say(property, value);
    }

    /** A text in English, when there is one. */
    Triples sayInEnglish(Node property, String value) {
        return value.isEmpty() ? this : say(property, NodeFactory.createLiteralLang(value, "en"));
    }

    /** A day, as {@code xsd:date}. */
    Triples sayDate(Node property, String day) {
        return say(property, NodeFactory.createLiteralDT(day, XSDDatatype.XSDdate));
    }
}
