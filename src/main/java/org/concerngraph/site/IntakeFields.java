package org.concerngraph.site;

import static org.concerngraph.site.OpenApi.of;

import java.util.Arrays;
import java.util.Map;
import org.concerngraph.intake.Format;

/** What is said of a file that is brought in, as OpenAPI describes it. */
final class IntakeFields {

    private static final Map<String, Object> FLAG = Map.of("type", "boolean", "default", false);

    private IntakeFields() {}

    /** The schemas of the fields besides the file, by their names. */
    static Map<String, Object> all() {
        return of(
                "format",
                of(
                        "type",
                        "string",
                        "description",
                        "Needed where the file’s name does not tell",
                        "enum",
                        Arrays.stream(Format.values()).map(Format::id).toList()),
                "dry-run",
                FLAG,
                "study",
                said("The study’s identifier: small letters, digits and hyphens"),
                "title",
                said("Its title; needed of a new study"),
                "source",
                said("The DOI or address of what reports it; needed of a new study"),
                "licence",
                said("The licence of its quotes, a name or an address; this or licence-note is needed of a new study"),
                "licence-note",
                said("What is known of the licence, in words"),
                "access-rights",
                said("Who may read its quotes; needed of a new study"),
                "label",
                said("Its short name"),
                "citation",
                said("How it is cited"),
                "interviewed",
                of("type", "integer", "minimum", 1, "description", "How many people were interviewed"),
                "approach",
                said("How its authors analysed it"),
                "setting",
                said("Where it was made"),
                "country",
                said("In which country"),
                "name",
                said("The name of the import within the study; as the file suggests where it is not said"),
                "replace",
                FLAG,
                "repairs",
                said("What was decided otherwise than the reader, a list in JSON"));
    }

    private static Map<String, Object> said(String description) {
        return of("type", "string", "description", description);
    }
}
