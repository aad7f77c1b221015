package org.concerngraph.export;

import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.jena.graph.Node;
import org.concerngraph.export.ThemeTree.Theme;
import org.concerngraph.intake.refiqda.LabelledParagraphs;
import org.concerngraph.intake.refiqda.LabelledParagraphs.Label;
import org.concerngraph.query.Questions;
import org.concerngraph.query.Row;

/** How the quotes of a study were assigned to its themes, as codings of REFI-QDA, and the notes that belong to them. */
final class CodingNotes {

    private final XmlWriter xml;
    private final ThemeTree themes;
    private final Questions questions;
    private final Map<String, Note> notes = new LinkedHashMap<>();
    private Map<String, List<Row>> said = Map.of();

    /** A note, by its GUID. */
    record Note(String name, String text) {}

    /** Codings to be written there. */
    CodingNotes(XmlWriter xml, ThemeTree themes, Questions questions) {
        this.xml = xml;
        this.themes = themes;
        this.questions = questions;
        for (Theme theme : themes.all()) {
            if (!theme.says("memo").isEmpty()) {
                notes.put(Codes.memoOf(theme), new Note("Memo on " + theme.label(), theme.says("memo")));
            }
        }
    }

    /** Asks who assigned these quotes; those that were asked for before are forgotten. */
    void know(List<Node> quotes) {
        said = questions.ask("export/codings", Map.of("quote", quotes)).by("quote");
    }

    /** Writes the codings of a quote that was asked for. */
    void write(ExportedQuote quote) {
        Map<String, List<Row>> byTheme =
                said.getOrDefault(quote.iri(), List.of()).stream().collect(groupingBy(row -> row.require("theme")));
        var assigned = new ArrayList<>(quote.themes());
        assigned.addAll(byTheme.keySet());
        for (Theme theme : themes.among(assigned)) {
            List<Row> codings = byTheme.getOrDefault(theme.iri(), List.of());
            if (codings.isEmpty()) {
                xml.begin("Coding", "guid", Guid.of(quote.iri(), theme.iri()));
                xml.empty("CodeRef", "targetGUID", Guid.of(theme.iri())).end();
            }
            codings.forEach(row -> coding(quote, theme, row));
        }
    }

    private void coding(ExportedQuote quote, Theme theme, Row row) {
        String coding = row.require("coding");
        String coder = row.text("coder");
        xml.begin(
                "Coding",
                "guid",
                Guid.of(coding),
                "creatingUser",
                coder == null ? "" : Guid.of(coder),
                "creationDateTime",
                dateTime(Objects.requireNonNullElse(row.text("day"), "")));
        xml.empty("CodeRef", "targetGUID", Guid.of(theme.iri()));
        var words = new LabelledParagraphs().add(Objects.requireNonNullElse(row.text("memo"), ""));
        words(words, quote, row);
        String note = words.toString();
        if (!note.isEmpty()) {
            String guid = Guid.of(coding, "memo");
            notes.put(guid, new Note("Memo on a coding with " + theme.label(), note));
            xml.empty("NoteRef", "targetGUID", guid);
        }
        xml.end();
    }

    /** Says the words that a coding is about, when that is not the whole quote; the format has no place for these. */
    private static void words(LabelledParagraphs note, ExportedQuote quote, Row row) {
        int length = quote.text().codePointCount(0, quote.text().length());
        if (row.has("start") && row.number("end") <= length) {
            int start = quote.text().offsetByCodePoints(0, row.number("start"));
            int end = quote.text().offsetByCodePoints(0, row.number("end"));
            note.add(Label.WORDS, quote.text().substring(start, end))
                    .add(Label.FROM_TO, row.number("start") + "–" + row.number("end"));
        }
    }

    /** A day, or a day and a time, as XML has it; empty when it is neither. */
    static String dateTime(String value) {
        if (value.matches("\\d{4}-\\d\\d-\\d\\d")) {
            return value + "T00:00:00Z";
        }
        return value.matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?(Z|[+-]\\d\\d:\\d\\d)?") ? value : "";
    }

    /** Writes the element with all notes, when there are any. */
    void writeNotes() {
        if (notes.isEmpty()) {
            return;
        }
        xml.begin("Notes");
        notes.forEach((guid, note) -> {
            xml.begin("Note", "guid", guid, "name", note.name());
            xml.text("PlainTextContent", note.text()).end();
        });
        xml.end();
    }
}
