package org.concerngraph.export;

/**
 * Several texts in one: each begins a paragraph with its label, "Inclusion: …", and lasts until the next label or the
 * end. A text without a label comes first. Paragraphs have an empty line between them.
 */
final class LabelledParagraphs {

    private final StringBuilder text = new StringBuilder();

    /** Adds the text that needs no label; nothing when it is empty. */
    LabelledParagraphs add(String words) {
        if (!words.isEmpty()) {
            text.append(text.isEmpty() ? "" : "\n\n").append(words);
        }
        return this;
    }

    /** Adds a text under a label; nothing when it is empty. */
    LabelledParagraphs add(String label, String words) {
        return words.isEmpty() ? this : add(label + ": " + words);
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
