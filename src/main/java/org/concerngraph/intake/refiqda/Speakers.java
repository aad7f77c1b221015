package org.concerngraph.intake.refiqda;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.concerngraph.intake.Reading.Participant;
import org.concerngraph.intake.ReadingOptions;
import org.concerngraph.intake.refiqda.QdaProject.Case;
import org.concerngraph.intake.refiqda.QdaProject.Document;

/**
 * Who spoke. The standard has no speakers, only cases, which most programs use for people: one that refers to a selection
 * spoke it, or else the only one that refers to its source. Where there is none, the document stands for whoever spoke.
 */
final class Speakers {

    private static final Pattern CODE = Pattern.compile("[\\p{L}\\p{N}#](?:[\\p{L}\\p{N} ._/#-]{0,38}[\\p{L}\\p{N}])?");

    private final Set<String> knownRoles;
    private final boolean byCase;
    private final Findings findings;
    private final RoleVariables variables;
    private final List<Person> people = new ArrayList<>();
    private final Map<String, List<Person>> bySelection = new HashMap<>();
    private final Map<String, Set<Person>> bySource = new HashMap<>();
    private final Map<String, Set<String>> rolesOfSources = new HashMap<>();
    private final Map<Document, Person> byDocument = new IdentityHashMap<>();
    private final Set<String> codes = new HashSet<>();
    private final List<Person> inOrder = new ArrayList<>();
    private final Map<Person, Integer> places = new HashMap<>();

    /** A person of the study, known by identity: two with the same name are two. */
    static final class Person {
        private final String code;
        private final boolean isCase;
        private final Set<String> roles = new LinkedHashSet<>();

        private Person(String code, boolean isCase) {
            this.code = code;
            this.isCase = isCase;
        }

        /** How the file says that this person spoke; empty when it does not. */
        String attribution() {
            return isCase ? code : "";
        }
    }

    Speakers(QdaProject project, ReadingOptions options, boolean byCase, RoleVariables variables, Findings findings) {
        this.knownRoles = options.knownRoles();
        this.byCase = byCase;
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
        String why = !CODE.matcher(each.name()).matches()
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
        codes.add(person.code);
        people.add(person);
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
        person.roles.addAll(variables.roles(each.values(), each.line()));
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
            meant.iterator().next().roles.addAll(roles);
        }
        for (String source : each.sources()) {
            Set<Person> there = bySource.getOrDefault(source, Set.of());
            if (there.size() == 1) {
                there.iterator().next().roles.addAll(roles);
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

    private static String quoted(List<String> roles) {
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
        return CODE.matcher(document).matches()
                && !PersonName.ofDocument(document, knownRoles)
                && !codes.contains(document);
    }

    /** Does a case say that it spoke this selection? */
    boolean claimed(String selection) {
        return bySelection.containsKey(selection);
    }

    /**
     * Who spoke one stretch of a document.
     *
     * @param selections the GUIDs of the selections of exactly this stretch
     * @param shown what the document is called in the graph
     * @param number the number of the document, from 1
     */
    Person of(Document document, String shown, int number, List<String> selections) {
        if (byCase) {
            var claiming = new LinkedHashSet<Person>();
            selections.forEach(guid -> claiming.addAll(bySelection.getOrDefault(guid, List.of())));
            if (claiming.size() > 1) {
                findings.problem(
                        "selection " + selections.getFirst(),
                        "%d cases claim it: %s."
                                .formatted(
                                        claiming.size(),
                                        quoted(claiming.stream()
                                                .map(p -> p.code)
                                                .toList())),
                        "The first of them spoke.");
            }
            if (!claiming.isEmpty()) {
                return claiming.iterator().next();
            }
            var there = new LinkedHashSet<Person>();
            document.guids().forEach(guid -> there.addAll(bySource.getOrDefault(guid, Set.of())));
            if (there.size() == 1) {
                return there.iterator().next();
            }
        }
        return byDocument.computeIfAbsent(document, d -> standIn(d, shown, number));
    }

    private Person standIn(Document document, String shown, int number) {
        String code = fits(document.name()) ? document.name() : free("Document", number);
        codes.add(code);
        Person person = new Person(code, false);
        document.guids().forEach(guid -> person.roles.addAll(rolesOfSources.getOrDefault(guid, Set.of())));
        findings.problem(
                "line " + document.line(),
                byCase
                        ? "Not exactly one case refers to “%s” or to some of its selections.".formatted(shown)
                        : "The documents were chosen as speakers.",
                "One speaker, called %s, stands for whoever spoke.".formatted(code));
        return person;
    }

    /** The place of a speaker in the list of participants, which has them in the order in which this is asked first. */
    int placeOf(Person person) {
        Integer place = places.get(person);
        if (place == null) {
            place = inOrder.size();
            places.put(person, place);
            inOrder.add(person);
        }
        return place;
    }

    /** All participants, once the last quote has its speaker. */
    List<Participant> participants() {
        int speaking = inOrder.size();
        if (byCase) {
            people.forEach(this::placeOf);
        } else {
            people.forEach(p -> findings.leaveOut("Case", p.code, "the documents were chosen as speakers"));
        }
        int silent = inOrder.size() - speaking;
        if (silent > 0) {
            findings.problem(
                    "", "Cases without a quote: %d.".formatted(silent), "They are participants who are not quoted.");
        }
        return inOrder.stream()
                .map(p -> new Participant(p.code, List.copyOf(p.roles), p.isCase))
                .toList();
    }
}
