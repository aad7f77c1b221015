package org.concerngraph.query;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One entry of {@code params} in the header of a query file. */
final class ParameterHeader {

    private static final Set<String> KEYS = Set.of("name", "type", "label", "required", "list", "default", "choices");

    /** What an address says of the answer itself, so that no parameter can be called so. */
    private static final String RESERVED = "page";

    private ParameterHeader() {}

    static Parameter of(HeaderLines lines, Object declared) {
        if (!(declared instanceof Map<?, ?> fields) || !(fields.get("name") instanceof String name)) {
            throw lines.broken("params:", "declares a parameter without a name");
        }
        String words = "name: " + name;
        lines.requireKnown(fields, KEYS, words);
        if (name.equals(RESERVED)) {
            throw lines.broken(words, "calls a parameter \"" + RESERVED + "\", which is the number of the page");
        }
        Parameter.Type type = type(lines, words, name, String.valueOf(fields.get("type")));
        var parameter = new Parameter(
                name,
                type,
                fields.get("label") instanceof String label ? label : name,
                Boolean.TRUE.equals(fields.get("required")),
                Boolean.TRUE.equals(fields.get("list")),
                texts(fields.get("default")),
                fields.get("choices") instanceof List<?> values ? texts(values) : List.of(),
                fields.get("choices") instanceof String query ? query : "");
        requireDefaultsThatFit(lines, words, parameter);
        return parameter;
    }

    private static Parameter.Type type(HeaderLines lines, String words, String name, String type) {
        for (Parameter.Type known : Parameter.Type.values()) {
            if (known.name().equals(type.toUpperCase(Locale.ROOT))) {
                return known;
            }
        }
        throw lines.broken(
                words,
                "gives the parameter \"" + name + "\" the type \"" + type
                        + "\"; iri, string, integer and boolean are known");
    }

    private static void requireDefaultsThatFit(HeaderLines lines, String words, Parameter parameter) {
        if (parameter.defaults().size() > 1 && !parameter.isList()) {
            throw lines.broken(
                    words, "gives the parameter \"" + parameter.name() + "\" several defaults, but not \"list: true\"");
        }
        for (String value : parameter.defaults()) {
            boolean isOfType = parameter.type() == Parameter.Type.IRI
                    || parameter.type().literal(value).isPresent();
            if (!isOfType || (!parameter.oneOf().isEmpty() && !parameter.oneOf().contains(value))) {
                throw lines.broken(
                        words,
                        "gives the parameter \"" + parameter.name() + "\" the default \"" + value + "\", which is "
                                + (isOfType
                                        ? "none of its choices"
                                        : "not " + parameter.type().words()));
            }
        }
    }

    private static List<String> texts(@Nullable Object value) {
        return value == null
                ? List.of()
                : value instanceof List<?> several
                        ? several.stream().map(String::valueOf).toList()
                        : List.of(String.valueOf(value));
    }
}
