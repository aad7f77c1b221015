package org.concerngraph.linking.sssom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.Test;

/** Sets become RDF and come back, ours and those of others. */
class SssomGraphTest {

    private static final String OURS = "https://w3id.org/prom-concerns/id/mapping/";
    private static final MappingSet SET = Sets.read(InventedSet.TEXT).set();

    private static Graph parsed(String text, Lang lang) {
        Graph graph = GraphFactory.createDefaultGraph();
        RDFParser.create()
                .source(new StringReader(text))
                .lang(lang)
                .base("https://base.example/")
                .parse(graph);
        return graph;
    }

    private static String written(Graph graph, RDFFormat format) {
        var text = new StringWriter();
        RDFDataMgr.write(text, graph, format);
        return text.toString();
    }

    private static MappingSet comparable(MappingSet set) {
        return set.inAnyOrder().canonical();
    }

    private static Node iri(String iri) {
        return NodeFactory.createURI(iri);
    }

    @Test
    void a_set_that_is_published_comes_back_from_every_syntax() {
        Graph graph = SssomGraph.write(SET, GraphNames.published(), mapping -> false);
        for (RDFFormat format : List.of(RDFFormat.TURTLE, RDFFormat.JSONLD11, RDFFormat.RDFXML)) {
            Reading reading = SssomGraph.read(parsed(written(graph, format), format.getLang()));
            assertThat(reading.problems()).as(format.toString()).isEmpty();
            assertThat(comparable(reading.set())).as(format.toString()).isEqualTo(comparable(SET));
        }
    }

    @Test
    void a_set_of_ours_has_no_blank_nodes_and_comes_back_even_where_prefixes_are_lost() {
        Graph graph = SssomGraph.write(SET, GraphNames.below(OURS + "every-slot"), mapping -> false);
        assertThat(graph.stream())
                .noneMatch(triple ->
                        triple.getSubject().isBlank() || triple.getObject().isBlank());
        assertThat(graph.contains(iri(OURS + "every-slot"), Terms.MAPPINGS, iri(OURS + "every-slot.3")))
                .isTrue();
        Graph bare = parsed(written(graph, RDFFormat.NTRIPLES), Lang.NTRIPLES);
        Reading reading = SssomGraph.read(bare, OURS, Map.of());
        assertThat(reading.problems()).isEmpty();
        assertThat(comparable(reading.set())).isEqualTo(comparable(SET));
        assertThat(SssomWriter.write(comparable(reading.set()), Form.EVERY_DIGIT))
                .isEqualTo(SssomWriter.write(comparable(SET), Form.EVERY_DIGIT));
    }

    @Test
    void every_sample_goes_to_rdf_and_comes_back() throws IOException {
        Path samples = Path.of("../shared/samples/sssom");
        assumeTrue(Files.exists(samples), "the samples are not here");
        List<Path> tables;
        try (var files = Files.walk(samples)) {
            tables = files.filter(file -> file.toString().endsWith(".tsv")).toList();
        }
        for (Path table : tables) {
            MappingSet set = SssomReader.read(table).set();
            Graph ours = SssomGraph.write(set, GraphNames.below(OURS + "sample"), mapping -> true);
            Graph turtle = parsed(
                    written(SssomGraph.write(set, GraphNames.published(), mapping -> true), RDFFormat.TURTLE),
                    Lang.TURTLE);
            assertThat(comparable(SssomGraph.read(ours, OURS, Map.of()).set()))
                    .as(table.toString())
                    .isEqualTo(comparable(set));
            if (!set.id().isEmpty()) {
                assertThat(comparable(SssomGraph.read(turtle).set()))
                        .as(table.toString())
                        .isEqualTo(comparable(set));
            }
        }
    }

