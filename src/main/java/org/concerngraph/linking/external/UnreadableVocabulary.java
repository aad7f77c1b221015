package org.concerngraph.linking.external;

import org.concerngraph.web.Unprocessable;

/** A file that is no vocabulary we can read; the message says where and what was expected. */
public final class UnreadableVocabulary extends Unprocessable {

    private static final long serialVersionUID = 1L;

    UnreadableVocabulary(String message) {
        super(message);
    }
}
