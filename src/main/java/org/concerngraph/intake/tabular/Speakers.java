package org.concerngraph.intake.tabular;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.concerngraph.intake.Reading.Participant;
import org.concerngraph.vocabulary.Slug;

/** The people of a file under their codes, in the order in which they were found, with all their roles. */
final class Speakers {

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

    private final List<Person> people = new ArrayList<>();
    private final Map<String, Integer> byCode = new HashMap<>();
    private final Map<String, Integer> bySpelling = new HashMap<>();
    private final Map<String, Integer> given = new HashMap<>();

    /** The place of the one with this code, however its words are joined; added where there is none. */
    int coded(String code) {
        Integer known = byCode.get(Slug.ofCode(code));
        return known == null ? add(code, true) : known;
    }

    /** The place of the one with this very code; added where there is none. */
    int spelt(String code) {
        Integer known = bySpelling.get(code);
        return known == null ? add(code, true) : known;
    }

    /** The place of the one whom a cell names that can be no code; added, and said, where there is none. */
    int unfit(String cell, String where, Complaints complaints) {
        Integer known = byCode.get("\0" + cell);
        if (known != null) {
            return known;
        }
        int place = add(free("Speaker "), true);
        byCode.put("\0" + cell, place);
        complaints.say(
                "no fit code",
                where,
                "“" + cell.substring(0, Math.min(80, cell.length())) + "” is no code of a participant: at most 40"
                        + " letters, digits, spaces and . _ - / # are.",
                "The speaker is called “" + code(place) + "”.");
        return place;
    }

    /** Does somebody have this very code? */
    boolean has(String code) {
        return bySpelling.containsKey(code);
    }

    /** Adds somebody whose code is new; gives the place. */
    int add(String code, boolean identified) {
        byCode.put(Slug.ofCode(code), people.size());
        bySpelling.put(code, people.size());
        people.add(new Person(code, identified));
        return people.size() - 1;
    }

    /** A code that nobody has: these words and a number. */
    String free(String stem) {
        int number = given.merge(stem, 1, Integer::sum);
        while (byCode.containsKey(Slug.ofCode(stem + number))) {
            number = given.merge(stem, 1, Integer::sum);
        }
        return stem + number;
    }

    /** The code of the one at a place. */
    String code(int place) {
        return people.get(place).code;
    }

    /** Gives roles to the one at a place; says so when others were found elsewhere. */
    void give(int place, Collection<String> roles, String where, Complaints complaints) {
        Person person = people.get(place);
        var found = new LinkedHashSet<>(roles);
        if (!person.roles.isEmpty() && !found.isEmpty() && !person.roles.equals(found) && !person.rolesDiffer) {
            person.rolesDiffer = true;
            complaints.say(
                    "different roles",
                    where,
                    person.code + " has the role " + String.join(", ", found) + " here and "
                            + String.join(", ", person.roles) + " elsewhere.",
                    "All are kept.");
        }
        person.roles.addAll(found);
    }

    /** Says that nobody is named for a quote, and who stands for whoever spoke. */
    void standsIn(int place, String role, String where, Complaints complaints) {
        complaints.say(
                "no participant",
                where,
                "Nobody is named as the speaker" + (role.isEmpty() ? "." : "; only the role “" + role + "” is."),
                "“" + code(place) + "” stands for whoever spoke "
                        + (role.isEmpty() ? "where this source names nobody." : "with this role and without a name."));
    }

    List<Participant> participants() {
        return people.stream()
                .map(p -> new Participant(p.code, List.copyOf(p.roles), p.identified))
                .toList();
    }
}
