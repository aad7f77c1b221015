package org.concerngraph.linking.mapping;

import java.util.Map;
import org.apache.jena.vocabulary.SKOS;
import org.concerngraph.linking.sssom.Mapping;
import org.concerngraph.linking.sssom.Slot;
import org.concerngraph.vocabulary.Iris;
import org.concerngraph.vocabulary.Prc;

/** What a mapping says, in words. */
final class MappingWords {

    private static final Map<String, String> PREDICATES = Map.of(
            SKOS.exactMatch.getURI(), "an exact match",
            SKOS.closeMatch.getURI(), "a close match",
            SKOS.broadMatch.getURI(), "a broader match",
            SKOS.narrowMatch.getURI(), "a narrower match",
            SKOS.relatedMatch.getURI(), "a related match",
            Prc.CODED_TO.getURI(), "a construct to code it to");

    private MappingWords() {}

    /** One line: {@code “GP”: a close match is “General Practitioners”}. */
    static String label(Mapping mapping) {
        String predicate = PREDICATES.getOrDefault(mapping.predicate(), Iris.localName(mapping.predicate()));
        String subject =
                "“" + (mapping.subjectLabel().isEmpty() ? Iris.localName(mapping.subject()) : mapping.subjectLabel())
                        + "”: ";
        if (mapping.isNoTermFound()) {
            String source = mapping.text(Slot.OBJECT_SOURCE);
            return subject + predicate + " was not found" + (source.isEmpty() ? "" : " in " + Iris.localName(source));
        }
        String object = mapping.objectLabel().isEmpty() ? Iris.localName(mapping.object()) : mapping.objectLabel();
        return subject + predicate + (mapping.isNegated() ? " is not “" : " is “") + object + "”";
    }
}
