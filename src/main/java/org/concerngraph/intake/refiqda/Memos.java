package org.concerngraph.intake.refiqda;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.concerngraph.intake.refiqda.QdaProject.Note;

/** The notes of a project: those of codes and codings become memos, all others are left out by their names. */
final class Memos {

    private final Map<String, Note> notes;
    private final Texts texts;
    private final Findings findings;
    private final Set<String> used = new HashSet<>();

    Memos(Map<String, Note> notes, Texts texts, Findings findings) {
        this.notes = notes;
        this.texts = texts;
        this.findings = findings;
    }

    /** The words of these notes, each once, below what stands before them; may be empty. */
    String of(String before, List<String> guids, String where) {
        var words = new LinkedHashSet<String>();
        words.add(before.strip());
        for (String guid : guids) {
            Note note = notes.get(guid);
            if (note == null) {
                findings.problem(
                        where, "There is no note %s, which is referred to.".formatted(guid), "There is no memo.");
            } else {
                used.add(guid);
                words.add(words(note, where));
            }
        }
        words.remove("");
        return String.join("\n\n", words);
    }

    private String words(Note note, String where) {
        if (!note.content().isBlank() || note.path().isBlank()) {
            return note.content().strip();
        }
        Texts.Text text = texts.at(note.path());
        if (!text.isThere()) {
            findings.problem(
                    where,
                    "The note “%s” has no words: %s.".formatted(note.name(), text.missing()),
                    "The memo is empty.");
        }
        return text.text().strip();
    }

    /** Leaves out the notes that nothing was asked of. */
    void leaveOutTheRest() {
        notes.forEach((guid, note) -> {
            if (!used.contains(guid)) {
                findings.leaveOut("Note", note.name(), "it is a note of no code and of no coding");
            }
        });
    }
}
