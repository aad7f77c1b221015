package org.concerngraph.linking.lookup;

import java.util.List;

/**
 * What one server answered.
 *
 * @param from what people call the server
 * @param host where it is
 * @param found the terms, in its order
 * @param fault why there is no answer, as a sentence; empty where there is one
 */
record Answer(String from, String host, List<Found> found, String fault) {

    /** Copies the list. */
    Answer {
        found = List.copyOf(found);
    }
}
