package org.concerngraph.intake;

import java.util.List;
import org.concerngraph.intake.privacy.Finding;
import org.jspecify.annotations.Nullable;

/** A file that was read, and what would become of it; nothing of it is in the graph. */
public final class Trial {

    private final Understanding understanding;
    private final Reading reading;
    private final @Nullable Receipt receipt;
    private final String refusal;

    Trial(Understanding understanding, @Nullable Receipt receipt, String refusal) {
        this.understanding = understanding;
        this.reading = switch (understanding) {
            case Understanding.OfWords words -> words.reading();
            case Understanding.OfRdf rdf -> RdfReading.of(rdf.triples());
        };
        this.receipt = receipt;
        this.refusal = refusal;
    }

    Understanding understanding() {
        return understanding;
    }

    /** What the file says, as the person wants it. */
    public Reading reading() {
        return reading;
    }

    /** What looks as if it could tell who somebody is. */
    public List<Finding> personal() {
        return understanding.personal().found();
    }

    /** What would become of it; null when there is something in the way of even a trial. */
    public @Nullable Receipt receipt() {
        return receipt;
    }

    /** What is in the way of even a trial; empty when nothing is. */
    public String refusal() {
        return refusal;
    }
}
