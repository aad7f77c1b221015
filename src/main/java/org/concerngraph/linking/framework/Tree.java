package org.concerngraph.linking.framework;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.concerngraph.query.Row;
import org.concerngraph.vocabulary.Iris;
import org.concerngraph.web.Choices.Choice;
import org.jspecify.annotations.Nullable;

/** The constructs of a framework, each followed by those below it, in the order of the framework. */
final class Tree {

    private static final int DEEPEST = 20;

    private final List<Row> constructs;
    private final Map<String, List<Row>> codings;
    private final List<Choice> chosen;
    private final List<Branch> branches = new ArrayList<>();
    private final Set<String> placed = new HashSet<>();

    private Tree(List<Row> constructs, Map<String, List<Row>> codings, List<Choice> chosen) {
        this.constructs = constructs;
        this.codings = codings;
        this.chosen = chosen;
    }

    /**
     * The tree.
     *
     * @param constructs a row for each construct
     * @param codings the rows of the concerns that are coded to each, by the construct's IRI
     * @param chosen what quotes and people are narrowed by
     */
    static List<Branch> of(List<Row> constructs, Map<String, List<Row>> codings, List<Choice> chosen) {
        var tree = new Tree(constructs, codings, chosen);
        tree.below(null, 0);
        return tree.branches;
    }

    /** Adds what stands below a construct; which concerns fall under it. */
    private Set<String> below(@Nullable String parent, int level) {
        var concerns = new LinkedHashSet<String>();
        for (Row row : constructs) {
            String above = row.text("parent");
            String iri = row.require("construct");
            if ((parent == null ? above == null : parent.equals(above)) && level < DEEPEST && placed.add(iri)) {
                List<Row> own = codings.getOrDefault(iri, List.of());
                int place = branches.size();
                var all = new LinkedHashSet<String>();
                own.forEach(coding -> all.add(Iris.id(coding.require("concern"))));
                all.addAll(below(iri, level + 1));
                branches.add(
                        place,
                        new Branch(
                                row,
                                labelAlone(row),
                                Branch.anchor(Iris.id(iri)),
                                level,
                                own.stream().map(this::coding).toList(),
                                Behind.of(row, "allConcerns", all, chosen)));
                concerns.addAll(all);
            }
        }
        return concerns;
    }

    /** Frameworks call several constructs the same: the deliverers of an innovation are in its culture and in its roles. */
    private String labelAlone(Row row) {
        String label = row.require("label");
        boolean isAmbiguous = constructs.stream()
                        .filter(other -> other.require("label").equalsIgnoreCase(label))
                        .count()
                > 1;
        return constructs.stream()
                .filter(parent -> isAmbiguous && parent.require("construct").equals(row.text("parent")))
                .findFirst()
                .map(parent -> parent.require("label") + ": " + label)
                .orElse(label);
    }

    private Branch.Coding coding(Row row) {
        return new Branch.Coding(
                row,
                new Behind(
                        1,
                        row.number("quotes"),
                        row.number("participants"),
                        List.of(Iris.id(row.require("concern"))),
                        chosen));
    }
}
