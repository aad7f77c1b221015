package org.concerngraph.linking.framework;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.concerngraph.query.Row;

/**
 * A construct in the tree of its framework, with what is coded right to it.
 *
 * @param construct its row, with counts
 * @param labelAlone what it is called where nothing above it is seen: with its parent, where another one is called the same
 * @param anchor its place on the page of the framework
 * @param level 0 for a domain, which stands below no other
 * @param codings the concerns that are coded to it, each with its row and with what is behind it
 * @param all what is behind all concerns that fall under it or under a construct below it
 */
record Branch(Row construct, String labelAlone, String anchor, int level, List<Coding> codings, Behind all) {

    /** A concern that is coded to a construct. */
    record Coding(Row row, Behind behind) {

        /** The roles of those who speak there, by name. */
        public String roles() {
            return Stream.of(row.require("roles").split(", ")).sorted().collect(Collectors.joining(", "));
        }
    }

    /** Does no concern fall under it, nor under any construct below it? */
    public boolean isBare() {
        return construct.number("allConcerns") == 0;
    }

    /** Is the number of all concerns another than that of its own? */
    public boolean hasMoreBelow() {
        return construct.number("allConcerns") > construct.number("ownConcerns");
    }

    /** The place of a construct on its framework's page: what follows the framework's name in its identifier. */
    static String anchor(String id) {
        return id.substring(id.indexOf('.') + 1);
    }
}
