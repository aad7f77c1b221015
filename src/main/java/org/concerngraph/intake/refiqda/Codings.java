package org.concerngraph.intake.refiqda;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.concerngraph.intake.Reading.Coding;
import org.concerngraph.intake.refiqda.LabelledParagraphs.Label;
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
                add(coding, where, new Part(-1, -1), theme.getAsInt(), memos.of(description, notes, where), codings);
            }
        }
    }

    /** Adds what a selection of a project of ours is coded with; as {@link #of}. */
    void ours(Selection selection, String words, Set<Integer> assigned, Set<Coding> codings) {
        for (QdaProject.Coding coding : selection.codings()) {
            String where = "line %d, coding of %s".formatted(coding.line(), selection.guid());
            OptionalInt theme = themes.of(coding.code(), where);
            if (theme.isPresent()) {
                assigned.add(theme.getAsInt());
                var note = LabelledParagraphs.in(memos.of("", coding.notes(), where));
                Part part = Part.of(note, words);
                if (part.start() < 0 && note.states(Label.WORDS)) {
                    findings.problem(
                            where,
                            "The words “%s”, which it is about, are not in its quote.".formatted(note.get(Label.WORDS)),
                            "It is about the whole quote.");
                }
                add(coding, where, part, theme.getAsInt(), note.first(), codings);
            }
        }
    }

    private void add(QdaProject.Coding coding, String where, Part part, int theme, String memo, Set<Coding> codings) {
        String coder = coder(coding, where);
        String date = date(coding.dateTime(), where);
        if (!coder.isEmpty() || !date.isEmpty() || !memo.isEmpty() || part.start() >= 0) {
            codings.add(new Coding(theme, part.start(), part.end(), coder, date, memo));
        }
    }

    /** The part of a quote that a coding is about, in code points; -1 for the whole quote. */
    private record Part(int start, int end) {

        private static final Pattern FROM_TO = Pattern.compile("(\\d{1,9})–(\\d{1,9})");

        /** What a note says of it: where the words are, or else where they are and only there. */
        static Part of(LabelledParagraphs note, String quote) {
            String words = note.get(Label.WORDS);
            Matcher places = FROM_TO.matcher(note.get(Label.FROM_TO));
            if (places.matches()) {
                var part = new Part(Integer.parseInt(places.group(1)), Integer.parseInt(places.group(2)));
                if (part.isIn(quote) && part.of(quote).equals(words)) {
                    return part;
                }
            }
            int first = words.isEmpty() ? -1 : quote.indexOf(words);
            if (first < 0 || quote.indexOf(words, first + 1) >= 0) {
                return new Part(-1, -1);
            }
            int start = quote.codePointCount(0, first);
            return new Part(start, start + words.codePointCount(0, words.length()));
        }

        private boolean isIn(String quote) {
            return start <= end && end <= quote.codePointCount(0, quote.length());
        }

        private String of(String quote) {
            int from = quote.offsetByCodePoints(0, start);
            return quote.substring(from, quote.offsetByCodePoints(from, end - start));
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
