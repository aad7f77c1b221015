package org.concerngraph.intake.rdf;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Triple;
import org.concerngraph.intake.Reading.LeftOut;
import org.concerngraph.intake.Reading.Problem;

/** The statements that go into no layer, counted by what they are about. */
final class Remainder {

    private static final int MOST_NAMES = 500;

    private record Group(String kind, String name, String why) {}

    private final Map<Group, Integer> groups = new LinkedHashMap<>();
    private final Map<String, Integer> withoutName = new LinkedHashMap<>();

    /** Counts a statement; beyond five hundred names the further ones are counted together. */
    void leave(String kind, String name, String why) {
        var group = new Group(kind, name, why);
        groups.merge(
                groups.containsKey(group) || groups.size() < MOST_NAMES ? group : new Group(kind, "", why),
                1,
                Integer::sum);
    }

    /** Counts a statement about a blank node or something else that is no thing with an IRI. */
    void withoutName(Triple triple) {
        String property = triple.getPredicate().getURI();
        withoutName.merge(
                withoutName.containsKey(property) || withoutName.size() < MOST_NAMES ? property : "", 1, Integer::sum);
    }

    List<LeftOut> leftOut() {
        return groups.entrySet().stream()
                .map(entry -> new LeftOut(
                        entry.getKey().kind(),
                        entry.getKey().name(),
                        entry.getValue(),
                        entry.getKey().why()))
                .toList();
    }

    List<Problem> problems() {
        return withoutName.entrySet().stream()
                .map(entry -> Problem.at(
                        entry.getKey().isEmpty() ? "" : "<" + entry.getKey() + ">",
                        entry.getValue() + (entry.getValue() == 1 ? " statement has" : " statements have")
                                + " this property and a thing without an identifier (a blank node). Each thing of a study"
                                + " has an IRI, so that it can be cited and found again.",
                        "They are left out."))
                .toList();
    }
}
