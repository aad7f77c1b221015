package org.concerngraph.intake.refiqda;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.concerngraph.intake.Reading.Participant;
import org.concerngraph.intake.refiqda.QdaProject.Case;
import org.concerngraph.intake.refiqda.QdaProject.Document;

/** The cases of a project as people: each with a code that does not name anybody, the roles said of it, and what it spoke. */
final class People {

    private final Set<String> knownRoles;
    private final Findings findings;
    private final RoleVariables variables;
    private final List<Person> all = new ArrayList<>();
    private final Map<String, List<Person>> bySelection = new HashMap<>();
    private final Map<String, Set<Person>> bySource = new HashMap<>();
    private final Map<String, Set<String>> rolesOfSources = new HashMap<>();
    private final Set<String> codes = new HashSet<>();

    People(QdaProject project, Set<String> knownRoles, RoleVariables variables, Findings findings) {
        this.knownRoles = knownRoles;
        this.findings = findings;
        this.variables = variables;
        int number = 0;
        for (Case each : project.cases) {
            number += each.isCase() ? 1 : 0;
            each.sources().forEach(guid -> known(project, guid, each.line()));
            each.selections().forEach(guid -> known(project, guid, each.line()));
            if (each.isCase() && !each.name().isEmpty()) {
                named(each, number);
            }
        }
        Map<List<List<String>>, Person> unnamed = new LinkedHashMap<>();
        number = 0;
        for (Case each : project.cases) {
            number += each.isCase() ? 1 : 0;
            if (!each.isCase() || each.name().isEmpty()) {
                unnamed(each, number, unnamed, project);
            }
        }
    }

    private void known(QdaProject project, String guid, int line) {
        if (!project.guids.contains(guid)) {
            findings.problem(
                    "line " + line,
                    "There is no source or selection %s, which a case or set refers to.".formatted(guid),
                    "The reference is passed over.");
        }
    }

    private void named(Case each, int number) {
        if (each.sources().isEmpty()
                && each.selections().isEmpty()
                && each.values().isEmpty()) {
            findings.leaveOut(
                    "Case",
                    PersonName.is(each.name(), knownRoles) ? "" : each.name(),
                    "it has neither sources, selections nor variables");
            return;
        }
        String why = !Participant.isCode(each.name())
                ? "does not fit a participant’s code (at most 40 letters, digits, spaces and . _ - / #)"
                : PersonName.is(each.name(), knownRoles)
                        ? "looks like the name of a person"
                        : codes.contains(each.name()) ? "is that of an earlier case, too" : "";
        String code = each.name();
        if (!why.isEmpty()) {
            code = free("Case", number);
            findings.problem(
                    "line " + each.line(),
                    "The name of case %d %s.".formatted(number, why),
                    "It is called " + code + ".");
        }
        refer(each, add(new Person(code, true)));
    }

    private Person add(Person person) {
        codes.add(person.code());
        all.add(person);
        return person;
    }

    private String free(String word, int number) {
        int n = number;
        while (codes.contains(word + " " + n)) {
            n++;
        }
        return word + " " + n;
    }

    private void refer(Case each, Person person) {
        person.has(variables.roles(each.values(), each.line()));
        each.selections()
                .forEach(guid -> bySelection
                        .computeIfAbsent(guid, g -> new ArrayList<>())
                        .add(person));
        each.sources()
                .forEach(guid -> bySource.computeIfAbsent(guid, g -> new LinkedHashSet<>())
                        .add(person));
    }

    /** Some programs say the variables of a document or person in an element without a name. */
    private void unnamed(Case each, int number, Map<List<List<String>>, Person> earlier, QdaProject project) {
        var meant = new LinkedHashSet<Person>();
        each.selections().forEach(guid -> meant.addAll(bySelection.getOrDefault(guid, List.of())));
        each.sources().forEach(guid -> meant.addAll(bySource.getOrDefault(guid, Set.of())));
        List<List<String>> key = List.of(each.sources(), each.selections());
        Person same = earlier.get(key);
        if (each.isCase() && (meant.isEmpty() || same != null)) {
            if (each.sources().isEmpty() && each.selections().isEmpty()) {
                variables.roles(each.values(), each.line());
                findings.leaveOut("Case", "", "it has no name, no sources and no selections");
                return;
            }
            refer(
                    each,
                    same != null
                            ? same
                            : earlier.computeIfAbsent(key, k -> add(new Person(codeOf(each, number, project), true))));
            return;
        }
        List<String> roles = variables.roles(each.values(), each.line());
        if (each.sources().isEmpty() && meant.size() == 1) {
            meant.iterator().next().has(roles);
        }
        for (String source : each.sources()) {
            Set<Person> there = bySource.getOrDefault(source, Set.of());
            if (there.size() == 1) {
                there.iterator().next().has(roles);
            } else if (there.isEmpty()) {
                rolesOfSources
                        .computeIfAbsent(source, s -> new LinkedHashSet<>())
                        .addAll(roles);
            } else if (!roles.isEmpty()) {
                findings.problem(
                        "line " + each.line(),
                        "%s is said of a source that %d cases refer to.".formatted(quoted(roles), there.size()),
                        "None of them has it.");
            }
        }
    }

    /** Values in quotation marks. */
    static String quoted(List<String> roles) {
        return "“" + String.join("”, “", roles) + "”";
    }

    private String codeOf(Case each, int number, QdaProject project) {
        String document = each.sources().size() != 1
                ? ""
                : project.documents.stream()
                        .filter(d -> d.guids().contains(each.sources().getFirst()))
                        .findFirst()
                        .map(Document::name)
                        .orElse("");
        boolean fits = fits(document);
        String code = fits ? document : free("Case", number);
        findings.problem("line " + each.line(), "A case has no name.", "It is called " + code + ".");
        return code;
    }

    private boolean fits(String document) {
        return Participant.isCode(document)
                && !PersonName.ofDocument(document, knownRoles)
                && !codes.contains(document);
    }

    /** All of them, in the order of the file, those with names first. */
    List<Person> all() {
        return all;
    }

    /** Who refers to this selection, in the order of the file. */
    List<Person> ofSelection(String guid) {
        return bySelection.getOrDefault(guid, List.of());
    }

    /** Who refers to this source. */
    Set<Person> ofSource(String guid) {
        return bySource.getOrDefault(guid, Set.of());
    }

    /** A new person who stands for whoever spoke in a document. */
    Person standIn(Document document, String shown, int number) {
        String code = fits(shown) ? shown : free("Document", number);
        codes.add(code);
        Person person = new Person(code, false);
        document.guids().forEach(guid -> person.has(rolesOfSources.getOrDefault(guid, Set.of())));
        return person;
    }
}
