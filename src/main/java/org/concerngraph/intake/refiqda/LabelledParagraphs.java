package org.concerngraph.intake.refiqda;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Several texts in one, where REFI-QDA has a place for one and the graph knows several: each begins a paragraph with its
 * label, "Inclusion: …", and lasts until the next label or the end. A text without a label comes first. Paragraphs have
 * an empty line between them. A paragraph inside a text that would itself begin with a label has a {@code \} before it,
 * and so has one that begins with {@code \}.
 */
public final class LabelledParagraphs {

    /** The origin that a project or codebook states whose texts are written so. */
    public static final String ORIGIN = "Concern Graph";

    private static final String BREAK = "\n\n";
    private static final String ESCAPE = "\\";

    private String first = "";
    private final Map<Label, List<String>> labelled = new EnumMap<>(Label.class);

    /** What a text is about, in the order in which the texts of one place stand. */
    public enum Label {
        // of a project
        CITATION("Citation"),
        ANALYTIC_APPROACH("Analytic approach"),
        SETTING("Setting"),
        COUNTRY("Country"),
        INTERVIEWED("Interviewed"),
        LICENCE("Licence"),
        LICENCE_NOTE("Licence note"),
        ACCESS("Access"),
        // of a code
        INCLUSION("Inclusion"),
        EXCLUSION("Exclusion"),
        EXAMPLE("Example"),
        MEMO("Memo"),
        // of a source
        CAPTION("Caption"),
        POSITION("Position"),
        /** What the source is where it is more than a text: {@link #TABLE}. */
        KIND("Kind"),
        /** What tells the source from others of its study, where its name does not make it. */
        IDENTIFIER("Identifier"),
        /** Whether the text is the source's own: {@link #OF_QUOTES} when it is not. */
        TEXT("Text"),
        /** "GP = general practitioner", one for each. */
        ABBREVIATION("Abbreviation"),
        // of a selection, and of a source, which says the roles: "Nurses = Nurse", one for each
        SPEAKER("Speaker"),
        // of a selection
        ATTRIBUTION("Attribution"),
        NUMBER("Number"),
        PAGE("Page"),
        ROW("Row"),
        // of a note on a coding
        WORDS("Words"),
        /** Where in the quote these words are, in code points, the end exclusive: "9–13". */
        FROM_TO("From–to");

        private final String text;

        Label(String text) {
            this.text = text;
        }
    }

    /** The {@link Label#KIND} of a table. */
    public static final String TABLE = "table";

    /** The {@link Label#TEXT} of a source whose text was put together from quotes. */
    public static final String OF_QUOTES = "its quotes, one behind the other";

    /** Nothing yet. */
    public LabelledParagraphs() {}

    /** Takes the texts out of one. */
    static LabelledParagraphs in(String text) {
        var paragraphs = new LabelledParagraphs();
        Label label = null;
        var words = new ArrayList<String>();
        for (String paragraph : text.split(BREAK, -1)) {
            Label next = beginningOf(paragraph);
            if (next == null) {
                words.add(paragraph.startsWith(ESCAPE) ? paragraph.substring(1) : paragraph);
            } else {
                paragraphs.take(label, words);
                label = next;
                words.clear();
                words.add(paragraph.substring(next.text.length() + 1).stripLeading());
            }
        }
        paragraphs.take(label, words);
        return paragraphs;
    }

    private void take(@Nullable Label label, List<String> paragraphs) {
        String words = String.join(BREAK, paragraphs).strip();
        if (label == null) {
            first = words;
        } else {
            state(label, words);
        }
    }

    private static @Nullable Label beginningOf(String paragraph) {
        for (Label label : Label.values()) {
            if (paragraph.startsWith(label.text + ":")) {
                return label;
            }
        }
        return null;
    }

    /** Says the text that needs no label. */
    public LabelledParagraphs add(String words) {
        first = words;
        return this;
    }

    /** Adds a text under a label; nothing when it is empty. */
    public LabelledParagraphs add(Label label, String words) {
        return words.isEmpty() ? this : state(label, words);
    }

    /** Adds a text under a label, even when it is empty. */
    public LabelledParagraphs state(Label label, String words) {
        labelled.computeIfAbsent(label, l -> new ArrayList<>()).add(words);
        return this;
    }

    /** The text without a label; may be empty. */
    String first() {
        return first;
    }

    /** The first text under a label; empty when there is none. */
    String get(Label label) {
        return all(label).stream().findFirst().orElse("");
    }

    /** All texts under a label. */
    List<String> all(Label label) {
        return labelled.getOrDefault(label, List.of());
    }

    /** Is there a text under a label, be it an empty one? */
    boolean states(Label label) {
        return labelled.containsKey(label);
    }

    /** All texts in one, each with its label. */
    @Override
    public String toString() {
        var paragraphs = new ArrayList<String>();
        if (!first.isEmpty()) {
            for (String paragraph : first.split(BREAK, -1)) {
                paragraphs.add(escaped(paragraph));
            }
        }
        labelled.forEach((label, texts) -> texts.forEach(text -> {
            String[] parts = text.split(BREAK, -1);
            paragraphs.add(label.text + (text.isEmpty() ? ":" : ": " + parts[0]));
            for (int i = 1; i < parts.length; i++) {
                paragraphs.add(escaped(parts[i]));
            }
        }));
        return String.join(BREAK, paragraphs);
    }

    private static String escaped(String paragraph) {
        return paragraph.startsWith(ESCAPE) || beginningOf(paragraph) != null ? ESCAPE + paragraph : paragraph;
    }
}
