package org.concerngraph.intake.tabular;

import java.util.List;

/** Turns the rows of one sheet, in their order, into quotes. */
interface RowReader {

    /** The reader that a plan asks for; what is odd about a row is told to the complaints. */
    static RowReader of(Plan plan, Complaints complaints) {
        return plan.isOurs() ? new OwnRows(plan, complaints) : new RowQuotes(plan, complaints);
    }

    /** The quotes of the next row. */
    List<RowQuote> of(Row row);
}
