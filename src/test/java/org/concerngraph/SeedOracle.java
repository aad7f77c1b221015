package org.concerngraph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.shared.PrefixMapping;
import org.concerngraph.query.NamedQuery;
import org.concerngraph.query.Parameter;

/** What the header of a query says of its answer on the seed, and the values that it asks with. */
public final class SeedOracle {

    private static final PrefixMapping PREFIXES = RDFDataMgr.loadModel("ontology/prefixes.ttl");

    private final NamedQuery query;

    public SeedOracle(NamedQuery query) {
        this.query = query;
    }

    /** The values as they are written in the header. */
    public Map<String, String> texts() {
        var texts = new LinkedHashMap<String, String>();
        if (query.seed().get("params") instanceof Map<?, ?> params) {
            params.forEach((name, value) -> texts.put(String.valueOf(name), String.valueOf(value)));
        }
        return texts;
    }

    /** The values themselves. */
    public Map<String, List<Node>> values() {
        var values = new LinkedHashMap<String, List<Node>>();
        Map<String, String> texts = texts();
        for (Parameter parameter : query.parameters()) {
            String text = texts.get(parameter.name());
            if (text != null) {
                values.put(
                        parameter.name(),
                        List.of(
                                parameter.type() == Parameter.Type.IRI
                                        ? NodeFactory.createURI(expanded(text))
                                        : parameter.type().literal(text).orElseThrow()));
            }
        }
        return values;
    }

    /** Asserts that these are the rows of a table, or that a graph has so many statements. */
    public void assertAnswers(List<List<String>> rows) {
        if (query.seed().get("rows") instanceof Integer count) {
            assertThat(rows).as(query.name()).hasSize(count);
        }
        if (query.seed().get("columns") instanceof List<?> columns) {
            List<String> names = query.parsed().getResultVars();
            var actual = rows.stream()
                    .map(row -> columns.stream()
                            .map(column -> row.get(names.indexOf(String.valueOf(column))))
                            .toList())
                    .toList();
            if (query.seed().containsKey("has")) {
                assertThat(actual).as(query.name()).containsAll(expected("has"));
            } else {
                assertThat(actual).as(query.name()).isEqualTo(expected("values"));
            }
        }
    }

    private List<List<String>> expected(String key) {
        return ((List<?>) Objects.requireNonNull(query.seed().get(key)))
                .stream()
                        .map(row -> ((List<?>) row)
                                .stream()
                                        .map(value -> expanded(String.valueOf(value)))
                                        .toList())
                        .toList();
    }

    /** A prefixed name with a prefix of the list as a whole IRI; anything else as it is. */
    private static String expanded(String value) {
        return value.matches("[a-z]+:[^ /]+") ? PREFIXES.expandPrefix(value) : value;
    }
}
