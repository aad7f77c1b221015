package org.concerngraph.ontology;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.concerngraph.vocabulary.Prc;
import org.junit.jupiter.api.Test;

/** Characters of a long text are counted as in a short one, those beyond 16 bits too. */
class LongTextTest {

    @Test
    void characters_beyond_16_bits_count_as_one() {
        LongText text = LongText.of("😀a".repeat(1_500) + "end");
        assertThat(text.length()).isEqualTo(3_003);
        assertThat(text.between(0, 3)).isEqualTo("😀a😀");
        assertThat(text.between(2_999, 3_003)).isEqualTo("aend");
        assertThat(text.between(255, 258)).isEqualTo("a😀a");
        assertThat(text.between(3_003, 3_003)).isEmpty();
    }

    @Test
    void another_text_is_not_taken_for_the_last_one() {
        assertThat(LongText.of("a".repeat(3_000)).between(0, 2)).isEqualTo("aa");
        assertThat(LongText.of("b".repeat(3_000)).between(2_998, 3_000)).isEqualTo("bb");
    }

    @Test
    void a_quote_is_compared_with_its_place_in_a_long_source() {
        Graph data = withLongSource(4_010, 4_051);
        assertThat(RulesUnderTest.shapes().violationsIn(data)).isEmpty();
        data = withLongSource(4_011, 4_052);
        assertThat(RulesUnderTest.shapes().violationsIn(data))
                .extracting(Violation::message)
                .containsExactly("The published text is not what the source has from 4011 to 4052.");
        data = withLongSource(4_051, 4_200);
        assertThat(RulesUnderTest.shapes().violationsIn(data))
                .extracting(Violation::message)
                .containsExactly("The published text is not what the source has from 4051 to 4200.");
    }

    /** The good graph, with 4000 characters before the source's text; the quote of it says where it stands. */
    private static Graph withLongSource(int start, int end) {
        Graph data = ConformingData.graph();
        var source =
                data.stream(Node.ANY, Prc.SOURCE_TEXT, Node.ANY).findFirst().orElseThrow();
        data.delete(source);
        data.add(
                source.getSubject(),
                Prc.SOURCE_TEXT,
                NodeFactory.createLiteralString(
                        "😀-".repeat(2_000) + source.getObject().getLiteralLexicalForm()));
        Node quote = data.stream(Node.ANY, Prc.SPOKEN_BY, Node.ANY)
                .findFirst()
                .orElseThrow()
                .getSubject();
        move(data, quote, Prc.SOURCE_START, start);
        move(data, quote, Prc.SOURCE_END, end);
        return data;
    }

    private static void move(Graph data, Node quote, Node property, int to) {
        data.remove(quote, property, Node.ANY);
        data.add(quote, property, NodeFactory.createLiteralDT(Integer.toString(to), XSDDatatype.XSDinteger));
    }
}
