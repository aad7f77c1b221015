package org.concerngraph.intake.tabular;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.concerngraph.intake.Reading.Participant;
import org.concerngraph.intake.Slug;
import org.concerngraph.intake.quotetable.Speaker;

/** Gathers the people of a file under their codes, with every role that a row gives them. */
final class People {

    private static final Pattern CODE = Pattern.compile("[\\p{L}\\p{N}#](?:[\\p{L}\\p{N} ._/#-]{0,38}[\\p{L}\\p{N}])?");
    private static final String AND = "\\s+and\\s+|\\s*&\\s*|\\s*/\\s*";

    private record Cells(String participant, String role, int source) {}

    private static final class Person {
        private final String code;
        private final boolean identified;
        private final Set<String> roles = new LinkedHashSet<>();
        private boolean rolesDiffer;

        Person(String code, boolean identified) {
            this.code = code;
            this.identified = identified;
        }
    }

    private final Set<String> knownRoles;
    private final List<Person> people = new ArrayList<>();
    private final Map<String, Integer> byCode = new HashMap<>();
    private final Map<Cells, Integer> byCells = new HashMap<>();
    private final Map<String, Integer> given = new HashMap<>();

    People(Set<String> knownRoles) {
        this.knownRoles = new HashSet<>(knownRoles);
    }

    /** The place of the speaker whom these cells name; the source tells unidentified speakers apart. */
    int indexOf(String participant, String role, int source, String where, Complaints complaints) {
        var cells = new Cells(participant, role, participant.isEmpty() && role.isEmpty() ? source : -1);
        Integer known = byCells.get(cells);
        if (known != null) {
            return known;
        }
        int place = participant.isEmpty() ? unidentified(role, where, complaints) : named(cells, where, complaints);
        byCells.put(cells, place);
        return place;
    }

    List<Participant> participants() {
        return people.stream()
                .map(p -> new Participant(p.code, List.copyOf(p.roles), p.identified))
                .toList();
    }

    private int unidentified(String role, String where, Complaints complaints) {
        Person person = added(free("Unidentified speaker "), false);
        person.roles.addAll(roles(role));
        complaints.say(
                "no participant",
                where,
                "Nobody is named as the speaker" + (role.isEmpty() ? "." : "; only the role “" + role + "” is."),
                "“" + person.code + "” stands for whoever spoke "
                        + (role.isEmpty() ? "where this source names nobody." : "with this role and without a name."));
        return people.size() - 1;
    }

    private int named(Cells cells, String where, Complaints complaints) {
        String cell = cells.participant.replaceAll("[\\s\\u00a0]+", " ").strip();
        var roles = new LinkedHashSet<String>();
        String code = cell;
        Optional<Speaker> speaker = Speaker.in(cell);
        String head = cell.replaceFirst("\\s*[,;].*$", "");
        if (speaker.isPresent() && CODE.matcher(speaker.get().code()).matches()) {
            code = speaker.get().code();
            speaker.get().roles().stream()
                    .filter(role -> !role.equals(speaker.get().designator()))
                    .forEach(role -> roles.addAll(roles(role)));
            if (isKnown(speaker.get().designator())) {
                roles.add(speaker.get().designator());
            }
            speaker.get()
                    .details()
                    .forEach(detail -> complaints.say(
                            "not a role", where, "“" + detail + "” is not taken for a role.", "It is left out."));
        } else if (!CODE.matcher(cell).matches()
                && head.length() < cell.length()
                && CODE.matcher(head).matches()) {
            code = head;
            roles.addAll(roles(cell.substring(head.length()).replaceFirst("^\\s*[,;]", "")));
            complaints.say(
                    "participant and role in one cell",
                    where,
                    "“" + cell + "” holds more than a code.",
                    "“" + head + "” is the speaker, the rest is the role.");
        }
        roles.addAll(roles(cells.role));
        int place = CODE.matcher(code).matches() ? coded(code) : unfit(cell, where, complaints);
        give(people.get(place), roles, where, complaints);
        return place;
    }

    private int coded(String code) {
        Integer known = byCode.get(Slug.ofCode(code));
        if (known == null) {
            added(code, true);
            return people.size() - 1;
        }
        return known;
    }

    private int unfit(String cell, String where, Complaints complaints) {
        String key = "\0" + cell;
        Integer known = byCode.get(key);
        if (known != null) {
            return known;
        }
        Person person = added(free("Speaker "), true);
        byCode.put(key, people.size() - 1);
        complaints.say(
                "no fit code",
                where,
                "“" + cell.substring(0, Math.min(80, cell.length())) + "” is no code of a participant: at most 40"
                        + " letters, digits, spaces and . _ - / # are.",
                "The speaker is called “" + person.code + "”.");
        return people.size() - 1;
    }

    private static void give(Person person, Set<String> roles, String where, Complaints complaints) {
        if (!person.roles.isEmpty() && !roles.isEmpty() && !person.roles.equals(roles) && !person.rolesDiffer) {
            person.rolesDiffer = true;
            complaints.say(
                    "different roles",
                    where,
                    person.code + " has the role " + String.join(", ", roles) + " here and "
                            + String.join(", ", person.roles) + " elsewhere.",
                    "All are kept.");
        }
        person.roles.addAll(roles);
    }

    private Person added(String code, boolean identified) {
        var person = new Person(code, identified);
        byCode.put(Slug.ofCode(code), people.size());
        people.add(person);
        return person;
    }

    private String free(String stem) {
        int number = given.merge(stem, 1, Integer::sum);
        while (byCode.containsKey(Slug.ofCode(stem + number))) {
            number = given.merge(stem, 1, Integer::sum);
        }
        return stem + number;
    }

    private List<String> roles(String cell) {
        var roles = new ArrayList<String>();
        for (String value : Labels.values(cell, ';')) {
            String[] parts = value.split(AND);
            if (parts.length > 1 && Stream.of(parts).allMatch(this::isKnown)) {
                roles.addAll(List.of(parts));
            } else {
                roles.add(value);
                knownRoles.add(value.toLowerCase(Locale.ROOT));
            }
        }
        return roles;
    }

    private boolean isKnown(String role) {
        return knownRoles.contains(role.toLowerCase(Locale.ROOT));
    }
}
