package org.concerngraph.export;

import java.util.List;
import org.concerngraph.export.ThemeTree.Theme;
import org.concerngraph.intake.refiqda.LabelledParagraphs;
import org.concerngraph.intake.refiqda.LabelledParagraphs.Label;

/**
 * The themes of a study as the codes of REFI-QDA. A code has one text: the codebook's definition, and then, each in a
 * paragraph with its label, Inclusion, Exclusion and Example. A memo is a note where the file has notes; in a codebook,
 * which has none, it is the paragraph Memo.
 */
final class Codes {

    private final XmlWriter xml;
    private final boolean hasNotes;

    /** Codes to be written there. */
    Codes(XmlWriter xml, boolean hasNotes) {
        this.xml = xml;
        this.hasNotes = hasNotes;
    }

    /** Writes the element with all codes. */
    void write(ThemeTree themes) {
        xml.begin("Codes");
        themes.top().forEach(this::code);
        xml.end();
    }

    /** The GUID of a theme's memo. */
    static String memoOf(Theme theme) {
        return Guid.of(theme.iri(), "memo");
    }

    private void code(Theme theme) {
        String[] attributes = {"guid", Guid.of(theme.iri()), "name", theme.label(), "isCodable", "true"};
        String description = new LabelledParagraphs()
                .add(theme.says("definition"))
                .add(Label.INCLUSION, theme.says("inclusion"))
                .add(Label.EXCLUSION, theme.says("exclusion"))
                .add(Label.EXAMPLE, theme.says("example"))
                .add(Label.MEMO, hasNotes ? "" : theme.says("memo"))
                .toString();
        boolean hasMemo = hasNotes && !theme.says("memo").isEmpty();
        List<Theme> below = theme.below();
        if (description.isEmpty() && !hasMemo && below.isEmpty()) {
            xml.empty("Code", attributes);
            return;
        }
        xml.begin("Code", attributes).text("Description", description);
        if (hasMemo) {
            xml.empty("NoteRef", "targetGUID", memoOf(theme));
        }
        below.forEach(this::code);
        xml.end();
    }
}
