package org.concerngraph.linking.sssom;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.jspecify.annotations.Nullable;

/** The names of {@link GraphNames#published}. */
record PublishedNames() implements GraphNames {

    @Override
    public Node set(MappingSet set) {
        return iriOrBlank(set.id());
    }

    @Override
    public Node mapping(Mapping mapping, int number) {
        return iriOrBlank(mapping.text(Slot.RECORD_ID));
    }

    @Override
    public Node definition(ExtensionSlot extension) {
        return NodeFactory.createBlankNode();
    }

    @Override
    public @Nullable Node prefix(String prefix) {
        return null;
    }

    @Override
    public boolean areIdentifiers() {
        return true;
    }

    private static Node iriOrBlank(String iri) {
        return Value.isIri(iri) ? NodeFactory.createURI(iri) : NodeFactory.createBlankNode();
    }
}
