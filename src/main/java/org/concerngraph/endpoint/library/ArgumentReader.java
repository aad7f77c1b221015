package org.concerngraph.endpoint.library;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.concerngraph.endpoint.library.Options.Option;
import org.concerngraph.query.BadParameter;
import org.concerngraph.query.NamedQuery;
import org.concerngraph.query.Parameter;
import org.concerngraph.query.Questions;
import org.concerngraph.store.BaseIri;
import org.concerngraph.web.Paths;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/** Reads the arguments of a query from an address, and says of each parameter what is wrong with it. */
@Component
class ArgumentReader {

    /** The parameter of an address that is no query's: which page of the rows. */
    static final String PAGE = "page";

    private final Options options;
    private final Questions questions;
    private final Names names;
    private final Paths paths;
    private final BaseIri base;

    ArgumentReader(Options options, Questions questions, Names names, Paths paths, BaseIri base) {
        this.options = options;
        this.questions = questions;
        this.names = names;
        this.paths = paths;
        this.base = base;
    }

    Arguments read(NamedQuery query, MultiValueMap<String, String> address) {
        var texts = new LinkedHashMap<String, List<String>>();
        var values = new LinkedHashMap<String, List<Node>>();
        var faults = new LinkedHashMap<String, BadParameter>();
        for (Parameter parameter : query.parameters()) {
            List<String> given = texts(parameter, address.get(parameter.name()));
            texts.put(parameter.name(), given);
            try {
                var nodes = new ArrayList<Node>();
                for (String text : given) {
                    nodes.add(node(parameter, text));
                }
                if (!nodes.isEmpty()) {
                    values.put(parameter.name(), nodes);
                }
                requireNumber(query, parameter, nodes.size());
            } catch (BadParameter fault) {
                faults.put(parameter.name(), fault);
            }
        }
        address.keySet().stream()
                .filter(name -> !texts.containsKey(name) && !name.equals(PAGE))
                .forEach(name -> faults.put(name, unknown(query, name)));
        boolean isGiven = address.keySet().stream().anyMatch(name -> !name.equals(PAGE));
        return new Arguments(isGiven, texts, values, faults);
    }

    /** Nothing said is the default; an empty field of the form says that the parameter is open. */
    private static List<String> texts(Parameter parameter, @Nullable List<String> given) {
        return given == null
                ? parameter.defaults()
                : given.stream()
                        .filter(Objects::nonNull)
                        .map(String::strip)
                        .filter(text -> !text.isEmpty())
                        .distinct()
                        .toList();
    }

    private static void requireNumber(NamedQuery query, Parameter parameter, int number) {
        if (number == 0 && parameter.required()) {
            throw new BadParameter(parameter.name(), "is missing; the query \"" + query.summary() + "\" needs it.");
        }
        if (number > 1 && !parameter.isList()) {
            throw new BadParameter(parameter.name(), "has " + number + " values; this query takes one.");
        }
    }

    private Node node(Parameter parameter, String text) {
        if (!parameter.oneOf().isEmpty() && !parameter.oneOf().contains(text)) {
            throw new BadParameter(
                    parameter.name(),
                    "is \"" + text + "\"; it is one of " + String.join(", ", parameter.oneOf()) + ".");
        }
        return parameter.type() == Parameter.Type.IRI
                ? iri(parameter, text)
                : parameter
                        .type()
                        .literal(text)
                        .orElseThrow(() -> new BadParameter(
                                parameter.name(),
                                "is \"" + text + "\", which is not "
                                        + parameter.type().words() + "."));
    }

    private Node iri(Parameter parameter, String text) {
        return names.iri(text)
                .orElseGet(() -> options.of(parameter).stream()
                        .filter(option -> option.value().equals(text))
                        .map(Option::node)
                        .findFirst()
                        .orElseGet(() -> named(parameter, text)));
    }

    /** The thing of ours with this identifier, when the parameter is called after a kind of things. */
    private Node named(Parameter parameter, String text) {
        Node thing = paths.thing(parameter.name(), text);
        if (!thing.getURI().startsWith(base.value())
                || questions
                        .ask("site/labels", Map.of("thing", List.of(thing)))
                        .list()
                        .isEmpty()) {
            throw new BadParameter(
                    parameter.name(),
                    "is \"" + text + "\", which is the name of none here; write an identifier, a name with a prefix"
                            + " such as role:regulator, or a whole IRI.");
        }
        return thing;
    }

    private static BadParameter unknown(NamedQuery query, String name) {
        String known = query.parameters().stream().map(Parameter::name).collect(Collectors.joining(", "));
        return new BadParameter(
                name,
                "is not a parameter of the query " + query.name() + "; "
                        + (known.isEmpty() ? "it has none." : "it has " + known + "."));
    }
}
