package org.concerngraph.intake;

import java.util.ArrayList;
import java.util.List;
import org.concerngraph.intake.Reading.Check;
import org.concerngraph.intake.Reading.LeftOut;

/**
 * What a receipt says of the reading of a file.
 *
 * @param counts how much was understood
 * @param doubts what was assumed or not decided
 * @param leftOut what the file holds and the graph has no place for
 * @param checks what was verified
 */
record Understood(Counts counts, List<Receipt.Doubt> doubts, List<LeftOut> leftOut, List<Check> checks) {

    /** The same with one doubt more. */
    Understood and(Receipt.Doubt doubt) {
        var more = new ArrayList<>(doubts);
        more.add(doubt);
        return new Understood(counts, List.copyOf(more), leftOut, checks);
    }
}
