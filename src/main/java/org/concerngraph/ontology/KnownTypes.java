package org.concerngraph.ontology;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;

/** Which classes things are of, those above them included; what was looked up lately is not looked up again. */
final class KnownTypes {

    private static final int REMEMBERED = 20_000;
    private static final Node TYPE = RDF.type.asNode();
    private static final Node SUB_CLASS_OF = RDFS.subClassOf.asNode();

    private final Graph data;
    private final Map<Node, Set<Node>> above = new HashMap<>();
    private final Map<Node, Set<Node>> ofThings = new HashMap<>();

    KnownTypes(Graph data) {
        this.data = data;
    }

    boolean isA(Node thing, Node type) {
        return of(thing).contains(type);
    }

    /** The classes that the thing is said to be of, and all that are above them. */
    Set<Node> of(Node thing) {
        Set<Node> known = ofThings.get(thing);
        if (known != null) {
            return known;
        }
        if (ofThings.size() >= REMEMBERED) {
            ofThings.clear();
        }
        Set<Node> types = new LinkedHashSet<>();
        data.find(thing, TYPE, Node.ANY).forEachRemaining(triple -> types.addAll(above(triple.getObject())));
        ofThings.put(thing, types);
        return types;
    }

    /** The class itself and all that are below it. */
    Set<Node> below(Node type) {
        return reached(type, true);
    }

    private Set<Node> above(Node type) {
        return above.computeIfAbsent(type, start -> reached(start, false));
    }

    private Set<Node> reached(Node start, boolean isDownwards) {
        Set<Node> reached = new LinkedHashSet<>();
        var next = new ArrayDeque<Node>();
        next.add(start);
        while (!next.isEmpty()) {
            Node type = next.remove();
            if (reached.add(type)) {
                var steps = isDownwards
                        ? data.find(Node.ANY, SUB_CLASS_OF, type).mapWith(Triple::getSubject)
                        : data.find(type, SUB_CLASS_OF, Node.ANY).mapWith(Triple::getObject);
                steps.forEachRemaining(next::add);
            }
        }
        return reached;
    }
}
