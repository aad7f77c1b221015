package org.concerngraph.intake.refiqda;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the XML of a project holds, in its order and not yet understood. GUIDs are without braces and in small letters;
 * of things that share one, references mean the first.
 */
final class QdaProject {

    /** Did this program write it? */
    boolean isOurs;

    final Set<String> guids = new HashSet<>();
    final Map<String, String> users = new LinkedHashMap<>();
    final List<Code> codes = new ArrayList<>();
    final Map<String, String> variables = new LinkedHashMap<>();
    final List<Case> cases = new ArrayList<>();
    final List<Document> documents = new ArrayList<>();
    final Map<String, Note> notes = new LinkedHashMap<>();

    /**
     * A code.
     *
     * @param parent the place of its parent in the list of codes; -1 for one without
     */
    record Code(String guid, String name, int parent, boolean isCodable, String description, List<String> notes) {}

    /**
     * A case, or another element that says variables of sources.
     *
     * @param isCase whether it may be a person; a set that has variables is none
     */
    record Case(
            String guid,
            String name,
            boolean isCase,
            int line,
            List<Value> values,
            List<String> sources,
            List<String> selections) {}

    /** What a variable is for a case or source. */
    record Value(String variable, String value) {}

    /**
     * Something with a text: a text source, the text of a PDF, a transcript.
     *
     * @param guids by which references mean it: its own, and that of the source that holds it
     * @param kind the element
     * @param content the text where it stands in the XML; empty otherwise
     * @param plainPath where the text is; may be empty
     * @param richPath where the formatted text is; may be empty
     * @param description what is said of it, in a project of ours; empty in others
     */
    record Document(
            List<String> guids,
            String kind,
            String name,
            int line,
            String content,
            String plainPath,
            String richPath,
            String description,
            List<Selection> selections) {}

    /**
     * A selection.
     *
     * @param start where it begins as the file counts; -1 when it is no stretch of text
     * @param representation the words, as the representation of a part of a PDF has them; may be empty
     */
    record Selection(
            String guid,
            String kind,
            String name,
            int line,
            long start,
            long end,
            String description,
            String representation,
            List<Coding> codings,
            List<String> notes) {

        /** Where the file has it, in a document that is called so in the graph. */
        String where(String document) {
            return "line %d, %s %s of “%s”".formatted(line, kind, guid, document);
        }

        /** From where to where, as the file counts. */
        String range() {
            return "From %s to %s".formatted(shown(start), shown(end));
        }

        private static String shown(long number) {
            return number == Long.MIN_VALUE ? "an unknown place" : Long.toString(number);
        }
    }

    /** A code on a selection. */
    record Coding(String code, String user, String dateTime, List<String> notes, int line) {}

    /** A note. */
    record Note(String name, String content, String path) {}
}
