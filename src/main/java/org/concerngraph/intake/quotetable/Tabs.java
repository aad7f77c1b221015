package org.concerngraph.intake.quotetable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.concerngraph.intake.Reading.Passage.Kind;
import org.concerngraph.intake.quotetable.Attributions.Remark;
import org.concerngraph.intake.quotetable.Columns.Content;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a table that was pasted with a tab between two cells. What their columns hold is said by a line of titles,
 * or by speakers at the end of all rows; if by neither, a tab only divides what stands before it from what follows.
 */
final class Tabs {

    private final String text;
    private final RoleWords roles;
    private final CellSpeakers speakers;
    private final Given given;
    private final List<Remark> remarks;
    private final Set<String> messages = new HashSet<>();
    private final Set<Integer> otherColumns = new HashSet<>();

    private Tabs(String text, RoleWords roles, Given given, List<Remark> remarks) {
        this.text = text;
        this.roles = roles;
        this.speakers = new CellSpeakers(text, roles);
        this.given = given;
        this.remarks = remarks;
    }

    /** Adds the cells of a text to what is known of it, if it has any, and what was assumed to the remarks. */
    static void take(String text, RoleWords roles, Given given, List<Remark> remarks) {
        if (text.indexOf('\t') >= 0) {
            new Tabs(text, roles, given, remarks).take();
        }
    }

    private void take() {
        List<List<Span>> rows = rows();
        Columns columns = null;
        int first = 0;
        for (int i = 0; i < rows.size() && columns == null; i++) {
            List<Content> titled = Columns.titled(words(rows.get(i)));
            if (!titled.isEmpty()) {
                columns = new Columns(titled);
                titles(rows.get(i), columns);
                first = i + 1;
            } else if (Columns.areGroups(words(rows.get(i)), roles)) {
                groups(rows.get(i), rows.subList(i + 1, rows.size()));
                return;
            }
        }
        if (columns == null && rows.size() > 1 && rows.stream().allMatch(this::endsWithSpeaker)) {
            boolean themes = rows.stream().allMatch(row -> row.size() == 3);
            if (themes || rows.stream().allMatch(row -> row.size() == 2)) {
                columns = new Columns(
                        themes
                                ? List.of(Content.THEME, Content.QUOTE, Content.SPEAKER)
                                : List.of(Content.QUOTE, Content.SPEAKER));
                remarks.add(new Remark(
                        "No line says what the columns hold.",
                        whole(rows.getFirst()),
                        themes ? "They are theme, quote and speaker." : "They are quote and speaker."));
            }
        }
        if (columns == null) {
            cut(rows);
            return;
        }
        for (List<Span> row : rows.subList(first, rows.size())) {
            if (Columns.titled(words(row)).isEmpty()) {
                take(row, columns);
            } else {
                titles(row, columns);
            }
        }
    }

    /** Takes rows of themes, each with a cell for what every one of these groups says of it. */
    private void groups(List<Span> titles, List<List<Span>> rows) {
        given.take(new Piece(Kind.HEADING, titles.getFirst(), null, 0));
        titles.stream().skip(1).forEach(title -> given.take(new Piece(Kind.ATTRIBUTION, title)));
        for (List<Span> row : rows) {
            given.take(new Piece(Kind.HEADING, row.getFirst(), null, 0));
            for (int i = 1; i < row.size(); i++) {
                if (row.get(i).length() > 0) {
                    quote(row.get(i), i < titles.size() ? speakers.of(null, titles.get(i)) : null);
                }
            }
        }
    }

    /** The lines with a tab inside, by their cells without white space at the ends; a cell may be empty. */
    private List<List<Span>> rows() {
        var rows = new ArrayList<List<Span>>();
        int start = 0;
        while (start <= text.length()) {
            int newline = text.indexOf('\n', start);
            int end = newline < 0 ? text.length() : newline;
            var cells = new ArrayList<Span>();
            int from = start;
            for (int tab = text.indexOf('\t', from); tab >= 0 && tab < end; tab = text.indexOf('\t', from)) {
                cells.add(new Span(from, tab).trimmed(text));
                from = tab + 1;
            }
            cells.add(new Span(from, end).trimmed(text));
            if (cells.size() > 1 && cells.stream().anyMatch(cell -> cell.length() > 0)) {
                rows.add(cells);
            }
            start = end + 1;
        }
        return rows;
    }

