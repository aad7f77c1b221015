package org.concerngraph.linking.mapping;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.function.Predicate;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.NodeFactory;
import org.concerngraph.linking.sssom.GraphNames;
import org.concerngraph.linking.sssom.Mapping;
import org.concerngraph.linking.sssom.MappingSet;
import org.concerngraph.linking.sssom.Problem;
import org.concerngraph.linking.sssom.Reading;
import org.concerngraph.linking.sssom.Slot;
import org.concerngraph.linking.sssom.SssomReader;
import org.concerngraph.linking.sssom.UnreadableMappings;
import org.concerngraph.store.CannotStart;
import org.concerngraph.vocabulary.Prc;

/**
 * A set of links that is shipped.
 *
 * @param file its file, for example {@code data/mappings/roles.sssom.tsv}
 * @param mappings what it says
 */
record ShippedSet(String file, MappingSet mappings) {

    /**
     * Reads a file, whose text already has our base; a fault in it stops the start, naming the line.
     *
     * @throws CannotStart when anything of it would be left out
     */
    static ShippedSet read(String file, String text) {
        try {
            Reading reading = SssomReader.read(file, text.getBytes(StandardCharsets.UTF_8));
            for (Problem problem : reading.problems()) {
                if (problem.severity() == Problem.Severity.ERROR) {
                    throw new CannotStart(file + ": " + problem.sentence(), "Mend the file at that place.");
                }
            }
            return new ShippedSet(file, reading.set());
        } catch (UnreadableMappings e) {
            throw new CannotStart(
                    file + " is no SSSOM table: " + Objects.requireNonNullElse(e.getMessage(), ""), "Mend the file.");
        }
    }

    /** Does the link stand: it was not rejected, it is not denied, and something was found? */
    static boolean stands(Mapping mapping) {
        return mapping.isTriple() && !isRejected(mapping);
    }

    private static boolean isRejected(Mapping mapping) {
        return Prc.REJECTED.getURI().equals(mapping.extensions().get(SetGraph.REVIEW_STATUS.name()));
    }

    /**
     * The set as RDF, in terms of SSSOM and in ours.
     *
     * @param isReplaced did a later decision take the place of the link with this identifier?
     */
    Graph graph(Predicate<String> isReplaced) {
        return SetGraph.of(
                mappings,
                GraphNames.own(mappings.id(), mapping -> NodeFactory.createURI(mapping.text(Slot.RECORD_ID))),
                mapping -> !isRejected(mapping) && !isReplaced.test(mapping.text(Slot.RECORD_ID)));
    }
}
