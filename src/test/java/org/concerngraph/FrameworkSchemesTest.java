package org.concerngraph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The implementation frameworks that concerns can be coded to, as they are shipped. */
class FrameworkSchemesTest {

    private static Model read(String name) {
        return RDFDataMgr.loadModel("data/vocabularies/" + name + ".ttl");
    }

    private static Resource concept(Model model, String name) {
        return model.createResource("https://w3id.org/prom-concerns/id/construct/" + name);
    }

    private static List<String> below(Model model, String name) {
        return model.listSubjectsWithProperty(SKOS.broader, concept(model, name))
                .mapWith(construct -> construct.getProperty(SKOS.prefLabel).getString())
                .toList();
    }

    private static Set<String> tops(Model model) {
        return model.listSubjectsWithProperty(SKOS.topConceptOf)
                .mapWith(construct -> construct.getProperty(SKOS.prefLabel).getString())
                .toSet();
    }

    @ParameterizedTest
    @ValueSource(strings = {"cfir-2022", "tdf-2012", "npt-2009"})
    void each_construct_has_one_name_one_definition_and_a_way_to_the_top(String name) {
        Model model = read(name);
        Resource scheme = model.createResource("https://w3id.org/prom-concerns/id/framework/" + name);
        assertThat(scheme.getProperty(DCTerms.source).getResource().getURI()).startsWith("https://doi.org/10.");
        List<Resource> all =
                model.listSubjectsWithProperty(RDF.type, SKOS.Concept).toList();
        assertThat(all).isNotEmpty().allSatisfy(construct -> {
            assertThat(construct.getURI()).startsWith(concept(model, name + ".").getURI());
            assertThat(construct.listProperties(SKOS.prefLabel).toList()).hasSize(1);
            assertThat(construct.listProperties(SKOS.definition).toList())
                    .singleElement()
                    .satisfies(
                            said -> assertThat(said.getString()).endsWith(".").hasSizeGreaterThan(20));
            assertThat(construct.hasProperty(SKOS.inScheme, scheme)).isTrue();
            var walked = new ArrayList<Resource>();
            Resource at = construct;
            while (!at.hasProperty(SKOS.topConceptOf, scheme)) {
                assertThat(walked).doesNotContain(at);
                walked.add(at);
                assertThat(at.listProperties(SKOS.broader).toList()).hasSize(1);
                at = at.getProperty(SKOS.broader).getResource();
            }
            assertThat(walked).hasSizeLessThan(3);
        });
        assertThat(all.stream()
                        .map(construct -> construct.getProperty(SKOS.prefLabel).getString() + " below "
                                + construct.getProperty(SKOS.broader))
                        .collect(Collectors.toSet()))
                .hasSameSizeAs(all);
    }

    @Test
    void cfir_has_five_domains_forty_eight_constructs_and_nineteen_below_these() {
        Model cfir = read("cfir-2022");
        assertThat(tops(cfir))
                .containsExactlyInAnyOrder(
                        "Innovation", "Outer Setting", "Inner Setting", "Individuals", "Implementation Process");
        assertThat(below(cfir, "cfir-2022.individuals")).containsExactlyInAnyOrder("Roles", "Characteristics");
        List<String> domains = List.of(
                "innovation", "outer-setting", "inner-setting", "roles", "characteristics", "implementation-process");
        List<Integer> constructs = domains.stream()
                .map(domain -> below(cfir, "cfir-2022." + domain).size())
                .toList();
        assertThat(constructs).containsExactly(8, 7, 11, 9, 4, 9);
        assertThat(below(cfir, "cfir-2022.external-pressure"))
                .containsExactlyInAnyOrder("Societal Pressure", "Market Pressure", "Performance-Measurement Pressure");
        long all =
                cfir.listSubjectsWithProperty(RDF.type, SKOS.Concept).toList().size();
        assertThat(all).isEqualTo(5 + 2 + 48 + 19);
    }

    @Test
    void the_other_two_have_fourteen_domains_and_four_times_four_kinds_of_work() {
        assertThat(tops(read("tdf-2012"))).hasSize(14).contains("Optimism", "Behavioural Regulation");
        Model npt = read("npt-2009");
        assertThat(tops(npt))
                .containsExactlyInAnyOrder(
                        "Coherence", "Cognitive Participation", "Collective Action", "Reflexive Monitoring");
        assertThat(below(npt, "npt-2009.coherence"))
                .containsExactlyInAnyOrder(
                        "Differentiation", "Communal Specification", "Individual Specification", "Internalisation");
        assertThat(npt.listSubjectsWithProperty(SKOS.broader).toList()).hasSize(16);
    }
}
