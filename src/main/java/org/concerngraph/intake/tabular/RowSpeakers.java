package org.concerngraph.intake.tabular;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.concerngraph.intake.quotetable.RoleWords;
import org.concerngraph.intake.quotetable.Speaker;

/** Finds in the cells of a row who speaks, or at the end of what is said, where no column is for people. */
final class RowSpeakers {

    private static final Pattern ATTRIBUTED =
            Pattern.compile("\\(([^()]{2,120})\\)[.\\s]*$|(?<=[.?!…”\"’'\\s])[–—-]\\s?([^–—()\\n]{2,80})$");
    private static final int LONGEST_NOTHING = 16;
    /** What stands in a cell about which nothing is known. */
    private static final Pattern NOTHING = Pattern.compile(
            "(?iu)n/?a|n\\.a\\.?|[-–—.?]+|not (?:applicable|known|stated|given|recorded)|unknown|anonymous");

    /** The everyday words for people tell a column of a group from one of a person. */
    private static final RoleWords GROUPS = new RoleWords(Set.of());

    private final Plan plan;
    private final Complaints complaints;
    private final List<Column> quotes;

    /**
     * Who speaks, as the cells say it.
     *
     * @param text what is said, without whom its end names
     * @param participant whom the row names; empty when it names nobody
     * @param role the roles, between semicolons
     * @param attribution the words that say who speaks
     */
    record Spoken(String text, String participant, String role, String attribution) {}

    RowSpeakers(Plan plan, Complaints complaints) {
        this.plan = plan;
        this.complaints = complaints;
        this.quotes = plan.columns().stream()
                .filter(column -> column.meaning().holdsQuotes())
                .toList();
    }

    /** Says whether a cell only says that nothing is known. */
    static boolean isNothing(String cell) {
        return cell.length() <= LONGEST_NOTHING && NOTHING.matcher(cell).matches();
    }

    /** Who speaks the words in this column of a row. */
    Spoken of(Row row, Column column, String said, Map<Integer, String> cells) {
        String text = said;
        String attribution = RowQuotes.first(plan.of(Meaning.ATTRIBUTION), cells);
        boolean isOfOne = column.meaning() == Meaning.PARTICIPANT_QUOTES;
        boolean isOfGroup = isOfOne && GROUPS.isRole(column.name());
        String participant = isOfGroup
                ? ""
                : isOfOne ? column.name() : known(row, RowQuotes.first(beside(column, Meaning.PARTICIPANT), cells));
        String role = isOfGroup
                ? column.name()
                : known(row, String.join("; ", RowQuotes.all(beside(column, Meaning.ROLE), cells)));
        if (participant.isEmpty()
                && attribution.isEmpty()
                && plan.of(Meaning.PARTICIPANT).isEmpty()) {
            Matcher end = ATTRIBUTED.matcher(text);
            if (end.find()) {
                String words = end.group(1) == null ? end.group(2) : end.group(1);
                if (Speaker.in(words).filter(Speaker::surelyAPerson).isPresent()) {
                    complaints.say(
                            "attribution in the quote",
                            Sheets.place(plan.name(), row.number(), column.name()),
                            "The quote ends with “" + words.strip() + "”.",
                            "It says who spoke.");
                    attribution = words.strip();
                    text = text.substring(0, end.start()).strip();
                }
            }
        }
        if (participant.isEmpty() && !attribution.isEmpty()) {
            String inner = attribution.replaceFirst("^[(\\[—–-]\\s*", "").replaceFirst("[)\\]]$", "");
            if (Speaker.in(inner).isPresent()) {
                participant = inner;
            } else if (role.isEmpty()) {
                role = inner;
            }
        }
        return new Spoken(text, participant, role, attribution.isEmpty() ? participant : attribution);
    }

    /**
     * The columns of a meaning that are about a column of quotes: where there is one for each, the one that stands in the
     * same order.
     */
    private List<Column> beside(Column quote, Meaning meaning) {
        List<Column> all = plan.of(meaning);
        return quotes.size() > 1 && all.size() == quotes.size() ? List.of(all.get(quotes.indexOf(quote))) : all;
    }

    private String known(Row row, String cell) {
        if (!isNothing(cell)) {
            return cell;
        }
        complaints.say(
                "cells that say nothing",
                Sheets.place(plan.name(), row.number(), ""),
                "“" + cell + "” says that nothing is known.",
                "It is no speaker and no role.");
        return "";
    }
}
