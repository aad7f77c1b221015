package org.concerngraph.linking.external;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFParser;
import org.concerngraph.linking.Name;
import org.concerngraph.linking.Name.Kind;
import org.concerngraph.linking.Term;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GraphTermsTest {

    private static final String PREFIXES = """
            PREFIX : <https://example.org/>
            PREFIX owl: <http://www.w3.org/2002/07/owl#>
            PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
            PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
            PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
            PREFIX skosxl: <http://www.w3.org/2008/05/skos-xl#>
            PREFIX obo: <http://purl.obolibrary.org/obo/>
            PREFIX oio: <http://www.geneontology.org/formats/oboInOwl#>
            PREFIX meshv: <http://id.nlm.nih.gov/mesh/vocab#>
            PREFIX mesh: <http://id.nlm.nih.gov/mesh/>
            """;

    private static List<Term> terms(String turtle) {
        return GraphTerms.of(
                RDFParser.fromString(PREFIXES + turtle, Lang.TURTLE).toGraph(), "invented");
    }

    private static Term term(String turtle, String name) {
        return terms(turtle).stream()
                .filter(term -> term.iri().equals("https://example.org/" + name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_concept_of_SKOS_has_names_a_definition_and_what_is_above_it() {
        Term nurse = term("""
                :nurse a skos:Concept ; skos:prefLabel "infirmière"@fr , "nurse"@en ; skos:altLabel "nursing staff"@en ;
                  skos:hiddenLabel "nruse" ; skos:definition "Somebody who nurses."@en ; skos:scopeNote "Not a midwife." ;
                  skos:broader :professional ; skos:notation "N1" .
                :professional a skos:Concept ; skos:prefLabel "professional"@en ; skos:narrower :nurse , :midwife .
                :midwife a skos:Concept ; skos:prefLabel "midwife"@en .
                """, "nurse");
        assertThat(nurse.label()).isEqualTo("nurse");
        assertThat(nurse.names())
                .containsExactly(
                        new Name("nurse", "en", Kind.PREFERRED),
                        new Name("infirmière", "fr", Kind.PREFERRED),
                        new Name("nursing staff", "en", Kind.EXACT),
                        new Name("nruse", "", Kind.RELATED));
        assertThat(nurse.definitions()).containsExactly("Somebody who nurses.");
        assertThat(nurse.broader()).containsExactly("https://example.org/professional");
        assertThat(nurse.notations()).containsExactly("N1");
        assertThat(nurse.isObsolete()).isFalse();
    }

    @Test
    void narrower_is_read_as_broader_from_the_other_side() {
        Term midwife = term("""
                :professional a skos:Concept ; skos:prefLabel "professional"@en ; skos:narrower :midwife .
                :midwife a skos:Concept ; skos:prefLabel "midwife"@en .
                """, "midwife");
        assertThat(midwife.broader()).containsExactly("https://example.org/professional");
    }

    @Test
    void labels_that_are_things_are_read_as_in_SKOS_XL_and_in_the_older_OBO() {
        Term fear = term("""
                :fear a skos:Concept ; skosxl:prefLabel [ skosxl:literalForm "fear"@en ] ;
                  oio:hasRelatedSynonym [ rdfs:label "dread" ] .
                """, "fear");
        assertThat(fear.names())
                .containsExactly(new Name("fear", "en", Kind.PREFERRED), new Name("dread", "", Kind.RELATED));
    }

    @Test
    void a_class_of_OBO_has_synonyms_of_every_kind() {
        Term role = term("""
                :role a owl:Class ; rdfs:label "patient role" ; obo:IAO_0000111 "patient role" ; obo:IAO_0000118 "role of a patient" ;
                  oio:hasExactSynonym "being a patient" ; oio:hasNarrowSynonym "inpatient role" ;
                  oio:hasBroadSynonym "care recipient role" ; obo:IAO_0000115 "What a patient has." ; rdfs:comment "Under discussion." ;
                  rdfs:subClassOf :social-role .
                """, "role");
        assertThat(role.names())
                .extracting(Name::text, Name::kind)
                .containsExactlyInAnyOrder(
                        tuple("patient role", Kind.PREFERRED),
                        tuple("role of a patient", Kind.EXACT),
                        tuple("being a patient", Kind.EXACT),
                        tuple("inpatient role", Kind.NARROW),
                        tuple("care recipient role", Kind.BROAD));
        assertThat(role.definitions()).containsExactly("What a patient has.");
    }

    @Test
    void part_of_is_the_hierarchy_where_a_class_has_no_other() {
        String turtle = """
                :pieceOf a owl:ObjectProperty ; rdfs:label "part of" .
                :hand a owl:Class ; rdfs:subClassOf owl:Thing , [ a owl:Restriction ; owl:onProperty :pieceOf ; owl:someValuesFrom :arm ] .
                :thumb a owl:Class ; rdfs:subClassOf :finger , [ owl:onProperty :pieceOf ; owl:someValuesFrom :hand ] .
                :nail a owl:Class ; rdfs:subClassOf [ owl:onProperty :covers ; owl:someValuesFrom :finger ] .
                """;
        assertThat(term(turtle, "hand").broader()).containsExactly("https://example.org/arm");
        assertThat(term(turtle, "thumb").broader()).containsExactly("https://example.org/finger");
        assertThat(term(turtle, "thumb").partOf()).containsExactly("https://example.org/hand");
        assertThat(term(turtle, "nail").broader()).isEmpty();
        assertThat(term(turtle, "nail").label()).isEqualTo("nail");
    }

    @Test
    void a_named_class_in_an_equivalent_conjunction_is_above() {
        Term clinic = term("""
                :clinic a owl:Class ; owl:equivalentClass [ a owl:Class ; owl:intersectionOf ( :organisation
                  [ owl:onProperty obo:BFO_0000050 ; owl:someValuesFrom :service ] ) ] .
                """, "clinic");
        assertThat(clinic.broader()).containsExactly("https://example.org/organisation");
        assertThat(clinic.partOf()).containsExactly("https://example.org/service");
    }

    @Test
    void a_retired_term_says_what_to_use_instead() {
        String turtle = """
                :one a owl:Class ; rdfs:label "one" ; owl:deprecated true ; obo:IAO_0100001 :two .
                :three a owl:Class ; rdfs:label "three" ; owl:deprecated "true" ; obo:IAO_0100001 "OMRSE:00000012" .
                :four a owl:Class ; rdfs:label "obsolete four" .
                :five a owl:Class ; rdfs:label "five" ; owl:deprecated false .
                """;
        assertThat(terms(turtle))
                .extracting(Term::label, Term::isObsolete, Term::replacedBy)
                .containsExactlyInAnyOrder(
                        tuple("one", true, "https://example.org/two"),
                        tuple("three", true, "http://purl.obolibrary.org/obo/OMRSE_00000012"),
                        tuple("obsolete four", true, null),
                        tuple("five", false, null));
    }

    @Test
    void a_descriptor_of_MeSH_has_the_names_of_its_concepts() {
        Term term = terms("""
                mesh:D1 a meshv:TopicalDescriptor ; rdfs:label "Fear"@en ; meshv:preferredConcept mesh:M1 ; meshv:concept mesh:M2 ;
                  meshv:treeNumber mesh:F01.470.361 ; meshv:broaderDescriptor mesh:D9 ; meshv:active true .
                mesh:M1 a meshv:Concept ; rdfs:label "Fear"@en ; meshv:scopeNote "What one feels in danger."@en ; meshv:preferredTerm mesh:T1 ; meshv:term mesh:T2 .
                mesh:M2 a meshv:Concept ; meshv:preferredTerm mesh:T3 .
                mesh:T1 meshv:prefLabel "Fear"@en . mesh:T2 meshv:prefLabel "Fears"@en . mesh:T3 meshv:prefLabel "Alarm"@en ; meshv:altLabel "Alarms"@en .
                """).getFirst();
        assertThat(term.names())
                .extracting(Name::text, Name::kind)
                .containsExactlyInAnyOrder(
                        tuple("Fear", Kind.PREFERRED),
                        tuple("Fears", Kind.EXACT),
                        tuple("Alarm", Kind.RELATED),
                        tuple("Alarms", Kind.RELATED));
        assertThat(term.notations()).containsExactly("F01.470.361");
        assertThat(term.broader()).containsExactly("http://id.nlm.nih.gov/mesh/D9");
        assertThat(term.definitions()).containsExactly("What one feels in danger.");
    }

    @Test
    void classes_without_a_name_of_their_own_are_no_terms_and_nothing_is_one_twice() {
        assertThat(terms("""
                        [] a owl:Class . owl:Thing a owl:Class . :a a owl:Class , skos:Concept , rdfs:Class ; rdfs:label "a" .
                        :p a owl:ObjectProperty .
                        """)).extracting(Term::label).containsExactly("a");
    }

    @ParameterizedTest
    @CsvSource({"bcio.owl, 2597", "obib.owl, 1803", "omrse.owl, 607", "MFOEM.owl, 622"})
    void published_ontologies_have_as_many_terms_as_classes(String file, int classes) {
        Path path = Path.of("../shared/samples/ontologies", file);
        assumeTrue(Files.exists(path), "the samples are not here");
        assertThat(GraphTerms.of(RDFDataMgr.loadGraph(path.toString()), "sample"))
                .hasSize(classes);
    }
}
