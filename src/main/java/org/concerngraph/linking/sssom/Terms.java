package org.concerngraph.linking.sssom;

import java.util.HashMap;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.jspecify.annotations.Nullable;

/** The terms that stand for sets and mappings in RDF. */
final class Terms {

    static final Node TYPE = NodeFactory.createURI(Namespaces.RDF + "type");
    static final Node AXIOM = NodeFactory.createURI(Namespaces.OWL + "Axiom");
    static final Node MAPPING = sssom("Mapping");
    static final Node MAPPING_SET = sssom("MappingSet");
    static final Node EXTENSION_DEFINITION = sssom("ExtensionDefinition");
    static final Node MAPPINGS = sssom("mappings");
    static final Node EXTENSION_DEFINITIONS = sssom("extension_definitions");
    static final Node SLOT_NAME = sssom("slot_name");
    static final Node PROPERTY = sssom("property");
    static final Node TYPE_HINT = sssom("type_hint");
    static final Node JUSTIFICATION = sssom("mapping_justification");
    static final Node SUBJECT_ID = sssom("subject_id");
    static final Node DECLARE = NodeFactory.createURI(Namespaces.SHACL + "declare");
    static final Node PREFIX = NodeFactory.createURI(Namespaces.SHACL + "prefix");
    static final Node NAMESPACE = NodeFactory.createURI(Namespaces.SHACL + "namespace");

    /** What stands for a slot, also in graphs made before SSSOM/RDF was specified. */
    private static final Map<String, Slot> SLOTS = new HashMap<>();

    static {
        for (Slot slot : Slot.values()) {
            SLOTS.put(Namespaces.SSSOM + slot.id(), slot);
            SLOTS.put(slot.property(), slot);
        }
        SLOTS.put(Namespaces.PAV + "authoredOn", Slot.MAPPING_DATE);
        SLOTS.put(Namespaces.RDF + "subject", Slot.SUBJECT_ID);
        SLOTS.put(Namespaces.RDF + "predicate", Slot.PREDICATE_ID);
        SLOTS.put(Namespaces.RDF + "object", Slot.OBJECT_ID);
    }

    private Terms() {}

    private static Node sssom(String name) {
        return NodeFactory.createURI(Namespaces.SSSOM + name);
    }

    /** The slot for which a property stands; null where it stands for none. */
    static @Nullable Slot slot(String property) {
        return SLOTS.get(property);
    }

    /** The property of an extension in a graph: its own, unless a slot of SSSOM has it already. */
    static String property(ExtensionSlot extension) {
        return SLOTS.containsKey(extension.property())
                ? ExtensionSlot.undefinedProperty(extension.name())
                : extension.property();
    }
}
