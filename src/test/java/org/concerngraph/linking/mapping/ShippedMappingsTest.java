package org.concerngraph.linking.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.concerngraph.linking.sssom.Mapping;
import org.concerngraph.linking.sssom.Reading;
import org.concerngraph.linking.sssom.Slot;
import org.concerngraph.linking.sssom.SssomReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The links that are shipped say what the ontology, the data and the vocabularies say. */
class ShippedMappingsTest {

    private static final String ID = "https://w3id.org/prom-concerns/id/";
    private static final String MESH = "http://id.nlm.nih.gov/mesh/";

    private static Reading reading(String set) {
        return SssomReader.read(Path.of("data/mappings/" + set + ".sssom.tsv"));
    }

    private static List<Mapping> mappings(String set) {
        return reading(set).set().mappings();
    }

    private static Map<String, String> labels(String... files) {
        Model model = ModelFactory.createDefaultModel();
        for (String file : files) {
            RDFDataMgr.read(model, file);
        }
        var labels = new HashMap<String, String>();
        model.listStatements(null, RDFS.label, (String) null)
                .forEach(label -> labels.put(label.getSubject().toString(), label.getString()));
        return labels;
    }

    @ParameterizedTest
    @CsvSource({
        // set, all, exact, close, broad, narrow, related, coded, denied, in vain
        "roles, 40, 3, 13, 8, 1, 10, 0, 3, 2",
        "hunter-2015, 20, 0, 0, 4, 0, 11, 0, 5, 0",
        "concerns, 29, 0, 0, 0, 0, 27, 0, 2, 0",
        "frameworks, 32, 0, 0, 0, 0, 0, 25, 6, 1"
    })
    void so_many_links_of_each_kind_are_in_each_file(
            String set,
            int all,
            int exact,
            int close,
            int broad,
            int narrow,
            int related,
            int coded,
            int denied,
            int inVain) {
        List<Mapping> mappings = mappings(set);
        List<String> standing = mappings.stream()
                .filter(ShippedSet::stands)
                .map(Mapping::predicate)
                .toList();
        assertThat(mappings).hasSize(all);
        assertThat(Stream.of(
                                SKOS.exactMatch.getURI(),
                                SKOS.closeMatch.getURI(),
                                SKOS.broadMatch.getURI(),
                                SKOS.narrowMatch.getURI(),
                                SKOS.relatedMatch.getURI(),
                                "https://w3id.org/prom-concerns/ontology#codedTo")
                        .map(predicate ->
                                standing.stream().filter(predicate::equals).count()))
                .containsExactly((long) exact, (long) close, (long) broad, (long) narrow, (long) related, (long) coded);
        assertThat(mappings.stream().filter(Mapping::isNegated)).hasSize(denied);
        assertThat(mappings.stream().filter(Mapping::isNoTermFound)).hasSize(inVain);
    }

    @ParameterizedTest
    @ValueSource(strings = {"roles", "hunter-2015", "concerns", "frameworks"})
    void each_link_has_a_number_a_reason_an_author_a_confidence_and_a_status(String set) {
        assertThat(reading(set).problems()).isEmpty();
        assertThat(reading(set).set().id()).isEqualTo(ID + "mapping/" + set);
        List<Mapping> mappings = mappings(set);
        assertThat(mappings.stream().map(mapping -> mapping.text(Slot.RECORD_ID)))
                .doesNotHaveDuplicates()
                .allMatch(id -> id.matches(ID + "mapping/" + set + "\\.[1-9]\\d*"));
        assertThat(mappings).allSatisfy(mapping -> {
            assertThat(mapping.justification()).endsWith("/ManualMappingCuration");
            assertThat(mapping.authors()).containsExactly(ID + "agent/concern-graph-curators");
            assertThat(mapping.confidence().orElseThrow()).isBetween(0.3, 0.99);
            assertThat(mapping.text(Slot.COMMENT)).endsWith(".").hasSizeGreaterThan(12);
            assertThat(mapping.extensions())
                    .containsEntry("review_status", "https://w3id.org/prom-concerns/ontology#Proposed");
            assertThat(mapping.text(Slot.OBJECT_SOURCE)).isNotEmpty();
        });
        assertThat(mappings.stream()
                        .map(mapping ->
                                mapping.subject() + mapping.predicate() + mapping.isNegated() + mapping.object()))
                .doesNotHaveDuplicates();
    }

    @Test
    void things_and_terms_are_called_as_their_own_files_call_them() {
        Map<String, String> ours = labels("ontology/roles.ttl", "data/concerns.ttl");
        Map<String, String> terms = labels(
                "data/vocabularies/mesh-2024.ttl",
                "data/vocabularies/cfir-2022.ttl",
                "data/vocabularies/tdf-2012.ttl",
                "data/vocabularies/npt-2009.ttl");
        int compared = 0;
        for (String set : List.of("roles", "hunter-2015", "concerns", "frameworks")) {
            for (Mapping mapping : mappings(set)) {
                if (!mapping.subject().startsWith(ID + "theme/")) {
                    assertThat(ours).containsEntry(mapping.subject(), mapping.subjectLabel());
                }
                if (mapping.object().startsWith(MESH) || mapping.object().startsWith(ID)) {
                    assertThat(terms).containsEntry(mapping.object(), mapping.objectLabel());
                    compared++;
                }
            }
        }
        assertThat(compared).isGreaterThan(90);
    }

    @Test
    void a_concern_is_never_exactly_or_closely_a_term() {
        assertThat(mappings("concerns"))
                .extracting(Mapping::predicate)
                .doesNotContain(SKOS.exactMatch.getURI(), SKOS.closeMatch.getURI(), SKOS.narrowMatch.getURI());
    }

    @Test
    void the_false_friends_are_denied() {
        var denied = Stream.of("roles", "hunter-2015", "concerns")
                .flatMap(set -> mappings(set).stream())
                .filter(Mapping::isNegated)
                .map(mapping -> mapping.subjectLabel() + " / " + mapping.objectLabel())
                .toList();
        assertThat(denied)
                .contains(
                        "regulator / Genes, Regulator",
                        "social care / Social Support",
                        "PROM use / Fetal Membranes, Premature Rupture",
                        "Divisions across services / Cell Division",
                        "Clinicians need to feel ownership of the PROMs they use / Ownership",
                        "A measure designed for one purpose can be captured and re-interpreted for another / Health Services Misuse");
    }

    /** Where the ontologies are at hand, the labels of their terms are compared, and none may be deprecated. */
    @ParameterizedTest
    @CsvSource({"omrse.owl, 6", "bcio.owl, 14"})
    void terms_of_ontologies_are_called_as_these_call_them(String file, int count) {
        Path path = Path.of("../shared/samples/ontologies", file);
        assumeTrue(Files.exists(path));
        Model model = RDFDataMgr.loadModel(path.toString());
        String source = "/" + file.toLowerCase(Locale.ROOT);
        var terms = new HashMap<String, String>();
        Stream.of("roles", "hunter-2015", "concerns")
                .flatMap(set -> mappings(set).stream())
                .filter(mapping -> mapping.text(Slot.OBJECT_SOURCE).endsWith(source))
                .forEach(mapping -> terms.put(mapping.object(), mapping.objectLabel()));
        assertThat(terms).hasSize(count);
        terms.forEach((iri, label) -> {
            var term = model.createResource(iri);
            assertThat(term.listProperties(RDFS.label).toList())
                    .as(iri)
                    .anySatisfy(said -> assertThat(said.getString()).isEqualTo(label));
            assertThat(term.hasLiteral(OWL2.deprecated, true)).isFalse();
        });
    }
}
