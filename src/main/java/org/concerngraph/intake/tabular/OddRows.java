package org.concerngraph.intake.tabular;

/** Says which rows are not as the names of the columns let expect. */
final class OddRows {

    private final Plan plan;
    private final Complaints complaints;

    OddRows(Plan plan, Complaints complaints) {
        this.plan = plan;
        this.complaints = complaints;
    }

    /** Says that a row has no quote. */
    void withoutQuote(Row row) {
        complaints.say(
                "row without a quote",
                Sheets.place(plan.name(), row.number(), ""),
                "The row has no quote: “" + row.joined() + "”.",
                "Nothing is taken from it but a theme for the rows below, where these are filled down.");
    }

    /** Says that a row of a CSV file has another number of cells than that of the names, if it has. */
    void width(Row row) {
        int width = row.cells().size();
        if (plan.name().isEmpty() && width != plan.width()) {
            complaints.say(
                    width > plan.width() ? "more cells than names" : "fewer cells than names",
                    Sheets.place(plan.name(), row.number(), ""),
                    "The row has %d cells and the row of names has %d.".formatted(width, plan.width()),
                    "Each cell belongs to the column at its place; perhaps a delimiter is missing or one too many.");
        }
    }
}
