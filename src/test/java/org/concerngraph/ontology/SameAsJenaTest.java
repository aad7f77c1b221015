package org.concerngraph.ontology;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.Test;

/** What is asked for many things at once comes to the same faults as what Jena asks for each. */
class SameAsJenaTest {

    private static final int MUTATIONS = 240;

    private final Shapes shapes = RulesUnderTest.shapes();
    private final org.apache.jena.shacl.Shapes rules = org.apache.jena.shacl.Shapes.parse(RulesUnderTest.file());

    /** Rule and thing of each fault. */
    private Set<String> jena(Graph data) {
        return ShaclValidator.get().validate(rules, data).getEntries().stream()
                .map(entry -> entry.source() + " " + entry.focusNode())
                .collect(Collectors.toSet());
    }

    private static Set<String> ours(List<Violation> violations) {
        return violations.stream().map(v -> v.shape() + " " + v.focusNode()).collect(Collectors.toSet());
    }

    @Test
    void each_fault_is_found_by_both() {
        Stream.concat(
                        ShapesTest.faults().map(fault -> fault.in(ConformingData.graph())),
                        ShapesTest.constraints().map(BrokenConstraint::data))
                .forEach(data -> assertThat(ours(shapes.violationsIn(data))).isEqualTo(jena(data)));
    }

    @Test
    void graphs_that_were_changed_at_random_have_the_same_faults_for_both() {
        var random = new Random(5);
        int faults = 0;
        for (int i = 0; i < MUTATIONS; i++) {
            Graph data = changed(ConformingData.graph(), random, 1 + random.nextInt(4));
            Set<String> expected = jena(data);
            assertThat(ours(shapes.violationsIn(data))).as("change %d", i).isEqualTo(expected);
            faults += expected.size();
        }
        assertThat(faults).isGreaterThan(MUTATIONS);
    }

    @Test
    void a_piece_and_its_frame_have_the_faults_of_the_whole_that_are_about_the_piece() {
        var random = new Random(7);
        for (int i = 0; i < MUTATIONS / 2; i++) {
            Graph data = changed(ConformingData.graph(), random, 1 + random.nextInt(3));
            Graph piece = GraphFactory.createDefaultGraph();
            Graph frame = GraphFactory.createDefaultGraph();
            data.stream()
                    .forEach(triple -> (triple.getSubject().toString().matches(".*/(quote|mark|coding)/.*")
                                    ? piece
                                    : frame)
                            .add(triple));
            Set<String> expected = jena(data).stream()
                    .filter(fault -> fault.matches(".* \\S*/(quote|mark|coding)/\\S*"))
                    .collect(Collectors.toSet());
            assertThat(ours(shapes.violationsOf(piece, frame)))
                    .as("change %d", i)
                    .isEqualTo(expected);
        }
    }

    /** The graph with some values taken away, exchanged for others, or added. */
    private static Graph changed(Graph data, Random random, int times) {
        for (int i = 0; i < times; i++) {
            List<Triple> triples = new ArrayList<>(data.stream().toList());
            triples.sort(Comparator.comparing(Triple::toString));
            Triple one = triples.get(random.nextInt(triples.size()));
            Triple other = triples.get(random.nextInt(triples.size()));
            switch (random.nextInt(6)) {
                case 0 -> data.delete(one);
                case 1 -> {
                    data.delete(one);
                    data.add(one.getSubject(), one.getPredicate(), other.getObject());
                }
                case 2 -> data.add(one.getSubject(), one.getPredicate(), other.getObject());
                case 3 -> data.add(other.getSubject(), one.getPredicate(), one.getObject());
                case 4 -> twin(data, one.getSubject(), random);
                default -> {
                    data.delete(one);
                    data.add(one.getSubject(), one.getPredicate(), near(one.getObject(), random));
                }
            }
        }
        return data;
    }

    /** A second thing of which the same is said. */
    private static void twin(Graph data, Node thing, Random random) {
        Node twin = NodeFactory.createURI(thing + (random.nextBoolean() ? ".twin" : "/twin"));
        data.stream(thing, Node.ANY, Node.ANY).toList().forEach(t -> data.add(twin, t.getPredicate(), t.getObject()));
    }

    private static Node near(Node value, Random random) {
        if (value.isLiteral() && value.getLiteralDatatypeURI().equals(XSDDatatype.XSDinteger.getURI())) {
            int number = Integer.parseInt(value.getLiteralLexicalForm()) + random.nextInt(5) - 2;
            return NodeFactory.createLiteralDT(
                    random.nextInt(4) == 0 ? "0" + number : Integer.toString(number), XSDDatatype.XSDinteger);
        }
        return value.isLiteral()
                ? NodeFactory.createLiteralLang(value.getLiteralLexicalForm(), "en")
                : NodeFactory.createURI("https://example.org/unknown");
    }
}
