package org.concerngraph.intake.tabular;

import java.util.regex.Pattern;
import org.concerngraph.intake.Wrapping;

/** What is said in the cells of quotes, without what is printed around it. */
final class QuoteCells {

    /** "“No.” (P9, patient) “Yes.”", or a line each */
    private static final Pattern AND_ANOTHER =
            Pattern.compile("[”\"»“]\\s*(?:\\([^()]{2,120}\\)[.,;]?\\s*|\\n\\s*)[“\"«„]");

    private final Plan plan;
    private final Complaints complaints;
    private boolean isWrappingSaid;

    QuoteCells(Plan plan, Complaints complaints) {
        this.plan = plan;
        this.complaints = complaints;
    }

    /** What was said; several quotes in a cell stay as they are. */
    String words(Row row, Column column, String text) {
        if (saysSeveral(row, column, text)) {
            return text;
        }
        var around = Wrapping.of(text);
        if (!around.reference().isEmpty()) {
            complaints.say(
                    "reference",
                    where(row, column),
                    "“" + around.reference() + "” behind the quotation mark may be the number of a reference.",
                    "It is no part of the quote.");
        } else if (around.start() > 0 && !isWrappingSaid) {
            isWrappingSaid = true;
            complaints.say(
                    "around the words",
                    where(row, column),
                    "The words of the quote stand "
                            + (around.isEnclosed() ? "in quotation marks." : "behind a bullet."),
                    "What is around the words is no part of the quote, here and in all rows below.");
        }
        return around.inside(text);
    }

    private boolean saysSeveral(Row row, Column column, String text) {
        long items = text.indexOf('\n') < 0
                ? 0
                : text.lines().filter(line -> Wrapping.beginsItem(line.strip())).count();
        if (items > 1) {
            complaints.say(
                    "several quotes",
                    where(row, column),
                    "The cell has " + items + " lines that begin as items of a list, which may be a quote each.",
                    "They are one quote.");
            return true;
        }
        if (!text.isEmpty()
                && "“\"«„".indexOf(text.charAt(0)) >= 0
                && AND_ANOTHER.matcher(text).find()) {
            complaints.say(
                    "several quotes",
                    where(row, column),
                    "In the cell one quotation mark closes and another opens; it may hold several quotes.",
                    "They are one quote.");
            return true;
        }
        return false;
    }

    private String where(Row row, Column column) {
        return Sheets.place(plan.name(), row.number(), column.name());
    }
}
