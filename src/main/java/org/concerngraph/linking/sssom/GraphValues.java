package org.concerngraph.linking.sssom;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.concerngraph.linking.sssom.Problems.Place;
import org.concerngraph.linking.sssom.SlotValues.Understood;

/** Understands the values of a slot in a graph. */
record GraphValues(SlotValues values, Problems problems, Place place) {

    /** Takes the values; several of a slot that takes several come in alphabetical order, since a graph has none. */
    void take(Slot slot, List<Node> objects, CurieMap curies) {
        var understood = new ArrayList<Understood>();
        for (Node object : objects) {
            if (object.isURI()) {
                understood.add(ofIri(slot, object.getURI(), curies));
            } else if (object.isLiteral()) {
                String text = object.getLiteralLexicalForm();
                if (!object.getLiteralLanguage().isEmpty()) {
                    problems.warning(
                            place,
                            slot.id(),
                            text,
                            "The text is in the language “%s”; SSSOM has no languages."
                                    .formatted(object.getLiteralLanguage()),
                            "The text is kept without it.");
                }
                if (!text.isBlank()) {
                    understood.add(new Understood(text, Value.of(slot, text, curies)));
                }
            } else {
                problems.error(place, slot.id(), "", "The value is a thing without a name.", Problems.VALUE_LEFT_OUT);
            }
        }
        understood.sort(
                (one, other) -> one.value().text().compareTo(other.value().text()));
        values.takeUnderstood(slot, understood, place);
    }

    private static Understood ofIri(Slot slot, String iri, CurieMap curies) {
        return switch (slot.type()) {
            case ENTITY -> new Understood(iri, Value.ofIri(slot, iri));
            case CHOICE -> new Understood(iri, Value.of(slot, word(slot, iri), curies));
            default -> new Understood(iri, Value.of(slot, iri, curies));
        };
    }

    private static String word(Slot slot, String iri) {
        return slot.choices().entrySet().stream()
                .filter(choice -> choice.getValue().equals(iri))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(iri);
    }
}
