package org.concerngraph.intake.refiqda;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.concerngraph.intake.Reading.Choice;
import org.concerngraph.intake.ReadingOptions;
import org.concerngraph.intake.refiqda.QdaProject.Value;

/**
 * Which variables say what somebody is in the study. A person may decide otherwise for each. All other variables are left
 * out, since age, gender and place together identify people.
 */
final class RoleVariables {

    static final String PREFIX = "variable.";
    private static final String ROLE = "role";
    private static final String IGNORE = "ignore";

    private static final Pattern ROLES = Pattern.compile(
            "(?:.*[^\\p{L}])?(?:roles?|profession|professional background|occupation|stakeholders?(?: type)?|job(?: title)?|discipline|speciality|specialty)(?:[^\\p{L}].*)?"
                    + "|(?:(?:stakeholder|participant|professional|staff|respondent|interview|user)[ _-]*)?(?:groups?|type)");

    private final QdaProject project;
    private final Findings findings;
    private final Map<String, String> chosen = new LinkedHashMap<>();
    private final Map<String, Set<String>> samples = new LinkedHashMap<>();

    RoleVariables(QdaProject project, ReadingOptions options, Findings findings) {
        this.project = project;
        this.findings = findings;
        for (String name : project.variables.values()) {
            String usual = ROLES.matcher(name.toLowerCase(Locale.ROOT)).matches() ? ROLE : IGNORE;
            String choice = options.chosen().getOrDefault(PREFIX + name, usual);
            if (!choice.equals(ROLE) && !choice.equals(IGNORE)) {
                findings.problem(
                        PREFIX + name, "“%s” was chosen; role or ignore was expected.".formatted(choice), usual);
                choice = usual;
            }
            chosen.put(name, choice);
            samples.put(name, new LinkedHashSet<>());
        }
        for (QdaProject.Case each : project.cases) {
            each.values().forEach(value -> {
                Set<String> seen = samples.get(project.variables.getOrDefault(value.variable(), ""));
                if (seen != null && seen.size() < 3 && !value.value().isBlank()) {
                    seen.add(value.value());
                }
            });
        }
    }

    /** The roles among these values, as printed; the other values are left out. */
    List<String> roles(List<Value> values, int line) {
        var roles = new ArrayList<String>();
        for (Value value : values) {
            String name = project.variables.get(value.variable());
            if (name == null) {
                findings.problem(
                        "line " + line,
                        "There is no variable %s, which a value is of.".formatted(value.variable()),
                        "The value is left out.");
                findings.leaveOut("VariableValue", value.variable(), "its variable is not in the file");
            } else if (ROLE.equals(chosen.get(name))) {
                if (!value.value().isBlank()) {
                    roles.add(value.value());
                }
            } else {
                findings.leaveOut("VariableValue", name, "it is no role, and variables may identify people");
            }
        }
        return roles;
    }

    /** What a person may decide: each variable, once. */
    List<Choice> choices() {
        var options = new LinkedHashMap<String, String>();
        options.put(ROLE, "It says the role of a speaker");
        options.put(IGNORE, "It is left out");
        return chosen.entrySet().stream()
                .map(e -> new Choice(
                        PREFIX + e.getKey(),
                        "What is the variable “%s”?".formatted(e.getKey()),
                        String.join(", ", samples.getOrDefault(e.getKey(), Set.of())),
                        options,
                        e.getValue()))
                .toList();
    }

    boolean knows(String key) {
        return key.startsWith(PREFIX) && chosen.containsKey(key.substring(PREFIX.length()));
    }
}