    @Test
    void the_plain_triple_stands_beside_what_is_asserted_and_never_beside_a_negation_or_nothing_found() {
        Graph all = SssomGraph.write(SET, GraphNames.published(), mapping -> true);
        Graph none = SssomGraph.write(SET, GraphNames.published(), mapping -> false);
        Node exact = iri("http://www.w3.org/2004/02/skos/core#exactMatch");
        assertThat(all.find(Node.ANY, exact, Node.ANY).toList())
                .containsExactly(Triple.create(
                        iri("https://example.org/terms/patient"), exact, iri("http://id.nlm.nih.gov/mesh/D010361")));
        assertThat(all.contains(Node.ANY, iri("http://www.w3.org/2004/02/skos/core#relatedMatch"), Node.ANY))
                .isFalse();
        assertThat(none.size()).isEqualTo(all.size() - 1);
    }

    @Test
    void the_properties_are_those_of_the_specification() {
        String turtle = written(SssomGraph.write(SET, GraphNames.published(), mapping -> false), RDFFormat.NTRIPLES);
        assertThat(turtle)
                .contains("<https://example.org/terms/r1> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type>"
                        + " <http://www.w3.org/2002/07/owl#Axiom>")
                .contains("<https://example.org/terms/r1> <https://w3id.org/sssom/predicate_modifier>"
                        + " <https://w3id.org/sssom/NegatedPredicate>")
                .contains("<http://purl.org/dc/terms/created> \"2026-01-31\"^^<http://www.w3.org/2001/XMLSchema#date>")
                .contains("<https://w3id.org/sssom/confidence> \"0.123456\"^^<http://www.w3.org/2001/XMLSchema#double>")
                .contains("<https://w3id.org/sssom/mapping_cardinality> \"1:1\"")
                .contains("<https://example.org/properties/count> \"12\"^^<http://www.w3.org/2001/XMLSchema#integer>")
                .contains("<https://example.org/properties/friend> <https://example.org/terms/bob>")
                .doesNotContain("record_id")
                .doesNotContain("<https://w3id.org/sssom/mapping_set_id>");
    }

    @Test
    void what_others_wrote_before_rdf_was_specified_is_read() {
        Reading reading = SssomGraph.read(parsed("""
                @prefix sssom: <https://w3id.org/sssom/> .
                @prefix semapv: <https://w3id.org/semapv/vocab/> .
                @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
                @prefix pav: <http://purl.org/pav/> .
                @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
                @prefix ex: <https://example.org/> .
                [] a sssom:MappingSet ;
                  sssom:mapping_set_id "https://example.org/set"^^xsd:anyURI ;
                  <http://purl.org/dc/terms/license> "https://example.org/l"^^xsd:anyURI ;
                  sssom:mappings [ a sssom:Mapping ;
                    sssom:subject_id ex:a ; sssom:predicate_id "skos:exactMatch" ; sssom:object_id ex:b ;
                    sssom:subject_label "Ä"@de ; sssom:predicate_modifier "Not" ; sssom:subject_type "owl class" ;
                    sssom:mapping_justification semapv:ManualMappingCuration ;
                    pav:authoredOn "2025-07-14"^^xsd:date ; sssom:confidence 0.95 ; ex:colour "red" , "blue" ] .
                """, Lang.TURTLE));
        assertThat(Sets.sentences(reading))
                .containsExactly(
                        "WARNING The mapping “ex:a skos:exactMatch ex:b”, subject_label: The text is in the language “de”;"
                                + " SSSOM has no languages. The text is kept without it.",
                        "ERROR The mapping “ex:a skos:exactMatch ex:b”, colour: A slot that is not of SSSOM takes one value,"
                                + " and 2 are given. “blue” is kept, the others are left out.");
        Mapping mapping = reading.set().mappings().getFirst();
        assertThat(reading.set().id()).isEqualTo("https://example.org/set");
        assertThat(reading.set().licence()).isEqualTo("https://example.org/l");
        assertThat(mapping.subject()).isEqualTo("https://example.org/a");
        assertThat(mapping.predicate()).isEqualTo("http://www.w3.org/2004/02/skos/core#exactMatch");
        assertThat(mapping.isNegated()).isTrue();
        assertThat(mapping.text(Slot.MAPPING_DATE)).isEqualTo("2025-07-14");
        assertThat(mapping.confidence()).hasValue(0.95);
        assertThat(mapping.extensions()).isEqualTo(Map.of("colour", "blue"));
        assertThat(SssomWriter.write(reading.set())).contains("#    property: ex:colour\n");
    }

