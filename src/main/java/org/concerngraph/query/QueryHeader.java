package org.concerngraph.query;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/** The header of a query file: the lines that begin with {@code #+}, which are YAML. */
record QueryHeader(
        String summary,
        String description,
        List<String> tags,
        List<Parameter> parameters,
        @Nullable Chart chart,
        AskedDataset dataset,
        Map<String, Object> seed) {

    private static final Set<String> KEYS =
            Set.of("summary", "description", "tags", "params", "chart", "dataset", "seed");
    private static final Set<String> CHART_KEYS = Set.of("type", "x", "y", "value", "series");

    static QueryHeader of(String file, String text) {
        List<String> lines = text.lines().toList();
        var yaml = new StringBuilder();
        // Lines of the query are kept as empty ones, so that an error's line is the file's line.
        for (String line : lines) {
            yaml.append(line.startsWith(HeaderLines.MARK) ? line.substring(HeaderLines.MARK.length()) : "")
                    .append('\n');
        }
        Map<?, ?> fields = fields(file, yaml.toString());
        var place = new HeaderLines(file, lines);
        Object summary = fields.get("summary");
        if (!(summary instanceof String) || ((String) summary).isBlank()) {
            throw HeaderLines.broken(file, 1, "has no \"#+ summary:\"");
        }
        place.requireKnown(fields, KEYS, "");
        var parameters = new ArrayList<Parameter>();
        for (Object declared : list(fields.get("params"))) {
            parameters.add(ParameterHeader.of(place, declared));
        }
        return new QueryHeader(
                (String) summary,
                fields.get("description") instanceof String description ? description.strip() : "",
                list(fields.get("tags")).stream().map(String::valueOf).toList(),
                List.copyOf(parameters),
                chart(place, fields.get("chart")),
                dataset(place, fields.get("dataset")),
                seed(fields.get("seed")));
    }

    private static Map<?, ?> fields(String file, String yaml) {
        try {
            Object loaded = new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml);
            return loaded instanceof Map<?, ?> map ? map : Map.of();
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
            throw HeaderLines.broken(file, line, "has a header that is not YAML: " + e.getProblem());
        }
    }

    private static @Nullable Chart chart(HeaderLines lines, @Nullable Object declared) {
        if (declared == null) {
            return null;
        }
        if (!(declared instanceof Map<?, ?> fields)) {
            throw lines.broken("chart:", "has a chart that is no map such as {type: bar, x: theme, y: quotes}");
        }
        lines.requireKnown(fields, CHART_KEYS, "chart:");
        for (Chart.Type type : Chart.Type.values()) {
            if (type.name().equals(String.valueOf(fields.get("type")).toUpperCase(Locale.ROOT))) {
                var chart = new Chart(
                        type, text(fields, "x"), text(fields, "y"), text(fields, "value"), text(fields, "series"));
                if (chart.x().isEmpty()
                        || chart.y().isEmpty()
                        || chart.value().isEmpty() == (type == Chart.Type.MATRIX)) {
                    throw lines.broken("chart:", "has a chart without its columns: x and y, for a matrix value too");
                }
                return chart;
            }
        }
        throw lines.broken(
                "chart:", "has a chart of the type \"" + fields.get("type") + "\"; bar, line and matrix are known");
    }

    /** Who says nothing asks what the pages ask. */
    private static AskedDataset dataset(HeaderLines lines, @Nullable Object declared) {
        return declared == null
                ? AskedDataset.CONCERNS
                : AskedDataset.named(String.valueOf(declared))
                        .orElseThrow(() -> lines.broken(
                                "dataset:",
                                "runs on the dataset \"" + declared + "\"; "
                                        + Stream.of(AskedDataset.values())
                                                .map(AskedDataset::word)
                                                .collect(Collectors.joining(" and "))
                                        + " are known"));
    }

    private static String text(Map<?, ?> fields, String key) {
        return fields.get(key) instanceof String text ? text : "";
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
}
