package org.concerngraph.linking.sssom;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** Tables of mappings for tests: written with a bar of spaces where a tab is meant, so that they can be read. */
final class Sets {

    /** What a set must say of itself, and the prefixes of the tests. */
    static final String METADATA = """
            #curie_map:
            #  ex: https://example.org/terms/
            #  mesh: http://id.nlm.nih.gov/mesh/
            #  orcid: https://orcid.org/
            #mapping_set_id: https://example.org/sets/one
            #license: https://creativecommons.org/publicdomain/zero/1.0/
            """;

    private Sets() {}

    /** The text with a tab in place of each {@code →} and the spaces around it. */
    static String tabs(String text) {
        return text.replaceAll(" *→ *", "\t");
    }

    static Reading read(String text) {
        return SssomReader.read("one.sssom.tsv", text.getBytes(StandardCharsets.UTF_8));
    }

    /** Reads the metadata of the tests with this table, in which {@code →} is a tab. */
    static Reading readTable(String table) {
        return read(METADATA + tabs(table));
    }

    static List<String> sentences(Reading reading) {
        return reading.problems().stream()
                .map(problem -> problem.severity() + " " + problem.sentence())
                .toList();
    }
}
