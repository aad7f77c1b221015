package org.concerngraph.linking.reconcile;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/**
 * One reconciliation query.
 *
 * @param text what is to be matched; empty where only properties are given
 * @param types the categories that candidates may be of
 * @param limit how many candidates at most
 * @param given what else is known of it
 */
record Query(String text, Set<String> types, int limit, List<Given> given) {

    /** How many queries may come at once. */
    static final int MOST_AT_ONCE = 100;

    private static final int USUAL_LIMIT = 10;
    private static final int MOST_CANDIDATES = 100;
    private static final int LONGEST_TEXT = 1_000;
    private static final int MOST_VALUES = 50;
    private static final Set<String> MEMBERS = Set.of("query", "type", "type_strict", "limit", "properties");
    private static final Set<String> STRICTNESS = Set.of("any", "all", "should");

    /**
     * A value that a property has.
     *
     * @param property the identifier of the property
     * @param text the value, or what people call the entity that it is; may be empty
     * @param id the identifier of the entity that it is; empty where it is none
     */
    record Given(String property, String text, String id) {}

    /** Copies the collections. */
    Query {
        types = Set.copyOf(types);
        given = List.copyOf(given);
    }

    /** The queries of a batch by their keys. */
    static Map<String, Query> batch(String text, Service service) {
        SentJson whole = SentJson.object("queries", text);
        if (whole.names().size() > MOST_AT_ONCE) {
            throw new ResponseStatusException(
                    HttpStatus.CONTENT_TOO_LARGE,
                    "The parameter \"queries\" has " + whole.names().size() + " queries; at most " + MOST_AT_ONCE
                            + " are answered at once, as \"batchSize\" of the manifest says.");
        }
        var queries = new LinkedHashMap<String, Query>();
        for (String key : whole.names()) {
            queries.put(key, of(whole.require(key).asObject(), service));
        }
        return queries;
    }

    private static Query of(SentJson sent, Service service) {
        for (String name : sent.names()) {
            if (!MEMBERS.contains(name)) {
                throw sent.wrong("has \"" + name + "\", which a query has not; it has " + new TreeSet<>(MEMBERS));
            }
        }
        SentJson query = sent.member("query");
        SentJson properties = sent.member("properties");
        SentJson limit = sent.member("limit");
        List<Given> given = properties == null
                ? List.of()
                : properties.elements().stream()
                        .flatMap(property -> given(property.asObject()).stream())
                        .toList();
        if (query == null ? given.isEmpty() : query.text().isBlank()) {
            throw (query == null ? sent : query).wrong("has nothing to look for: give a \"query\" or \"properties\"");
        }
        if (given.size() > MOST_VALUES) {
            throw sent.wrong("has " + given.size() + " values of properties; a query has at most " + MOST_VALUES);
        }
        return new Query(
                query == null ? "" : limited(query).strip(),
                types(sent, service),
                limit == null ? USUAL_LIMIT : Math.min(MOST_CANDIDATES, limit.count()),
                given);
    }

    private static List<Given> given(SentJson property) {
        String pid = property.require("pid").text();
        return property.require("v").oneOrMore().stream()
                .map(value -> given(pid, value))
                .filter(value -> !value.text().isBlank() || !value.id().isBlank())
                .toList();
    }

    private static Given given(String property, SentJson value) {
        if (value.node().isObject()) {
            SentJson name = value.member("name");
            return new Given(property, name == null ? "" : limited(name), limited(value.require("id")));
        }
        if (value.node().isNumber() || value.node().isBoolean()) {
            return new Given(property, value.node().asString(), "");
        }
        return new Given(property, limited(value), "");
    }

    private static String limited(SentJson value) {
        String text = value.text();
        if (text.length() > LONGEST_TEXT) {
            throw value.wrong("has " + text.length() + " characters; at most " + LONGEST_TEXT + " are looked for");
        }
        return text;
    }

    /** Types are kept to: of several, an entity has one, or, where {@code type_strict} is {@code all}, every one. */
    private static Set<String> types(SentJson sent, Service service) {
        SentJson strict = sent.member("type_strict");
        if (strict != null && !STRICTNESS.contains(strict.text())) {
            throw strict.wrong("is \"" + strict.text() + "\" and none of " + new TreeSet<>(STRICTNESS));
        }
        boolean isAll = strict != null && strict.text().equals("all");
        SentJson type = sent.member("type");
        if (type == null || type.oneOrMore().isEmpty()) {
            return service.everything();
        }
        Set<String> chosen = isAll ? service.everything() : new LinkedHashSet<>();
        for (SentJson each : type.oneOrMore()) {
            Set<String> meant = service.below(each.text());
            if (meant.isEmpty()) {
                throw each.wrong("is \"" + each.text() + "\"; this service has the types "
                        + service.allTypes().stream().map(EntityType::id).toList());
            }
            if (isAll) {
                chosen.retainAll(meant);
            } else {
                chosen.addAll(meant);
            }
        }
        return chosen;
    }
}
