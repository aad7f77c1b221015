package org.concerngraph.intake.privacy;

import java.util.function.Consumer;

/** Finds what looks like one kind of thing, in time that grows with the length of the text and no faster. */
interface Rule {

    /** Tells of every place, in order. */
    void find(String text, Consumer<Sighting> found);
}
