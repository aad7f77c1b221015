package org.concerngraph.curation;

import org.concerngraph.revision.Author;
import org.concerngraph.store.BaseIri;
import org.concerngraph.web.Me;
import org.springframework.stereotype.Component;

/** Who acts, as an agent of the graph. */
@Component
class Curators {

    private final BaseIri base;

    Curators(BaseIri base) {
        this.base = base;
    }

    Author of(Me me) {
        return new Author(base.iri("agent", me.login()), me.name());
    }
}