    @Test
    void axioms_without_a_set_are_read_when_they_have_a_justification_and_left_alone_when_not() {
        Graph graph = parsed("""
                @prefix owl: <http://www.w3.org/2002/07/owl#> .
                @prefix sssom: <https://w3id.org/sssom/> .
                @prefix semapv: <https://w3id.org/semapv/vocab/> .
                @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
                @prefix ex: <https://example.org/> .
                ex:a skos:exactMatch ex:b .
                [] a owl:Axiom ; owl:annotatedSource ex:a ; owl:annotatedProperty skos:exactMatch ;
                  owl:annotatedTarget ex:b ; sssom:mapping_justification semapv:LexicalMatching .
                [] a owl:Axiom ; owl:annotatedSource ex:a ; owl:annotatedProperty skos:altLabel ;
                  owl:annotatedTarget "A" ; ex:source "a book" .
                """, Lang.TURTLE);
        Reading reading = SssomGraph.read(graph);
        assertThat(reading.set().mappings())
                .containsExactly(Mapping.of(
                        "https://example.org/a",
                        "http://www.w3.org/2004/02/skos/core#exactMatch",
                        "https://example.org/b",
                        "https://w3id.org/semapv/vocab/LexicalMatching"));
        assertThat(Sets.sentences(reading))
                .containsExactly(
                        "WARNING mapping_set_id: The set has no mapping_set_id. Nothing is assumed.",
                        "WARNING license: The set has no license. Nothing is assumed.");
    }

    @Test
    void a_broken_mapping_of_a_graph_is_named_and_the_others_are_read() {
        Graph graph = SssomGraph.write(SET, GraphNames.below(OURS + "x"), mapping -> false);
        Node second = iri(OURS + "x.2");
        graph.remove(second, Terms.JUSTIFICATION, Node.ANY);
        graph.remove(second, iri("https://w3id.org/sssom/confidence"), Node.ANY);
        graph.add(Triple.create(
                second, iri("https://w3id.org/sssom/confidence"), NodeFactory.createLiteralString("high")));
        Reading reading = SssomGraph.read(graph, OURS, Map.of());
        assertThat(reading.problems())
                .extracting(Problem::record, Problem::slot, Problem::value)
                .containsExactly(
                        tuple("<" + OURS + "x.2>", "confidence", "high"),
                        tuple("<" + OURS + "x.2>", "mapping_justification", ""));
        assertThat(reading.set().mappings()).hasSize(2);
    }

    @Test
    void a_graph_of_several_sets_is_read_set_by_set_and_one_of_none_is_refused() {
        Graph graph = GraphFactory.createDefaultGraph();
        for (String id : List.of("https://example.org/1", "https://example.org/2")) {
            MappingSet one = SET.with(Slot.MAPPING_SET_ID, id)
                    .with(List.of(SET.mappings().get(1).with(Slot.RECORD_ID)));
            SssomGraph.write(one, GraphNames.published(), mapping -> true).stream()
                    .forEach(graph::add);
        }
        assertThat(SssomGraph.sets(graph)).hasSize(2);
        assertThatThrownBy(() -> SssomGraph.read(graph))
                .isInstanceOf(UnreadableMappings.class)
                .hasMessageContaining("https://example.org/1, https://example.org/2");
        Reading second = SssomGraph.read(graph, SssomGraph.sets(graph).get(1), "", Map.of());
        assertThat(second.set().id()).isEqualTo("https://example.org/2");
        assertThat(second.set().mappings()).hasSize(1);
        assertThatThrownBy(() -> SssomGraph.read(GraphFactory.createDefaultGraph()))
                .isInstanceOf(UnreadableMappings.class);
    }
}
