package org.concerngraph.curation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.jena.graph.Node;
import org.concerngraph.revision.Author;
import org.concerngraph.store.BaseIri;
import org.concerngraph.web.Address;
import org.springframework.util.MultiValueMap;

/**
 * Which quotes somebody goes through, one after the other: those that they are not done with, of studies, themes or roles.
 *
 * @param narrowing the identifiers of the studies, themes and roles that were chosen, by {@code study}, {@code theme} and
 *     {@code role}; a kind of which none was chosen is not there
 */
record CodingQueue(Map<String, List<String>> narrowing) {

    private static final List<String> KINDS = List.of("study", "theme", "role");

    /** The one that an address or a form chooses. */
    static CodingQueue of(MultiValueMap<String, String> parameters) {
        var narrowing = new LinkedHashMap<String, List<String>>();
        for (String kind : KINDS) {
            List<String> chosen = Objects.requireNonNullElse(parameters.get(kind), List.<String>of()).stream()
                    .filter(id -> id != null && !id.isBlank())
                    .map(String::strip)
                    .toList();
            if (!chosen.isEmpty()) {
                narrowing.put(kind, chosen);
            }
        }
        return new CodingQueue(narrowing);
    }

    /** The part of it that is of one study; all of it when other studies were chosen. */
    CodingQueue within(String study) {
        if (narrowing.containsKey("study") && !narrowing.get("study").contains(study)) {
            return this;
        }
        var narrower = new LinkedHashMap<>(narrowing);
        narrower.put("study", List.of(study));
        return new CodingQueue(narrower);
    }

    /** The values of the queries about it. */
    Map<String, List<Node>> values(Author coder, BaseIri base) {
        var values = new LinkedHashMap<String, List<Node>>();
        values.put("coder", List.of(coder.node()));
        narrowing.forEach((kind, ids) ->
                values.put(kind, ids.stream().map(id -> base.iri(kind, id)).toList()));
        return values;
    }

    /** The desk for a quote, at which this queue goes on. */
    public Address desk(String quote) {
        Address address = Address.of("/quotes/" + quote + "/code");
        narrowing.forEach((kind, ids) -> ids.forEach(id -> address.with(kind, id)));
        return address;
    }
}
