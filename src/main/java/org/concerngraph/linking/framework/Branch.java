package org.concerngraph.linking.framework;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.concerngraph.query.Row;
import org.jspecify.annotations.Nullable;

/**
 * A construct in the tree of its framework, with what is coded right to it.
 *
 * @param construct its row, with counts
 * @param anchor its place on the page of the framework
 * @param level 0 for a domain, which stands below no other
 * @param codings the concerns that are coded to it, a row each
 */
record Branch(Row construct, String anchor, int level, List<Row> codings) {

    private static final int DEEPEST = 20;

    /** Does no concern fall under it, nor under any construct below it? */
    public boolean isBare() {
        return construct.number("allConcerns") == 0;
    }

    /** The constructs, each followed by those below it, in the order of the rows. */
    static List<Branch> tree(List<Row> constructs, Map<String, List<Row>> codings) {
        var tree = new ArrayList<Branch>();
        var placed = new HashSet<String>();
        below(null, constructs, codings, 0, tree, placed);
        return tree;
    }

    /** The place of a construct on its framework's page: what follows the framework's name in its identifier. */
    static String anchor(String iri) {
        String id = iri.substring(iri.lastIndexOf('/') + 1);
        return id.substring(id.indexOf('.') + 1);
    }

    private static void below(
            @Nullable String parent,
            List<Row> constructs,
            Map<String, List<Row>> codings,
            int level,
            List<Branch> tree,
            Set<String> placed) {
        for (Row row : constructs) {
            String above = row.text("parent");
            String iri = row.require("construct");
            if ((parent == null ? above == null : parent.equals(above)) && level < DEEPEST && placed.add(iri)) {
                tree.add(new Branch(row, anchor(iri), level, codings.getOrDefault(iri, List.of())));
                below(iri, constructs, codings, level + 1, tree, placed);
            }
        }
    }
}
