package org.concerngraph.curation;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.concerngraph.query.BadParameter;

/** One of a few values of the ontology among which a form lets people choose. */
interface Choosable {

    /** The value in the graph. */
    Node value();

    /** The name of the value, as forms send it. */
    default String id() {
        return value().getLocalName();
    }

    /** The one that a form named; throws {@link BadParameter} for the field when it is none of them. */
    static <C extends Choosable> C named(String field, String id, C[] all) {
        return Stream.of(all)
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(
                        () -> new BadParameter(field, "is \"" + id + "\"; " + known(List.of(all)) + " are known."));
    }

    private static String known(List<? extends Choosable> all) {
        return all.subList(0, all.size() - 1).stream().map(Choosable::id).collect(Collectors.joining(", ")) + " and "
                + all.getLast().id();
    }

    /** The one that the graph has. */
    static <C extends Choosable> C of(Node value, C[] all) {
        return Stream.of(all)
                .filter(one -> one.value().equals(value))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(value + " is none of " + known(List.of(all))));
    }
}
