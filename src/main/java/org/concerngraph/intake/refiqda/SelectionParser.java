package org.concerngraph.intake.refiqda;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.concerngraph.intake.refiqda.QdaProject.Coding;
import org.concerngraph.intake.refiqda.QdaProject.Selection;

/** Takes the selections of a source with their codings. */
final class SelectionParser {

    private final ProjectParser parser;
    private final QdaXml xml;

    SelectionParser(ProjectParser parser) {
        this.parser = parser;
        this.xml = parser.xml();
    }

    /**
     * The selection that is the current element.
     *
     * @param start where it begins as the file counts; -1 when it is no stretch of text
     */
    Selection selection(String element, long start, long end) {
        int line = xml.line();
        String guid = parser.guidOf(element);
        String name = xml.attribute("name").strip();
        parser.history();
        var description = new StringBuilder();
        var representation = new StringBuilder();
        var codings = new ArrayList<Coding>();
        var notes = new ArrayList<String>();
        xml.children(child -> {
            switch (child) {
                case "Description" -> description.append(xml.text());
                case "Representation" ->
                    xml.children(part -> {
                        if (part.equals("PlainTextContent")) {
                            representation.append(xml.text());
                        } else {
                            parser.unknown(part);
                        }
                    });
                case "Coding" -> codings.add(coding());
                case "NoteRef" -> notes.add(parser.target());
                default -> parser.unknown(child);
            }
        });
        return new Selection(
                guid,
                element,
                name,
                line,
                start,
                end,
                description.toString().strip(),
                representation.toString().strip(),
                List.copyOf(codings),
                List.copyOf(notes));
    }

    /** The coding that is the current element. */
    Coding coding() {
        int line = xml.line();
        parser.guidOf("Coding");
        String user = xml.guid("creatingUser");
        String dateTime = xml.attribute("creationDateTime").strip();
        var code = new StringBuilder();
        var notes = new ArrayList<String>();
        xml.children(child -> {
            switch (child) {
                case "CodeRef" -> code.append(parser.target());
                case "NoteRef" -> notes.add(parser.target());
                default -> parser.unknown(child);
            }
        });
        return new Coding(code.toString(), user, dateTime, List.copyOf(notes), line);
    }

    /** A place as the file counts; the smallest number where it is none. */
    long number(String attribute) {
        String value = xml.attribute(attribute).strip();
        if (!value.matches("[+-]?\\d{1,15}")) {
            parser.findings()
                    .problem(
                            "line " + xml.line(),
                            "“%s” as %s is no number.".formatted(value, attribute),
                            "The place is not known.");
            return Long.MIN_VALUE;
        }
        return Long.parseLong(value);
    }

    /** The place of the sync point that an attribute of the current element names; as {@link #number(String)}. */
    long place(Map<String, Long> syncPoints, String element, String attribute) {
        String guid = xml.guid(attribute);
        Long place = syncPoints.get(guid);
        if (place == null) {
            parser.findings()
                    .problem(
                            "line " + xml.line(),
                            "The %s “%s” of a %s is not in its transcript.".formatted(attribute, guid, element),
                            "The place is not known.");
            return Long.MIN_VALUE;
        }
        return place;
    }
}
