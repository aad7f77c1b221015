package org.concerngraph.linking.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.concerngraph.store.CannotStart;
import org.concerngraph.vocabulary.Prc;
import org.junit.jupiter.api.Test;

/** A file of links as it stands in the graph. */
class ShippedSetTest {

    private static final String HEAD = """
            #sssom_version: "1.1"
            #curie_map:
            #  ex: https://example.org/
            #  prc: https://w3id.org/prom-concerns/ontology#
            #  linkml: https://w3id.org/linkml/
            #mapping_set_id: https://example.org/mapping/test
            #mapping_set_title: Test
            #license: https://creativecommons.org/publicdomain/zero/1.0/
            #extension_definitions:
            #  - slot_name: review_status
            #    property: prc:reviewStatus
            #    type_hint: linkml:Uriorcurie
            record_id	subject_id	subject_label	predicate_id	predicate_modifier	object_id	object_label	mapping_justification	author_id	object_source	review_status
            """;

    private static Graph graph(String... rows) {
        return ShippedSet.read("test.sssom.tsv", HEAD + String.join("\n", rows) + "\n")
                .graph(link -> false);
    }

    private static String row(
            int number, String predicate, String modifier, String object, String label, String status) {
        return String.join(
                "\t",
                "ex:mapping/test." + number,
                "ex:river",
                "river",
                predicate,
                modifier,
                object,
                label,
                "semapv:ManualMappingCuration",
                "ex:ann",
                "ex:waters.owl",
                status);
    }

    private static Node ex(String name) {
        return NodeFactory.createURI("https://example.org/" + name);
    }

    private static Node skos(String name) {
        return NodeFactory.createURI("http://www.w3.org/2004/02/skos/core#" + name);
    }

    private static String label(Graph graph, int number) {
        return graph.find(ex("mapping/test." + number), RDFS.label.asNode(), Node.ANY)
                .next()
                .getObject()
                .getLiteralLexicalForm();
    }

    @Test
    void a_link_that_stands_has_its_statement_beside_it() {
        Graph graph = graph(
                row(1, "skos:closeMatch", "", "ex:stream", "stream", "prc:Proposed"),
                row(2, "skos:exactMatch", "", "ex:flow", "flow", "prc:Accepted"));
        assertThat(graph.contains(ex("river"), skos("closeMatch"), ex("stream")))
                .isTrue();
        assertThat(graph.contains(ex("river"), skos("exactMatch"), ex("flow"))).isTrue();
        assertThat(graph.contains(ex("mapping/test.1"), RDF.type.asNode(), Prc.MAPPING))
                .isTrue();
        assertThat(graph.contains(ex("mapping/test.1"), Prc.REVIEW_STATUS, Prc.PROPOSED))
                .isTrue();
        assertThat(graph.contains(
                        ex("mapping/test.1"),
                        NodeFactory.createURI("http://www.w3.org/ns/prov#wasAttributedTo"),
                        ex("ann")))
                .isTrue();
        assertThat(label(graph, 1)).isEqualTo("“river”: a close match is “stream”");
    }

    @Test
    void one_that_is_denied_rejected_or_in_vain_has_none() {
        Graph graph = graph(
                row(1, "skos:exactMatch", "Not", "ex:bank", "bank", "prc:Proposed"),
                row(2, "skos:relatedMatch", "", "ex:money", "money", "prc:Rejected"),
                row(3, "skos:exactMatch", "", "sssom:NoTermFound", "", "prc:Proposed"));
        assertThat(graph.contains(ex("river"), Node.ANY, Node.ANY)).isFalse();
        assertThat(label(graph, 1)).isEqualTo("“river”: an exact match is not “bank”");
        assertThat(label(graph, 3)).isEqualTo("“river”: an exact match was not found in waters.owl");
    }

    @Test
    void nothing_is_a_blank_node() {
        Graph graph = graph(row(1, "skos:closeMatch", "", "ex:stream", "stream", "prc:Proposed"));
        assertThat(graph.stream())
                .noneMatch(triple ->
                        triple.getSubject().isBlank() || triple.getObject().isBlank());
    }

    @Test
    void a_fault_stops_the_start_and_names_file_and_line() {
        assertThatThrownBy(() -> graph(row(1, "", "", "ex:stream", "stream", "prc:Proposed")))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("test.sssom.tsv: Line 14")
                .hasMessageContaining("predicate_id");
        assertThatThrownBy(() -> ShippedSet.read("empty.sssom.tsv", ""))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("empty.sssom.tsv");
    }
}
