package org.concerngraph.intake.draft;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.concerngraph.intake.Decisions;
import org.concerngraph.intake.Repair;
import org.concerngraph.query.BadParameter;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The decisions of a draft as a file, to be used for other files of the same kind: what columns mean, which role is
 * which, who is one person. What is about places of one text stays behind, and so do words that may name somebody.
 */
@Component
class SavedDecisions {

    private final JsonMapper json;

    SavedDecisions(JsonMapper json) {
        this.json = json;
    }

    /** The file of a draft's decisions. */
    byte[] write(Draft draft) {
        List<Repair> kept = draft.repairs().stream()
                .filter(repair -> !(repair instanceof Repair.AboutText
                        || repair instanceof Repair.NotAQuote
                        || repair instanceof Repair.Replace))
                .toList();
        return json.writer()
                .with(SerializationFeature.INDENT_OUTPUT)
                .writeValueAsBytes(new Decisions(draft.chosen(), kept));
    }

    /**
     * The decisions in a file.
     *
     * @throws BadParameter when it is no such file
     */
    Decisions read(byte[] file) {
        try {
            return json.readValue(file, Decisions.class);
        } catch (JacksonException e) {
            String begins = new String(file, StandardCharsets.UTF_8);
            throw new BadParameter(
                    "decisions",
                    "is no file of decisions; it begins with “" + begins.substring(0, Math.min(40, begins.length()))
                            + "”. Such a file is downloaded from the page of a draft.");
        }
    }
}
