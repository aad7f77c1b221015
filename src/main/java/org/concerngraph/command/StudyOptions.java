package org.concerngraph.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.concerngraph.intake.ImportForm;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** What is said of a study and of how to read: the fields of the intake, as options or in a file. */
final class StudyOptions {

    private static final List<String> FIELDS = List.of(
            "study:ID:Its identifier: small letters, digits and hyphens, such as hunter-2015.",
            "title:TEXT:Its title.",
            "label:TEXT:What it is called in short: \"Hunter et al. 2015\".",
            "source:DOI:The DOI or the address of what reports it.",
            "citation:TEXT:How to cite that.",
            "licence:LICENCE:The licence of its quotes: an address, or a name such as \"CC BY 4.0\".",
            "licence-note:TEXT:What is known, and not known, about the licence.",
            "access-rights:TEXT:Who may read its quotes.",
            "interviewed:N:How many people were interviewed.",
            "approach:TEXT:How its authors analysed what was said.",
            "setting:TEXT:Where and with whom it was done.",
            "country:TEXT:Where it was done.",
            "format:FORMAT:The files' format, where their endings do not tell it: quote-table, csv, xlsx, qdpx, qde, qdc, rdf.",
            "name:NAME:What tells the import from others of the study; without it, the file's name. For one file only.");

    @Option(
            names = "--facts",
            paramLabel = "FILE",
            description = "A YAML or JSON file with any of these, for example \"title: …\" in a line;"
                    + " an option says it over the file.")
    @Nullable
    Path facts;

    @Option(
            names = "--choose",
            paramLabel = "KEY=VALUE",
            description = "Chooses for the reader, as the page /intake would ask; several times for several keys.")
    Map<String, String> choices = new LinkedHashMap<>();

    @Option(
            names = "--repairs",
            paramLabel = "FILE",
            description = "The decisions.json that the page of a draft gives, or a JSON list of repairs.")
    @Nullable
    Path repairs;

    /** Adds an option for each field to a command. */
    static void addTo(CommandSpec command) {
        for (String field : FIELDS) {
            String[] parts = field.split(":", 3);
            command.addOption(OptionSpec.builder("--" + parts[0])
                    .paramLabel(parts[1])
                    .description(parts[2])
                    .type(String.class)
                    .build());
        }
    }

    /** All fields that were said, by name. */
    Map<String, String> fields(CommandSpec command) {
        var fields = new LinkedHashMap<String, String>();
        if (facts != null) {
            fields.putAll(inFile(command, facts));
        }
        for (String name : names()) {
            String value = command.findOption("--" + name).getValue();
            if (value != null) {
                fields.put(name, value);
            }
        }
        choices.forEach((key, value) -> fields.put(ImportForm.CHOICE + key, value));
        if (repairs != null) {
            fields.put("repairs", text(command, "--repairs", repairs));
        }
        return fields;
    }

    private static List<String> names() {
        return FIELDS.stream()
                .map(field -> field.substring(0, field.indexOf(':')))
                .toList();
    }

    private static Map<String, String> inFile(CommandSpec command, Path file) {
        Object read;
        try {
            read = new Yaml(new SafeConstructor(new LoaderOptions())).load(text(command, "--facts", file));
        } catch (YAMLException e) {
            throw wrong(command, "--facts: " + file + " is neither YAML nor JSON: " + e.getMessage());
        }
        if (!(read instanceof Map<?, ?> map)) {
            throw wrong(command, "--facts: " + file + " has to have a line for each fact, such as \"title: …\".");
        }
        var fields = new LinkedHashMap<String, String>();
        map.forEach((key, value) -> {
            String name = String.valueOf(key);
            if (!names().contains(name) || value instanceof Map || value instanceof List) {
                throw wrong(
                        command,
                        "--facts: " + file + " says “" + name + "”, which is no fact with one value; there are "
                                + String.join(", ", names()) + ".");
            }
            fields.put(name, Objects.toString(value, ""));
        });
        return fields;
    }

    private static String text(CommandSpec command, String option, Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw wrong(command, option + ": " + file + " cannot be read as text in UTF-8: " + e);
        }
    }

    private static ParameterException wrong(CommandSpec command, String message) {
        return new ParameterException(command.commandLine(), message);
    }
}
