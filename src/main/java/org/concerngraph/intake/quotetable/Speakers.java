package org.concerngraph.intake.quotetable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
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

    private final Map<String, Integer> places = new HashMap<>();
    private final List<Boolean> identified = new ArrayList<>();
    private final Map<String, Set<String>> roles = new LinkedHashMap<>();
    /** What is no role, which is said where it first stands. */
    private final Set<String> details = new HashSet<>();

    private final Set<String> knownRoles;
    private final Set<String> standAlone;

    /** The table's attributions and the roles known beforehand tell which "and" stands between two roles. */
    Speakers(List<Attribution> attributions, Set<String> knownRoles) {
        this.knownRoles = knownRoles;
        this.standAlone = Stream.concat(
                        knownRoles.stream(), attributions.stream().flatMap(a -> a.voice().roles().stream()))
                .map(role -> role.toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
    }

    /** Takes the next speaker; gives what was assumed or could not be decided, in sentences. */
    List<String> take(Voice voice) {
        return take(voice, "");
    }

    /** Takes the next speaker, who has this role if no other is printed; an empty one is none. */
    List<String> take(Voice voice, String groupRole) {
        var remarks = new ArrayList<String>();
        var printed = new LinkedHashSet<String>();
        if (voice instanceof Speaker speaker
                && !speaker.namesRole()
                && knownRoles.contains(speaker.designator().toLowerCase(Locale.ROOT))) {
            printed.add(speaker.designator());
        }
        for (String role : voice.roles()) {
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
        voice.details().stream()
                .filter(details::add)
                .forEach(detail -> remarks.add("“" + detail + "” is not taken for a role."));
        if (printed.isEmpty() && !groupRole.isEmpty()) {
            printed.add(groupRole);
        }
        Set<String> before = roles.get(voice.code());
        if (before == null) {
            places.put(voice.code(), identified.size());
            identified.add(voice.isIdentified());
            roles.put(voice.code(), printed);
        } else if (!before.equals(printed) && !printed.isEmpty()) {
            if (!before.isEmpty()) {
                remarks.add(voice.code() + " is printed with other roles elsewhere (" + String.join(", ", before)
                        + "); all are kept.");
            }
            before.addAll(printed);
        }
        return remarks;
    }

    /** The place of a speaker in the list of participants. */
    int indexOf(Voice voice) {
        return places.getOrDefault(voice.code(), -1);
    }

    List<Participant> participants() {
        return roles.entrySet().stream()
                .map(entry -> new Participant(
                        entry.getKey(),
                        List.copyOf(entry.getValue()),
                        identified.get(places.getOrDefault(entry.getKey(), 0))))
                .toList();
    }
}
