package org.concerngraph.intake.tabular;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.concerngraph.intake.Reading.Participant;

/**
 * Finds the speakers that a table of our own names: a cell of participants is a code to the character, and whoever has no
 * code is told from others by an identifier. The sheet of participants knows the codes of these too.
 */
final class OwnPeople {

    /** A row of the sheet of participants. */
    private record Known(String code, boolean identified, List<String> roles, String id, String where) {}

    private record Cells(Said said, int source) {}

    private final Speakers speakers;
    private final List<Known> known = new ArrayList<>();
    private final Map<String, Integer> unidentified = new HashMap<>();
    private final Map<Cells, Integer> byCells = new HashMap<>();

    OwnPeople(Speakers speakers) {
        this.speakers = speakers;
    }

    /** Notes what the sheet of participants says of one. */
    void know(String code, boolean identified, List<String> roles, String id, String where) {
        known.add(new Known(code, identified, roles, id, where));
    }

    /** The place of the speaker whom these cells name; the source tells those apart of whom nothing is said. */
    int indexOf(Said said, int source, String where, Complaints complaints) {
        boolean named = !said.participant().isEmpty() || !said.id().isEmpty();
        var cells = new Cells(said, named ? -1 : source);
        Integer place = byCells.get(cells);
        if (place == null) {
            place = find(said, source, where, complaints);
            byCells.put(cells, place);
        }
        return place;
    }

    private int find(Said said, int source, String where, Complaints complaints) {
        List<String> roles = ManyValues.values(said.role());
        int place;
        if (said.participant().isEmpty()) {
            String key = said.id().isEmpty() ? source + "\0" + said.role() : said.id();
            Integer met = unidentified.get(key);
            place = met == null ? add(codeOf(said.id()), false) : met;
            unidentified.put(key, place);
            if (met == null) {
                speakers.standsIn(place, String.join(", ", roles), where, complaints);
            }
        } else {
            place = identified(said.participant(), where, complaints);
        }
        speakers.give(place, roles, where, complaints);
        return place;
    }

    /** Adds those of the sheet of participants whom no quote is of, and all roles that it has. */
    void addTheOthers(Complaints complaints) {
        for (Known one : known) {
            int place;
            if (one.identified()) {
                place = identified(one.code(), one.where(), complaints);
            } else {
                Integer met = unidentified.get(one.id());
                place = met == null ? add(one.code(), false) : met;
            }
            speakers.give(place, one.roles(), one.where(), complaints);
        }
    }

    private String codeOf(String id) {
        return known.stream()
                .filter(one -> !one.identified() && one.id().equals(id))
                .findFirst()
                .map(Known::code)
                .orElse("");
    }

    private int identified(String code, String where, Complaints complaints) {
        if (Participant.isCode(code)) {
            return speakers.spelt(code);
        }
        return speakers.unfit(code, where, complaints);
    }

    private int add(String code, boolean identified) {
        boolean fits = Participant.isCode(code) && !speakers.has(code);
        return speakers.add(fits ? code : speakers.free("Unidentified speaker "), identified);
    }
}
