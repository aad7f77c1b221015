package org.concerngraph.linking.external;

/** A file that is no vocabulary we can read; the message says where and what was expected. */
public final class UnreadableVocabulary extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnreadableVocabulary(String message) {
        super(message);
    }
}
