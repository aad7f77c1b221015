package org.concerngraph.linking.review;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.concerngraph.query.BadParameter;
import org.concerngraph.store.BaseIri;
import org.concerngraph.vocabulary.Iris;
import org.concerngraph.vocabulary.Prc;
import org.concerngraph.web.Address;
import org.springframework.util.MultiValueMap;

/**
 * What is reviewed, as the address says it.
 *
 * @param vocabularies the names of the vocabularies that are looked in; empty for all
 * @param kind {@code concern}, {@code theme} or {@code role}; empty for all
 * @param study the identifier of a study; empty for all
 */
record ReviewScope(Set<String> vocabularies, String kind, String study) {

    private static final Map<String, Node> KINDS = Map.of("concern", Prc.CONCERN, "theme", Prc.THEME, "role", Prc.ROLE);

    static ReviewScope of(MultiValueMap<String, String> parameters) {
        String kind = first(parameters, "kind");
        if (!kind.isEmpty() && !KINDS.containsKey(kind)) {
            throw new BadParameter("kind", "is \"" + kind + "\"; concern, theme and role are known.");
        }
        var vocabularies = new LinkedHashSet<String>();
        parameters.getOrDefault("vocabulary", List.of()).stream()
                .filter(name -> !name.isBlank())
                .forEach(vocabularies::add);
        return new ReviewScope(vocabularies, kind, first(parameters, "study"));
    }

    private static String first(MultiValueMap<String, String> parameters, String name) {
        String value = parameters.getFirst(name);
        return value == null ? "" : value.strip();
    }

    /** The things that are reviewed, as the query of things takes it. */
    Map<String, List<Node>> values(BaseIri base) {
        var values = new TreeMap<String, List<Node>>();
        if (!kind.isEmpty()) {
            values.put("kind", List.of(KINDS.get(kind)));
        }
        if (!study.isEmpty()) {
            values.put("study", List.of(base.iri("study", study)));
        }
        return values;
    }

    /** The page of a thing, with the same scope. */
    public String page(Thing thing) {
        return at("/links/of/" + thing.segment() + "/" + Iris.id(thing.iri()));
    }

    /** Another address with the same scope. */
    public String at(String path) {
        var address = Address.of(path);
        vocabularies.forEach(name -> address.with("vocabulary", name));
        if (!kind.isEmpty()) {
            address.with("kind", kind);
        }
        if (!study.isEmpty()) {
            address.with("study", study);
        }
        return address.toString();
    }
}
