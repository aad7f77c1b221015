package org.concerngraph.ontology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.concerngraph.vocabulary.Prc;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** One change makes a good graph faulty, and a person reads what is wrong. */
class ShapesTest {

    private final Shapes shapes = RulesUnderTest.shapes();

    @Test
    void the_good_graph_conforms() {
        assertThat(shapes.violationsIn(ConformingData.graph())).isEmpty();
    }

    @Test
    void a_violation_names_rule_thing_class_and_property() {
        Graph data = ConformingData.graph();
        data.remove(Node.ANY, Prc.SPOKEN_BY, Node.ANY);
        assertThat(shapes.violationsIn(data)).singleElement().satisfies(violation -> {
            assertThat(violation.shape().getURI()).isEqualTo(Prc.NAMESPACE + "QuoteShape-speaker");
            assertThat(violation.focusNode().getURI()).endsWith("/quote/s.1");
            assertThat(violation.focusClass()).isEqualTo(Prc.QUOTE);
            assertThat(violation.path()).isEqualTo(Prc.SPOKEN_BY);
        });
    }

    @Test
    void of_many_faults_the_first_are_named_and_all_are_counted() {
        Graph data = ConformingData.graph();
        data.remove(Node.ANY, Prc.SPOKEN_BY, Node.ANY);
        data.remove(Node.ANY, Prc.ATTRIBUTION_TEXT, Node.ANY);
        data.remove(Node.ANY, Prc.SPOKEN_TEXT, Node.ANY);
        Findings findings = shapes.violationsIn(data, 2);
        assertThat(findings.count()).isEqualTo(3);
        assertThat(findings.first())
                .extracting(RulesUnderTest::name)
                .containsExactly("QuoteShape-attribution", "QuoteShape-speaker");
    }

    @Test
    void a_number_that_an_earlier_quote_of_the_frame_has_is_found() {
        Graph piece = ConformingData.parsed("""
                quote:s.2 a prc:Quote ; rdfs:label "Quote 2"@en ; prc:inStudy study:s ; prc:ordinal 1 ;
                    prc:publishedText "We" ; prc:spokenText "We" ; prc:spokenBy participant:s.P1 ;
                    prc:attributionText "P1" ; prov:wasQuotedFrom source:s.table-1 ;
                    prc:sourceStart 12 ; prc:sourceEnd 14 .
                """);
        assertThat(shapes.violationsOf(piece, ConformingData.graph()))
                .extracting(Violation::message)
                .containsExactly("Another quote of the same source, quote:s.1, has the number 1 too.");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("faults")
    void is_found(Fault fault) {
        assertThat(shapes.violationsIn(fault.in(ConformingData.graph())))
                .extracting(RulesUnderTest::name, Violation::message)
                .contains(tuple(fault.rule(), fault.message()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("constraints")
    void is_a_constraint_that_bites(BrokenConstraint broken) {
        assertThat(shapes.violationsIn(broken.data()))
                .extracting(RulesUnderTest::name, Violation::message)
                .contains(tuple(broken.rule(), broken.message()));
    }

    @Test
    void no_rule_is_without_a_test() {
        Set<String> tested = new HashSet<>();
        faults().map(Fault::rule).forEach(tested::add);
        constraints().map(BrokenConstraint::rule).forEach(tested::add);
        Set<String> untested = new TreeSet<>(RulesUnderTest.names());
        untested.removeAll(tested);
        assertThat(untested).isEmpty();
    }

    static Stream<Fault> faults() {
        return Stream.of(StudyFaults.ALL, QuoteFaults.ALL, ConcernFaults.ALL, MappingFaults.ALL)
                .flatMap(List::stream);
    }

    static Stream<BrokenConstraint> constraints() {
        return BrokenConstraint.all();
    }
}
