package org.concerngraph.curation;

import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.concerngraph.query.BadParameter;
import org.concerngraph.store.BaseIri;
import org.concerngraph.store.Store;
import org.concerngraph.web.NotFound;
import org.springframework.stereotype.Component;

/** The things that addresses and forms name. */
@Component
class Existing {

    private final Store store;
    private final BaseIri base;

    Existing(Store store, BaseIri base) {
        this.store = store;
        this.base = base;
    }

    /** The thing of this kind, a word such as {@code quote}, with this identifier; throws {@link NotFound} when it is no such thing. */
    Node require(String kind, String id, Node type) {
        Node thing = base.iri(kind, id);
        if (!is(thing, type)) {
            throw new NotFound(kind, id);
        }
        return thing;
    }

    /** The thing of this kind that a field of a form names; throws {@link BadParameter} for the field when it is no such thing. */
    Node chosen(String field, String kind, String id, Node type) {
        Node thing = base.iri(kind, id);
        if (!is(thing, type)) {
            throw new BadParameter(field, "is \"" + id + "\", which is no " + kind + " here.");
        }
        return thing;
    }

    /** Is the thing of this class, or, for {@link Node#ANY}, of any? */
    boolean is(Node thing, Node type) {
        return store.read(() -> store.dataset().contains(Node.ANY, thing, RDF.type.asNode(), type));
    }

    /** What it is called. */
    String name(Node thing) {
        return store.read(() -> Values.text(store.dataset(), thing, RDFS.label.asNode()));
    }

    /** What it has for a property that such things have. */
    Node value(Node thing, Node property) {
        return store.read(() -> Values.require(store.dataset(), thing, property));
    }
}
