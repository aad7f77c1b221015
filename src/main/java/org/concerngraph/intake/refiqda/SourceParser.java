package org.concerngraph.intake.refiqda;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.concerngraph.intake.refiqda.QdaProject.Case;
import org.concerngraph.intake.refiqda.QdaProject.Coding;
import org.concerngraph.intake.refiqda.QdaProject.Document;
import org.concerngraph.intake.refiqda.QdaProject.Selection;
import org.concerngraph.intake.refiqda.QdaProject.Value;

/**
 * Takes the sources of a project with their selections. A source of pictures, sound or film becomes a document for each
 * text that belongs to it: the text of a PDF, a transcript.
 */
final class SourceParser {

    private final ProjectParser parser;
    private final QdaXml xml;
    private final SelectionParser parts;

    SourceParser(ProjectParser parser) {
        this.parser = parser;
        this.xml = parser.xml();
        this.parts = new SelectionParser(parser);
    }

    /** Takes the source that is the current element. */
    void source(String element) {
        switch (element) {
            case "TextSource" -> text(element, "", List.of(), new ArrayList<>());
            case "PDFSource" -> pdf();
            case "PictureSource", "AudioSource", "VideoSource" -> recording(element);
            default -> parser.unknown(element);
        }
    }

    /** A text, its own or that of the source that holds it. */
    private void text(String element, String ownersName, List<String> ownersGuid, List<Selection> selections) {
        int line = xml.line();
        String guid = parser.guidOf(element);
        String name = ownersName.isEmpty() ? xml.attribute("name").strip() : ownersName;
        String plain = xml.attribute("plainTextPath");
        String rich = xml.attribute("richTextPath");
        parser.history();
        var content = new StringBuilder();
        var description = new StringBuilder();
        var values = new ArrayList<Value>();
        Map<String, Long> syncPoints = new HashMap<>();
        xml.children(child -> {
            switch (child) {
                case "PlainTextContent" -> content.append(xml.text());
                case "PlainTextSelection" ->
                    selections.add(parts.selection(child, parts.number("startPosition"), parts.number("endPosition")));
                case "SyncPoint" -> syncPoints.putIfAbsent(parser.guidOf(child), parts.number("position"));
                case "TranscriptSelection" ->
                    selections.add(parts.selection(
                            child,
                            parts.place(syncPoints, child, "fromSyncPoint"),
                            parts.place(syncPoints, child, "toSyncPoint")));
                default -> {
                    if (child.equals("Description") && parser.project().isOurs) {
                        description.append(xml.text());
                    } else {
                        common(element, name, child, values);
                    }
                }
            }
        });
        var guids = new ArrayList<String>();
        guids.add(guid);
        guids.addAll(ownersGuid);
        parser.project()
                .documents
                .add(new Document(
                        guids,
                        element,
                        name,
                        line,
                        content.toString(),
                        plain,
                        rich,
                        description.toString(),
                        selections));
        variables(guid, line, values);
    }

    private void pdf() {
        int line = xml.line();
        String guid = parser.guidOf("PDFSource");
        String name = xml.attribute("name").strip();
        parser.history();
        var selections = new ArrayList<Selection>();
        var values = new ArrayList<Value>();
        int before = parser.project().documents.size();
        xml.children(child -> {
            switch (child) {
                case "PDFSelection" -> {
                    selections.add(parts.selection(child, -1, -1));
                    parser.leaveOut("Rectangle of a PDFSelection", "", "quotes have places in texts, not on paper");
                }
                case "Representation" -> text("PDFSource", name, List.of(guid), selections);
                default -> common("PDFSource", name, child, values);
            }
        });
        if (parser.project().documents.size() == before) {
            parser.project()
                    .documents
                    .add(new Document(List.of(guid), "PDFSource", name, line, "", "", "", "", selections));
        }
        variables(guid, line, values);
    }

    private void recording(String element) {
        int line = xml.line();
        String guid = parser.guidOf(element);
        String name = xml.attribute("name").strip();
        parser.history();
        var values = new ArrayList<Value>();
        int before = parser.project().documents.size();
        int[] selections = {0};
        xml.children(child -> {
            switch (child) {
                case "Transcript", "TextDescription" ->
                    text(
                            child,
                            xml.attribute("name").isBlank()
                                    ? name
                                    : xml.attribute("name").strip(),
                            List.of(guid),
                            new ArrayList<>());
                case "PictureSelection", "AudioSelection", "VideoSelection" -> {
                    selections[0]++;
                    wordless(child, name);
                }
                default -> common(element, name, child, values);
            }
        });
        if (parser.project().documents.size() == before && selections[0] == 0) {
            parser.leaveOut(element, shown(name), "it has no text");
        }
        variables(guid, line, values);
    }

    /** A selection of what has no words: it is left out with the names of its codes. */
    private void wordless(String element, String source) {
        Selection selection = parts.selection(element, -1, -1);
        String codes = codes(selection.codings());
        parser.leaveOut(element, shown(source), "it has no words" + (codes.isEmpty() ? "" : "; coded " + codes));
    }

    private void common(String element, String name, String child, List<Value> values) {
        switch (child) {
            case "VariableValue" -> values.add(parser.cases().value());
            case "Coding" -> {
                String code = codes(List.of(parts.coding()));
                parser.leaveOut("Coding of a whole source", shown(name), "it is about no words; coded " + code);
            }
            case "NoteRef" -> {} // the note itself is left out by its name
            case "Description" ->
                parser.leaveOut("Description of a " + element, shown(name), "sources are not described in the graph");
            default -> parser.unknown(child);
        }
    }

    /** What a source is called where it is left out: a document may be called by the name of who spoke. */
    static String shown(String name) {
        return PersonName.ofDocument(name, Set.of()) ? "(called by what looks like a person’s name)" : name;
    }

    private void variables(String guid, int line, List<Value> values) {
        if (!values.isEmpty()) {
            parser.project().cases.add(new Case("", "", false, line, values, List.of(guid), List.of()));
        }
    }

    private String codes(List<Coding> codings) {
        return String.join(
                ", ",
                codings.stream()
                        .map(coding -> parser.project().codes.stream()
                                .filter(code -> code.guid().equals(coding.code()))
                                .findFirst()
                                .map(code -> "“" + code.name() + "”")
                                .orElse("by the unknown code " + coding.code()))
                        .toList());
    }
}
