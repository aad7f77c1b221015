package org.concerngraph.intake.quotetable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.concerngraph.intake.Reading.Participant;

/** Gathers the people of a table under their codes, with every role that is printed for them. */
final class Speakers {

    private static final String AND = "\\s+and\\s+|\\s*&\\s*|\\s*/\\s*";

    private final Map<String, Set<String>> roles = new LinkedHashMap<>();
    private final Set<String> knownRoles;
    private final Set<String> standAlone;

    /** The table's attributions and the roles known beforehand tell which "and" stands between two roles. */
    Speakers(List<Attribution> attributions, Set<String> knownRoles) {
        this.knownRoles = knownRoles;
        this.standAlone = Stream.concat(
                        knownRoles.stream(), attributions.stream().flatMap(a -> a.speaker().roles().stream()))
                .map(role -> role.toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
    }

    /** Takes the next speaker; gives what was assumed or could not be decided, in sentences. */
    List<String> take(Speaker speaker) {
        var remarks = new ArrayList<String>();
        var printed = new LinkedHashSet<String>();
        if (!speaker.namesRole() && knownRoles.contains(speaker.designator().toLowerCase(Locale.ROOT))) {
            printed.add(speaker.designator());
        }
        for (String role : speaker.roles()) {
            String[] parts = role.split(AND);
            boolean each = Stream.of(parts).allMatch(part -> standAlone.contains(part.toLowerCase(Locale.ROOT)));
            if (parts.length > 1 && each) {
                printed.addAll(List.of(parts));
            } else {
                printed.add(role);
                if (parts.length > 1) {
                    remarks.add("“" + role + "” may be one role or several; it is kept as one.");
                }
            }
        }
        for (String detail : speaker.details()) {
            remarks.add("“" + detail + "” is not taken for a role.");
        }
        Set<String> before = roles.get(speaker.code());
        if (before == null) {
            roles.put(speaker.code(), printed);
        } else if (!before.equals(printed) && !printed.isEmpty()) {
            if (!before.isEmpty()) {
                remarks.add(speaker.code() + " is printed with other roles elsewhere (" + String.join(", ", before)
                        + "); all are kept.");
            }
            before.addAll(printed);
        }
        return remarks;
    }

    /** The place of a speaker in the list of participants. */
    int indexOf(Speaker speaker) {
        return List.copyOf(roles.keySet()).indexOf(speaker.code());
    }

    List<Participant> participants() {
        return roles.entrySet().stream()
                .map(entry -> new Participant(entry.getKey(), List.copyOf(entry.getValue())))
                .toList();
    }
}
