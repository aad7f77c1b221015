package org.concerngraph.export;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.concerngraph.query.Questions;
import org.concerngraph.query.Row;

/** The participants of a study with their roles, quoted or not. */
final class Speakers {

    private final Map<String, Speaker> byIri = new LinkedHashMap<>();

    /**
     * A participant.
     *
     * @param iri the IRI
     * @param code the code; of one who is not identified it names whoever spoke
     * @param isIdentified whether the source tells this participant from others
     * @param quotes how many quotes are spoken by this participant
     * @param printedRoles the roles as printed
     * @param sharedRoles the IRIs of the roles that they were matched to
     */
    record Speaker(
            String iri,
            String code,
            boolean isIdentified,
            int quotes,
            List<String> printedRoles,
            List<String> sharedRoles) {

        /** The code by which the source tells this participant from others; empty when it does not. */
        String ownCode() {
            return isIdentified ? code : "";
        }
    }

    private static final Speaker NOBODY = new Speaker("", "", false, 0, List.of(), List.of());

    private Speakers() {}

    static Speakers of(ExportedStudy study, Questions questions) {
        var speakers = new Speakers();
        for (Row row : questions.ask("export/participants", study.values())) {
            String iri = row.require("participant");
            speakers.byIri.put(
                    iri,
                    new Speaker(
                            iri,
                            Objects.requireNonNullElse(row.text("code"), ""),
                            row.isTrue("isIdentified"),
                            row.number("quotes"),
                            new ArrayList<>(),
                            new ArrayList<>()));
        }
        for (Row row : questions.ask("export/participant-roles", study.values())) {
            Speaker speaker = speakers.get(row.require("participant"));
            String printed = row.text("printed");
            if (printed != null) {
                speaker.printedRoles().add(printed);
            } else {
                speaker.sharedRoles().add(row.require("role"));
            }
        }
        return speakers;
    }

    /** All, in the order of their IRIs. */
    List<Speaker> all() {
        return List.copyOf(byIri.values());
    }

    /** The participant with this IRI; one without a code or roles when the study has none. */
    Speaker get(String iri) {
        return byIri.getOrDefault(iri, NOBODY);
    }
}
