package org.concerngraph.intake;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.concerngraph.query.BadParameter;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a person or a program writes of an import, field by field, whichever way it comes in: {@code format}, {@code name},
 * {@code replace}, {@code dry-run}, {@code repairs} (a list, or the decisions of a draft, as JSON), {@code choice.…}, and the
 * facts of the study.
 */
@Component
public class ImportForm {

    /** What the names of fields begin with that choose something for a reader; the reader's key follows. */
    public static final String CHOICE = "choice.";

    /** What readers call their choices. */
    private static final Pattern NAME_OF_CHOICE = Pattern.compile(
            "(?:sheet\\.\\d+\\.)?(?:column\\.\\d+|delimiter|encoding|header|layout|theme-separator|fill-down|quotes|levels|ours)");

    private final JsonMapper json;

    ImportForm(JsonMapper json) {
        this.json = json;
    }

    /**
     * What these fields want to have read.
     *
     * @param by who wants it, a user's name; empty for the program itself
     * @throws BadParameter when a field is no good or the format is not told
     */
    public ImportRequest request(SourceFile file, Map<String, String> fields, String by) {
        requireNamesOfFields(fields);
        Decisions decisions = decisions(fields.get("repairs"));
        return new ImportRequest(
                file,
                format(fields, file.name()),
                study(fields),
                fields.getOrDefault("name", ""),
                chosen(fields, decisions),
                decisions.repairs(),
                by,
                Boolean.parseBoolean(fields.get("replace")));
    }

    /**
     * Nothing when all fields can be understood whatever the file is.
     *
     * @throws BadParameter naming the one that cannot
     */
    public void check(Map<String, String> fields) {
        study(fields);
        decisions(fields.get("repairs"));
        if (!fields.getOrDefault("format", "").isBlank()) {
            format(fields, "");
        }
    }

    /** The study that these fields speak of; of a trial nothing need be said, it is made as if of a study of its own. */
    public StudyFacts study(Map<String, String> fields) {
        return StudyForm.facts(isTrial(fields) ? ofTrial(fields) : fields);
    }

    /** Is nothing to be written? */
    public static boolean isTrial(Map<String, String> fields) {
        return Boolean.parseBoolean(fields.get("dry-run"));
    }

    private static Map<String, String> ofTrial(Map<String, String> fields) {
        var all = new LinkedHashMap<>(fields);
        all.putIfAbsent("study", Imports.TRIAL);
        return all;
    }

    /** The format that is said, or that the file's name tells. */
    public static Format format(Map<String, String> fields, String fileName) {
        String said = fields.getOrDefault("format", "");
        if (!said.isBlank()) {
            return Format.of(said)
                    .orElseThrow(() -> new BadParameter(
                            "format",
                            "is “" + said + "”; there are "
                                    + Stream.of(Format.values()).map(Format::id).collect(Collectors.joining(", "))
                                    + "."));
        }
        return Format.ofFile(fileName)
                .orElseThrow(() -> new BadParameter(
                        "format", "is missing, and the file's name “" + fileName + "” does not tell it."));
    }

    private static void requireNamesOfFields(Map<String, String> fields) {
        fields.keySet().stream()
                .filter(name -> NAME_OF_CHOICE.matcher(name).matches())
                .findFirst()
                .ifPresent(name -> {
                    throw new BadParameter(
                            name, "is no field; what is chosen for the reader is called " + CHOICE + name + ".");
                });
    }

    /** What was chosen, field by field or else in the decisions. */
    private static Map<String, String> chosen(Map<String, String> fields, Decisions decisions) {
        var chosen = new LinkedHashMap<>(decisions.chosen());
        fields.forEach((name, value) -> {
            if (name.startsWith(CHOICE) && !value.isBlank()) {
                chosen.put(name.substring(CHOICE.length()), value);
            }
        });
        return chosen;
    }

    /** The decisions of a draft, or a list of repairs alone. */
    private Decisions decisions(@Nullable String written) {
        if (written == null || written.isBlank()) {
            return new Decisions(Map.of(), List.of());
        }
        try {
            return written.stripLeading().startsWith("{")
                    ? json.readValue(written, Decisions.class)
                    : new Decisions(Map.of(), json.readValue(written, new TypeReference<List<Repair>>() {}));
        } catch (JacksonException e) {
            throw new BadParameter(
                    "repairs",
                    "is neither a JSON list of repairs nor the decisions of a draft: " + e.getOriginalMessage());
        }
    }
}
