package org.concerngraph.curation;

import org.concerngraph.web.Unprocessable;

/** What somebody wants to keep breaks a rule of the ontology; the message says which. */
final class Unfit extends Unprocessable {

    private static final long serialVersionUID = 1L;

    Unfit(String message) {
        super(message);
    }
}
