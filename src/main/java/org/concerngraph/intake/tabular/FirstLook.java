package org.concerngraph.intake.tabular;

import java.util.List;
import java.util.Optional;

/**
 * A sheet that was looked at once from its top to its bottom and has something in it.
 *
 * @param place its place among the sheets, from 0
 * @param name its name; empty in a CSV file
 * @param prefix what the keys of the choices about it begin with
 * @param profile what the look showed
 * @param merged its merged cells
 * @param header the row with the names of its columns
 */
record FirstLook(int place, String name, String prefix, Profile profile, List<Merged> merged, HeaderRow header) {

    /** The table of ours that it is, if its first row has the names of one. */
    Optional<OwnTable> own() {
        return OwnTable.of(profile.top().getFirst());
    }

    /** Does one of its columns have a name that quotes have? */
    boolean isNamedForQuotes() {
        return header.names().stream().anyMatch(name -> Meaning.ofHeader(name).equals(Optional.of(Meaning.QUOTE)));
    }

    /** Its place in words. */
    String where() {
        return name.isEmpty() ? "" : "sheet “" + name + "”";
    }
}
