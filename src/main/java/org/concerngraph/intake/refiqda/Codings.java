package org.concerngraph.intake.refiqda;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.concerngraph.intake.Reading.Coding;
import org.concerngraph.intake.refiqda.QdaProject.Selection;

/** Which themes selections have, and what the file says of how they were assigned: by whom, on which day, with which memo. */
final class Codings {

    private final Map<String, String> users;
    private final Themes themes;
    private final Memos memos;
    private final Findings findings;
    private final Set<String> unknownUsers = new HashSet<>();

    Codings(Map<String, String> users, Themes themes, Memos memos, Findings findings) {
        this.users = users;
        this.themes = themes;
        this.memos = memos;
        this.findings = findings;
    }

    /**
     * Adds what a selection is coded with.
     *
     * @param words the words that are selected
     * @param shown what the document is called in the graph
     * @param assigned the themes so far
     * @param codings how they were assigned, where the file says it
     */
    void of(Selection selection, String words, String shown, Set<Integer> assigned, Set<Coding> codings) {
        String description = Words.isOf(selection.description(), words) ? "" : selection.description();
        if (selection.codings().isEmpty() && !description.isEmpty()) {
            findings.leaveOut("Description of a " + selection.kind(), shown, "it is of no coding, and not the words");
        }
        for (QdaProject.Coding coding : selection.codings()) {
            String where = "line %d, coding of %s".formatted(coding.line(), selection.guid());
            OptionalInt theme = themes.of(coding.code(), where);
            if (theme.isPresent()) {
                assigned.add(theme.getAsInt());
                var notes = new ArrayList<>(selection.notes());
                notes.addAll(coding.notes());
                String coder = coder(coding, where);
                String date = date(coding.dateTime(), where);
                String memo = memos.of(description, notes, where);
                if (!coder.isEmpty() || !date.isEmpty() || !memo.isEmpty()) {
                    codings.add(new Coding(theme.getAsInt(), -1, -1, coder, date, memo));
                }
            }
        }
    }

    private String coder(QdaProject.Coding coding, String where) {
        String name = users.getOrDefault(coding.user(), "");
        if (!coding.user().isEmpty() && name.isEmpty() && unknownUsers.add(coding.user())) {
            findings.problem(
                    where,
                    "There is no user %s with a name, who coded.".formatted(coding.user()),
                    "Codings by this user have no coder.");
        }
        return name;
    }

    private String date(String dateTime, String where) {
        if (dateTime.isEmpty()) {
            return "";
        }
        try {
            return LocalDate.parse(dateTime.substring(0, Math.min(10, dateTime.length())))
                    .toString();
        } catch (DateTimeParseException e) {
            findings.problem(where, "“%s” is no date and time.".formatted(dateTime), "The day is not known.");
            return "";
        }
    }
}
