package org.concerngraph.curation;

import org.concerngraph.web.Conflict;

/** Somebody else changed a thing while a form about it was open; the message says what they did. */
final class ChangedMeanwhile extends Conflict {

    private static final long serialVersionUID = 1L;

    ChangedMeanwhile(String message) {
        super(message);
    }
}
