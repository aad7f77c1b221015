package org.concerngraph.linking.reconcile;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A request for values of properties.
 *
 * @param ids the identifiers of the entities
 * @param columns the properties
 */
record Extension(List<String> ids, List<Column> columns) {

    /** The setting that says how many values of a property at most. */
    static final String LIMIT = "limit";

    /** The setting that says of links which are wanted. */
    static final String RELATION = "relation";

    /** What that setting may be; the first is every one. */
    static final List<String> RELATIONS = List.of("any", "exact", "close", "broad", "narrow", "related", "coded to");

    private static final int MOST_CELLS = 20_000;

    /**
     * One property and how it is wanted.
     *
     * @param limit how many values at most
     * @param relation which links, one of {@link #RELATIONS}
     */
    record Column(Property property, int limit, String relation) {}

    /** Copies the lists. */
    Extension {
        ids = List.copyOf(ids);
        columns = List.copyOf(columns);
    }

    /** What a request has in its parameter {@code extend}. */
    static Extension of(String text) {
        SentJson whole = SentJson.object("extend", text);
        List<String> ids = whole.require("ids").elements().stream()
                .map(SentJson::text)
                .distinct()
                .toList();
        List<Column> columns = whole.require("properties").elements().stream()
                .map(property -> column(property.asObject()))
                .toList();
        if ((long) ids.size() * columns.size() > MOST_CELLS) {
            throw whole.wrong("asks for " + (long) ids.size() * columns.size() + " cells; at most " + MOST_CELLS
                    + " are filled at once");
        }
        return new Extension(ids, columns);
    }

    private static Column column(SentJson sent) {
        SentJson id = sent.require("id");
        Property property = Property.of(id.text())
                .orElseThrow(() -> id.wrong("is \"" + id.text() + "\"; the properties are "
                        + Stream.of(Property.values()).map(Property::id).toList()));
        SentJson settings = sent.member("settings");
        SentJson limit = setting(LIMIT, settings);
        SentJson relation = setting(RELATION, settings);
        return new Column(
                property,
                limit == null ? Integer.MAX_VALUE : limit.count(),
                relation == null ? RELATIONS.getFirst() : known(relation));
    }

    /** A field of a form that was left as it is comes as nothing, as 0 or as an empty text. */
    private static @Nullable SentJson setting(String name, @Nullable SentJson settings) {
        SentJson setting = settings == null ? null : settings.asObject().member(name);
        return setting == null || List.of("", "0").contains(setting.node().asString()) ? null : setting;
    }

    private static String known(SentJson relation) {
        if (!RELATIONS.contains(relation.text())) {
            throw relation.wrong("is \"" + relation.text() + "\" and none of " + RELATIONS);
        }
        return relation.text();
    }
}
