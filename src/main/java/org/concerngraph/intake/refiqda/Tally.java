package org.concerngraph.intake.refiqda;

import org.concerngraph.intake.Reading.Check;

/** How many selections were extracted from their texts again, and how that ended. */
final class Tally {

    private int held;
    private int failed;
    private int notVerifiable;

    void held() {
        held++;
    }

    void failed() {
        failed++;
    }

    void notVerifiable() {
        notVerifiable++;
    }

    Check check() {
        return new Check("spans re-extracted from their texts", held, failed, notVerifiable);
    }
}
