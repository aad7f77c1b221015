package org.concerngraph.endpoint.library;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Node;
import org.concerngraph.endpoint.library.Options.Option;
import org.concerngraph.query.Parameter;

/**
 * A field of a query's form.
 *
 * @param parameter what it asks for
 * @param texts what it holds
 * @param options what is chosen from; empty for a field that is written into
 * @param chosen the values of the options that are chosen
 * @param fault what is wrong with what it holds; empty when nothing is
 */
record Field(Parameter parameter, List<String> texts, List<Option> options, List<String> chosen, String fault) {

    /** More choices than this are no list to read through: they are offered while somebody writes. */
    private static final int LISTED = 200;

    /** More than this are not even offered. */
    private static final int OFFERED = 2_000;

    /** How many lines of a list for several values are seen at once. */
    private static final int LINES = 6;

    static Field of(Parameter parameter, Arguments arguments, List<Option> options) {
        List<String> texts = arguments.texts().getOrDefault(parameter.name(), List.of());
        List<Node> values = arguments.values().getOrDefault(parameter.name(), List.of());
        var all = new ArrayList<>(options);
        if (!options.isEmpty()) {
            // What is asked for but is none of the choices must not get lost when the form is sent again.
            for (int i = 0; i < values.size(); i++) {
                Node value = values.get(i);
                if (options.stream().noneMatch(option -> option.node().equals(value))) {
                    all.add(new Option(texts.get(i), texts.get(i), value));
                }
            }
        }
        var fault = arguments.faults().get(parameter.name());
        return new Field(
                parameter,
                texts,
                all,
                all.stream()
                        .filter(option -> values.contains(option.node()))
                        .map(Option::value)
                        .toList(),
                fault == null ? "" : String.valueOf(fault.getMessage()));
    }

    /** Is it a list to choose from? */
    public boolean isList() {
        return !options.isEmpty() && options.size() <= LISTED;
    }

    /** Are the choices offered while somebody writes? */
    public boolean isOffering() {
        return options.size() > LISTED && options.size() <= OFFERED;
    }

    /** How many lines the list has. */
    public int lines() {
        return Math.clamp(options.size(), 2, LINES);
    }

    /** The texts of the fields that are written into: one more than there are where several go. */
    public List<String> written() {
        var written = new ArrayList<>(texts);
        if (written.isEmpty() || parameter.isList()) {
            written.add("");
        }
        return written;
    }

    /** What kind of field takes the values. */
    public String inputType() {
        return parameter.type() == Parameter.Type.INTEGER ? "number" : "text";
    }
}
