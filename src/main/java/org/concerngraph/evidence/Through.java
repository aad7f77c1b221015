package org.concerngraph.evidence;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What two things share when they are raised together, and how a sentence says so. */
enum Through {
    /** The same person speaks of both. */
    PARTICIPANT(Facet.PARTICIPANT, "person", "people", "by the same people", "people are quoted", "nobody"),
    /** People of the same role speak of both. */
    ROLE(Facet.ROLE, "role", "roles", "by people of the same roles", "roles have quotes", "no role"),
    /** One quote has both. */
    QUOTE(null, "quote", "quotes", "in the same quotes", "quotes there are", "no quote"),
    /** Quotes of both bear on the same concern. */
    CONCERN(Facet.CONCERN, "concern", "concerns", "with the same concerns", "concerns have quotes", "no concern"),
    /** Quotes of both stand under the same theme. */
    THEME(Facet.THEME, "theme", "themes", "under the same themes", "themes have quotes", "no theme");

    private final @Nullable Facet facet;
    private final String one;
    private final String many;
    private final String together;
    private final String counted;
    private final String none;

    Through(@Nullable Facet facet, String one, String many, String together, String counted, String none) {
        this.facet = facet;
        this.one = one;
        this.many = many;
        this.together = together;
        this.counted = counted;
        this.none = none;
    }

    /** What two themes, or two concerns, can be paired through: anything but these themselves. */
    static List<Through> of(Facet things) {
        return Stream.of(values()).filter(through -> through.facet != things).toList();
    }

    /** The one of this name, for example {@code participant}. */
    static Optional<Through> named(String name) {
        return Stream.of(values())
                .filter(through -> through.parameter().equals(name))
                .findFirst();
    }

    public String parameter() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The facet whose values are counted; none when quotes themselves are. */
    @Nullable
    Facet facet() {
        return facet;
    }

    /** The unit of one, for example "person". */
    public String one() {
        return one;
    }

    /** The unit of several, for example "people". */
    public String many() {
        return many;
    }

    /** The unit of this many. */
    String unit(int number) {
        return number == 1 ? one : many;
    }

    /** How the things are raised, for example "by the same people". */
    public String together() {
        return together;
    }

    /** What is counted, before "under both themes", for example "people are quoted". */
    public String counted() {
        return counted;
    }

    /** What two things share that share none, for example "nobody". */
    public String none() {
        return none;
    }

    /** Is what is shared always one person's, and so of one study, so that things of different studies can share none? */
    public boolean isOfOnePerson() {
        return this == PARTICIPANT || this == QUOTE;
    }

    /** Does what is shared rest on how curators read the quotes? */
    public boolean isCurated() {
        return this == ROLE || this == CONCERN;
    }
}
