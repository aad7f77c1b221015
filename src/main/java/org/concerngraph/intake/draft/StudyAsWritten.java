package org.concerngraph.intake.draft;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.concerngraph.intake.CannotImport;
import org.concerngraph.intake.Format;
import org.concerngraph.intake.ImportRequest;
import org.concerngraph.intake.Imports;
import org.concerngraph.intake.SourceFile;
import org.concerngraph.intake.StudyForm;
import org.concerngraph.query.BadParameter;
import org.concerngraph.query.Questions;
import org.concerngraph.query.Row;
import org.concerngraph.store.BaseIri;
import org.springframework.stereotype.Component;

/** What a person wrote of the study of a draft: what is missing, and what a trial supposes instead. */
@Component
class StudyAsWritten {

    /** The fields of the form, as the addresses of the intake call them. */
    static final List<String> FIELDS = List.of(
            "study",
            "label",
            "title",
            "source",
            "citation",
            "licence",
            "licence-note",
            "access-rights",
            "interviewed",
            "approach",
            "setting",
            "country",
            "name");

    /** What a trial supposes where nobody has said anything yet, so that it finds what else is wrong. */
    private static final Map<String, String> SUPPOSED = Map.of(
            "title", "Not yet said",
            "source", "https://example.org/not-yet-said",
            "licence-note", "Not yet said",
            "access-rights", "Not yet said");

    /** What stands above the fields that may hold what cannot be meant. */
    private static final Map<String, String> LABELS =
            Map.of("source", "DOI or address of what reports it", "interviewed", "How many were interviewed");

    private static final Pattern FIELD_NAME = Pattern.compile(" \\((?:" + String.join("|", FIELDS) + "|, or )+\\)");

    private static final String NOBODY = "trial";

    private final Questions questions;
    private final BaseIri base;
    private final Imports imports;

    StudyAsWritten(Questions questions, BaseIri base, Imports imports) {
        this.questions = questions;
        this.base = base;
        this.imports = imports;
    }

    /** What the graph knows of the study already; nothing when it is a new one. */
    Optional<Row> known(Draft draft) {
        String id = draft.study().getOrDefault("study", "");
        if (!id.matches("[\\p{L}\\p{N}-]+")) {
            return Optional.empty();
        }
        return questions
                .ask("intake/study-facts", Map.of("study", List.of(base.iri("study", id))))
                .first();
    }

    /** What is asked of the intake when the draft is accepted as it is. */
    ImportRequest request(Draft draft, SourceFile file, boolean mayReplace) {
        return request(draft, file, draft.study(), mayReplace);
    }

    /** What is asked of the intake for a trial: what is missing is supposed. */
    ImportRequest trial(Draft draft, SourceFile file) {
        var fields = new LinkedHashMap<>(draft.study());
        fields.values().removeIf(String::isBlank);
        if (!fields.getOrDefault("study", "").matches("[\\p{Ll}\\p{N}-]+")) {
            fields.put("study", NOBODY);
        }
        if (known(draft).isEmpty()) {
            SUPPOSED.forEach(fields::putIfAbsent);
        }
        try {
            return request(draft, file, fields, false);
        } catch (BadParameter unclear) {
            var others = new LinkedHashMap<>(fields);
            others.put("source", SUPPOSED.getOrDefault("source", ""));
            others.remove("interviewed");
            return request(draft, file, others, false);
        }
    }

    /** What is missing of the study, or no good, in a sentence; empty when all is there, and of RDF, which says it itself. */
    String missing(Draft draft, SourceFile file) {
        if (draft.format() == Format.RDF) {
            return "";
        }
        try {
            imports.requireFacts(request(draft, file, false).study());
            return "";
        } catch (CannotImport | BadParameter missing) {
            return forPeople(missing);
        }
    }

    /** Programs are told the names of fields; a person sees the fields by what stands above them. */
    private static String forPeople(RuntimeException missing) {
        if (missing instanceof BadParameter bad && LABELS.containsKey(bad.parameter())) {
            return "“" + LABELS.get(bad.parameter()) + "” " + bad.fault();
        }
        return FIELD_NAME.matcher(String.valueOf(missing.getMessage())).replaceAll("");
    }

    private static ImportRequest request(Draft draft, SourceFile file, Map<String, String> fields, boolean mayReplace) {
        return new ImportRequest(
                file,
                draft.format(),
                StudyForm.facts(fields),
                fields.getOrDefault("name", ""),
                draft.chosen(),
                draft.repairs(),
                draft.by(),
                mayReplace);
    }
}
