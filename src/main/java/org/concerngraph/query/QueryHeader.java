package org.concerngraph.query;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.concerngraph.store.CannotStart;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/** The header of a query file: the lines that begin with {@code #+}, which are YAML. */
record QueryHeader(
        String summary, String description, List<String> tags, List<Parameter> parameters, Map<String, Object> seed) {

    static final String MARK = "#+";

    static QueryHeader of(String file, String text) {
        List<String> lines = text.lines().toList();
        var yaml = new StringBuilder();
        // Lines of the query are kept as empty ones, so that an error's line is the file's line.
        for (String line : lines) {
            yaml.append(line.startsWith(MARK) ? line.substring(MARK.length()) : "")
                    .append('\n');
        }
        Map<?, ?> fields = fields(file, yaml.toString());
        Object summary = fields.get("summary");
        if (!(summary instanceof String) || ((String) summary).isBlank()) {
            throw broken(file, 1, "has no \"#+ summary:\"");
        }
        var parameters = new ArrayList<Parameter>();
        for (Object declared : list(fields.get("params"))) {
            parameters.add(parameter(file, lines, declared));
        }
        return new QueryHeader(
                (String) summary,
                fields.get("description") instanceof String description ? description.strip() : "",
                list(fields.get("tags")).stream().map(String::valueOf).toList(),
                List.copyOf(parameters),
                seed(fields.get("seed")));
    }

    private static Map<?, ?> fields(String file, String yaml) {
        try {
            Object loaded = new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml);
            return loaded instanceof Map<?, ?> map ? map : Map.of();
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
            throw broken(file, line, "has a header that is not YAML: " + e.getProblem());
        }
    }

    private static Parameter parameter(String file, List<String> lines, Object declared) {
        if (!(declared instanceof Map<?, ?> fields) || !(fields.get("name") instanceof String name)) {
            throw broken(file, 1, "declares a parameter without a name");
        }
        int line = 1;
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).startsWith(MARK) && lines.get(i).contains("name: " + name)) {
                line = i + 1;
            }
        }
        String type = String.valueOf(fields.get("type")).toUpperCase(Locale.ROOT);
        for (Parameter.Type known : Parameter.Type.values()) {
            if (known.name().equals(type)) {
                String label = fields.get("label") instanceof String given ? given : name;
                return new Parameter(name, known, label, Boolean.TRUE.equals(fields.get("required")));
            }
        }
        throw broken(
                file,
                line,
                "gives the parameter \"" + name + "\" the type \"" + fields.get("type")
                        + "\"; iri, string, integer and boolean are known");
    }

    private static Map<String, Object> seed(@Nullable Object declared) {
        var seed = new LinkedHashMap<String, Object>();
        if (declared instanceof Map<?, ?> fields) {
            fields.forEach((key, value) -> seed.put(String.valueOf(key), value));
        }
        return seed;
    }

    private static List<?> list(@Nullable Object value) {
        return value instanceof List<?> list ? list : List.of();
    }

    static CannotStart broken(String file, int line, String fault) {
        return new CannotStart(
                file + ", line " + line + ": this query file " + fault + ".",
                "Mend the file; README says what a query file looks like (\"How to add a query\").");
    }
}