    private boolean endsWithSpeaker(List<Span> row) {
        return Speaker.in(row.getLast().of(text)).isPresent();
    }

    private List<String> words(List<Span> row) {
        return row.stream().map(cell -> cell.of(text)).toList();
    }

    private static Span whole(List<Span> row) {
        return new Span(row.getFirst().start(), row.getLast().end());
    }

    private void titles(List<Span> row, Columns columns) {
        for (int i = 0; i < row.size(); i++) {
            boolean known = columns.of(i) != Content.OTHER;
            if (!known && row.get(i).length() > 0 && otherColumns.add(i)) {
                remarks.add(new Remark(
                        "What the column “" + row.get(i).of(text) + "” holds has no place here.",
                        row.get(i),
                        "Nothing is taken from it."));
            }
            given.take(new Piece(known ? Kind.HEADING : Kind.OTHER, row.get(i), null, known ? 0 : -1));
        }
    }

    private void take(List<Span> row, Columns columns) {
        Attribution by = speaker(row, columns);
        for (int i = 0; i < row.size(); i++) {
            by = columns.of(i) == Content.QUOTE ? quote(row.get(i), by) : by;
        }
        for (int i = 0; i < row.size(); i++) {
            Span cell = row.get(i);
            switch (columns.of(i)) {
                case THEME -> given.take(new Piece(Kind.HEADING, cell, null, columns.depth(i)));
                case SPEAKER, ROLE -> given.take(new Piece(Kind.ATTRIBUTION, cell, by, -1));
                case QUOTE -> {}
                case OTHER -> {
                    if (given.take(new Piece(Kind.OTHER, cell)) && otherColumns.add(i)) {
                        remarks.add(new Remark(
                                "No title says what this cell holds.", cell, "Nothing is taken from its column."));
                    }
                }
            }
        }
    }

    /** Takes what is said in a row; gives who says it, whom the end of the words may name better than the other cells. */
    private @Nullable Attribution quote(Span cell, @Nullable Attribution by) {
        if (cell.length() > 0 && (by == null || !by.voice().isIdentified())) {
            List<Numbered> numbered = new SpeakerPlaces(cell.of(text), new Given()).inBracketsOrBehindDashes();
            if (numbered.size() > 1 || (by == null && !numbered.isEmpty())) {
                given.cut(cell.start());
                given.cut(cell.end());
                return null;
            }
            var said = new ArrayList<Remark>();
            Optional<Attribution> last = speakers.atEndOf(cell, numbered, by, said);
            if (last.isPresent()) {
                Attribution own = last.get();
                var words = new Span(cell.start(), own.whole().start()).trimmed(text);
                if (given.take(new Piece(Kind.QUOTE, words, own, -1))) {
                    given.take(new Piece(Kind.ATTRIBUTION, own.whole(), own, -1));
                    said.forEach(remark ->
                            remark(new Remark(remark.message(), remark.place().moved(cell.start()), remark.assumed())));
                }
                return own;
            }
        }
        boolean isTaken = given.take(new Piece(Kind.QUOTE, cell, by, -1));
        if (isTaken && by != null && !by.voice().isIdentified()) {
            remark(Unnumbered.notWhichOne(
                    by.inner().of(text), by.whole(), by.voice().code()));
        }
        return by;
    }

    private void remark(Remark remark) {
        if (messages.add(remark.message())) {
            remarks.add(remark);
        }
    }

    private @Nullable Attribution speaker(List<Span> row, Columns columns) {
        Map<Content, Span> cells = new HashMap<>();
        for (int i = 0; i < row.size(); i++) {
            if (row.get(i).length() > 0) {
                cells.putIfAbsent(columns.of(i), row.get(i));
            }
        }
        return speakers.of(cells.get(Content.SPEAKER), cells.get(Content.ROLE));
    }

    private void cut(List<List<Span>> rows) {
        for (List<Span> row : rows.size() < 2 ? List.<List<Span>>of() : rows) {
            for (Span cell : row.subList(1, row.size())) {
                boolean textBefore =
                        cell.start() > row.getFirst().end() && row.getFirst().length() > 0;
                if (cell.length() > 0 && textBefore) {
                    given.cut(cell.start());
                }
            }
        }
    }
}
