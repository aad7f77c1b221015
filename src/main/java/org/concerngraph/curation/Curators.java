package org.concerngraph.curation;

import java.security.Principal;
import org.concerngraph.revision.Author;
import org.concerngraph.store.BaseIri;
import org.springframework.stereotype.Component;

/** Who acts, as an agent of the graph. */
@Component
class Curators {

    private final BaseIri base;

    Curators(BaseIri base) {
        this.base = base;
    }

    Author of(Principal principal) {
        return new Author(base.iri("agent", principal.getName()), principal.getName());
    }
}
