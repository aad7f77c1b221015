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
import java.util.stream.Stream;
import org.concerngraph.intake.Reading.Participant;
import org.concerngraph.intake.quotetable.RoleWords;
import org.concerngraph.intake.quotetable.Speaker;

/** Finds the speakers that the cells of others name, and their roles, however these are written. */
final class People {

    private static final String AND = "\\s+and\\s+|\\s*&\\s*|\\s*/\\s*";

    private record Cells(String participant, String role, int source) {}

    private final Speakers speakers;
    private final Set<String> knownRoles;
    private final RoleWords roleWords;
    private final Map<Cells, Integer> byCells = new HashMap<>();

    People(Speakers speakers, Set<String> knownRoles) {
        this.speakers = speakers;
        this.knownRoles = new HashSet<>(knownRoles);
        this.roleWords = new RoleWords(Set.copyOf(knownRoles));
    }

    /** The place of the speaker whom these cells name; the source tells unidentified speakers apart. */
    int indexOf(String participant, String role, int source, String where, Complaints complaints) {
        var cells = new Cells(participant, role, participant.isEmpty() && role.isEmpty() ? source : -1);
        Integer known = byCells.get(cells);
        if (known != null) {
            return known;
        }
        int place = participant.isEmpty()
                ? unidentified(role, where, complaints)
                : roleWords.isRole(participant)
                        ? unidentified(both(participant, role), where, complaints)
                        : named(cells, where, complaints);
        byCells.put(cells, place);
        return place;
    }

    /** "Midwife" in the column of people says what somebody is, and not who. */
    private static String both(String participant, String role) {
        return role.isEmpty() || role.equalsIgnoreCase(participant) ? participant : participant + "; " + role;
    }

    private int unidentified(String role, String where, Complaints complaints) {
        int place = speakers.add(speakers.free("Unidentified speaker "), false);
        speakers.give(place, roles(role), where, complaints);
        speakers.standsIn(place, role, where, complaints);
        return place;
    }

    private int named(Cells cells, String where, Complaints complaints) {
        String cell = cells.participant.replaceAll("[\\s\\u00a0]+", " ").strip();
        var roles = new LinkedHashSet<String>();
        String code = cell;
        Optional<Speaker> speaker = Speaker.in(cell);
        String head = cell.replaceFirst("\\s*[,;].*$", "");
        if (speaker.isPresent() && Participant.isCode(speaker.get().code())) {
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
        } else if (!Participant.isCode(cell) && head.length() < cell.length() && Participant.isCode(head)) {
            code = head;
            roles.addAll(roles(cell.substring(head.length()).replaceFirst("^\\s*[,;]", "")));
            complaints.say(
                    "participant and role in one cell",
                    where,
                    "“" + cell + "” holds more than a code.",
                    "“" + head + "” is the speaker, the rest is the role.");
        }
        roles.addAll(roles(cells.role));
        int place = Participant.isCode(code) ? speakers.coded(code) : speakers.unfit(cell, where, complaints);
        speakers.give(place, roles, where, complaints);
        return place;
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
