package org.concerngraph.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.concerngraph.query.BadParameter;
import org.concerngraph.query.Parameter;
import org.concerngraph.query.QueryLibrary;
import org.concerngraph.query.Questions;
import org.concerngraph.query.Row;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/** What an address chooses: its parameters are those of a query, their values the identifiers of things. */
@Component
public class Choices {

    private final QueryLibrary library;
    private final Questions questions;
    private final Paths paths;

    Choices(QueryLibrary library, Questions questions, Paths paths) {
        this.library = library;
        this.questions = questions;
        this.paths = paths;
    }

    /**
     * One chosen value.
     *
     * @param parameter the parameter's name
     * @param title what a person calls the parameter
     * @param id the value as in the address
     * @param label what the thing is called that it names
     * @param thing the thing
     */
    public record Choice(String parameter, String title, String id, String label, Node thing) {}

    /**
     * The choices in the parameters of an address, for this query. The names in {@code others} are left to the caller;
     * throws {@link BadParameter} for any other name that the query does not know and for a value that names nothing.
     */
    public List<Choice> read(String query, MultiValueMap<String, String> parameters, Set<String> others) {
        List<Parameter> known = library.get(query).parameters();
        var choices = new ArrayList<Choice>();
        parameters.forEach((name, values) -> {
            if (others.contains(name)) {
                return;
            }
            Parameter parameter = known.stream()
                    .filter(candidate -> candidate.name().equals(name))
                    .findFirst()
                    .orElseThrow(() -> unknown(name, known, others));
            values.stream()
                    .filter(value -> value != null && !value.isBlank())
                    .map(String::strip)
                    .distinct()
                    .forEach(value -> choices.add(choice(parameter, value)));
        });
        return choices;
    }

    /** The choices as the query takes them. */
    public static Map<String, List<Node>> values(List<Choice> choices) {
        return choices.stream()
                .collect(Collectors.groupingBy(
                        Choice::parameter, LinkedHashMap::new, Collectors.mapping(Choice::thing, Collectors.toList())));
    }

    private Choice choice(Parameter parameter, String value) {
        if (parameter.type() == Parameter.Type.BOOLEAN) {
            return yesOrNo(parameter, value);
        }
        Node thing = paths.thing(parameter.name(), value);
        Row named = questions.ask("site/labels", Map.of("thing", List.of(thing))).stream()
                .findFirst()
                .orElseThrow(() -> new BadParameter(
                        parameter.name(), "is \"" + value + "\", which is the name of none in this graph."));
        return new Choice(parameter.name(), parameter.label(), value, named.require("label"), thing);
    }

    private static Choice yesOrNo(Parameter parameter, String value) {
        if (!value.equals("true") && !value.equals("false")) {
            throw new BadParameter(parameter.name(), "is \"" + value + "\"; true and false are known.");
        }
        boolean isTrue = Boolean.parseBoolean(value);
        return new Choice(
                parameter.name(),
                parameter.label(),
                value,
                isTrue ? "yes" : "no",
                NodeFactory.createLiteralDT(value, XSDDatatype.XSDboolean));
    }

    private static BadParameter unknown(String name, List<Parameter> known, Set<String> others) {
        List<String> names = Stream.concat(
                        known.stream().map(Parameter::name), others.stream().sorted())
                .toList();
        String list = names.size() == 1
                ? names.getFirst() + " is"
                : String.join(", ", names.subList(0, names.size() - 1)) + " and " + names.getLast() + " are";
        return new BadParameter(name, "is not known here; " + list + ".");
    }
}
