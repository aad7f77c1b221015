package org.concerngraph.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.concerngraph.ontology.Shapes;
import org.concerngraph.ontology.Violation;

/** Gathers the faults of an import, piece by piece, with the places of the file that they come from. */
final class Validation {

    /** How many faults are named; more say nothing new. */
    private static final int SHOWN = 200;

    private final Shapes shapes;
    private final Graph frame;
    private final List<Fault> faults = new ArrayList<>();

    /** The frame is what all pieces refer to: the ontology, the roles, the study, its sources, themes and people. */
    Validation(Shapes shapes, Graph frame) {
        this.shapes = shapes;
        this.frame = frame;
    }

    /** Are there so many faults that it is no use to look for more? */
    synchronized boolean isHopeless() {
        return faults.size() >= SHOWN;
    }

    /** Validates a piece; {@code places} says for some of its things where in the file they come from. */
    void check(Graph piece, Map<Node, String> places) {
        List<Violation> found = shapes.violationsOf(piece, frame);
        synchronized (this) {
            for (Violation violation : found) {
                if (faults.size() < SHOWN) {
                    faults.add(new Fault(
                            name(violation.focusNode()),
                            where(violation.focusNode(), piece, places),
                            violation.message()));
                }
            }
        }
    }

    private static String name(Node node) {
        return node.isURI() ? node.getURI().replaceFirst("^.*/(?=[^/]+/[^/]+$)", "") : node.toString();
    }

    /** Where a thing, or the thing that has it, comes from. */
    private static String where(Node node, Graph piece, Map<Node, String> places) {
        String own = places.get(node);
        if (own != null) {
            return own;
        }
        var around = new HashMap<Node, String>();
        piece.stream(Node.ANY, Node.ANY, node)
                .map(triple -> triple.getSubject())
                .forEach(subject -> {
                    String place = places.get(subject);
                    if (place != null) {
                        around.put(subject, place);
                    }
                });
        return around.values().stream().findFirst().orElse("");
    }

    synchronized List<Fault> faults() {
        return List.copyOf(faults);
    }
}
