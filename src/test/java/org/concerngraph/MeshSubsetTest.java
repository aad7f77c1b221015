package org.concerngraph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.junit.jupiter.api.Test;

/** The descriptors of MeSH that are shipped, with a hierarchy that follows their tree numbers. */
class MeshSubsetTest {

    private static final String NAMESPACE = "http://id.nlm.nih.gov/mesh/";

    private final Model mesh = RDFDataMgr.loadModel("data/vocabularies/mesh-2024.ttl");

    private Resource descriptor(String ui) {
        return mesh.createResource(NAMESPACE + ui);
    }

    private Set<String> above(String ui) {
        return mesh.listObjectsOfProperty(descriptor(ui), SKOS.broader)
                .mapWith(MeshSubsetTest::label)
                .toSet();
    }

    private static String label(RDFNode node) {
        return node.asResource().getProperty(SKOS.prefLabel).getString();
    }

    private static Set<String> values(Resource subject, String property) {
        return subject.listProperties(subject.getModel().createProperty(SKOS.getURI(), property))
                .mapWith(statement -> statement.getLiteral().getLexicalForm())
                .toSet();
    }

    @Test
    void there_are_sixty_eight_descriptors_of_the_edition_of_2024_and_forty_six_stand_below_none() {
        Resource scheme = mesh.createResource("https://w3id.org/prom-concerns/id/scheme/mesh-2024");
        assertThat(scheme.getProperty(OWL.versionInfo).getString()).isEqualTo("2024");
        List<Resource> all =
                mesh.listSubjectsWithProperty(RDF.type, SKOS.Concept).toList();
        assertThat(all).hasSize(68).allSatisfy(concept -> {
            assertThat(concept.getURI()).matches(NAMESPACE + "D\\d{6}(\\d{3})?");
            assertThat(concept.hasProperty(SKOS.inScheme, scheme)).isTrue();
            assertThat(concept.hasProperty(SKOS.broader)).isNotEqualTo(concept.hasProperty(SKOS.topConceptOf, scheme));
            assertThat(concept.hasProperty(SKOS.scopeNote)).isFalse();
        });
        assertThat(mesh.listSubjectsWithProperty(SKOS.topConceptOf).toList()).hasSize(46);
        assertThat(mesh.listStatements(null, SKOS.broader, (RDFNode) null).toList())
                .hasSize(25);
        assertThat(mesh.listStatements(null, SKOS.notation, (RDFNode) null).toList())
                .hasSize(133);
    }

    @Test
    void a_descriptor_stands_below_the_nearest_one_of_each_of_its_tree_numbers() {
        // Three of its seven tree numbers lead to the surveys, two to the outcomes, two to none that is here.
        assertThat(above("D000071066"))
                .containsExactlyInAnyOrder("Surveys and Questionnaires", "Patient Outcome Assessment");
        assertThat(above("D063868")).containsExactly("Outcome Assessment, Health Care");
        assertThat(above("D017063")).containsExactly("Outcome and Process Assessment, Health Care");
        assertThat(above("D058005")).containsExactly("Health Personnel");
        assertThat(above("D010817")).containsExactly("Professional-Patient Relations");
        assertThat(above("D011369")).containsExactlyInAnyOrder("Interpersonal Relations", "Delivery of Health Care");
        assertThat(above("D014837")).containsExactly("Organizations, Nonprofit");
        assertThat(above("D002908")).isEmpty();
    }

    @Test
    void entry_terms_are_other_names_and_do_not_repeat_the_preferred_one() {
        assertThat(values(descriptor("D012944"), "altLabel"))
                .contains("Social Care")
                .doesNotContain("Social Support");
        assertThat(values(descriptor("D013222"), "altLabel")).contains("National Health Service, British");
        assertThat(values(descriptor("D002608"), "altLabel")).containsExactly("Charity");
        assertThat(values(descriptor("D000071066"), "notation")).hasSize(7).contains("N04.761.559.590.399.875");
        assertThat(mesh.listStatements(null, SKOS.altLabel, (RDFNode) null).toList())
                .hasSize(584)
                .noneSatisfy(statement -> assertThat(statement.getString()).isEqualTo(label(statement.getSubject())));
    }

    /** Where the facts are at hand, the whole file is compared with them. */
    @Test
    void every_fact_of_the_sample_is_there_and_nothing_else() throws IOException {
        Path facts = Path.of("../shared/samples/mesh/mesh-2024-subset.tsv");
        assumeTrue(Files.exists(facts));
        List<String[]> rows = Files.readAllLines(facts).stream()
                .skip(1)
                .map(line -> line.split("\t", -1))
                .toList();
        assertThat(rows).hasSize(68).allSatisfy(row -> {
            Resource concept = mesh.createResource(row[1]);
            assertThat(values(concept, "prefLabel")).containsExactly(row[2]);
            assertThat(values(concept, "notation")).containsExactlyInAnyOrder(row[3].split("\\|"));
            Set<String> names = values(concept, "altLabel");
            names.add(row[2]);
            assertThat(Set.of(row[4].split("\\|"))).isEqualTo(names);
        });
    }
}
