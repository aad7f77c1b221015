package org.concerngraph.curation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.concerngraph.revision.Author;
import org.concerngraph.store.BaseIri;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;

/** Which quotes somebody goes through, one after the other: those that they are not done with, of a study, theme or role. */
final class CodingQueue {

    private static final List<String> KINDS = List.of("study", "theme", "role");

    private CodingQueue() {}

    /** The values of the query that finds them. */
    static Map<String, List<Node>> values(Author coder, MultiValueMap<String, String> parameters, BaseIri base) {
        var values = new LinkedHashMap<String, List<Node>>();
        values.put("coder", List.of(coder.node()));
        for (String kind : KINDS) {
            List<String> chosen = parameters.get(kind);
            if (chosen != null && chosen.stream().anyMatch(id -> id != null && !id.isBlank())) {
                values.put(
                        kind,
                        chosen.stream()
                                .filter(id -> id != null && !id.isBlank())
                                .map(id -> base.iri(kind, id.strip()))
                                .toList());
            }
        }
        return values;
    }

    /** An address with these parameters. */
    static String address(String path, MultiValueMap<String, String> parameters) {
        return UriComponentsBuilder.fromPath(path)
                .queryParams(parameters)
                .encode()
                .build()
                .toUriString();
    }
}
