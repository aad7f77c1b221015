package org.concerngraph;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sys.JenaSystem;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.concerngraph.vocabulary.Prc;
import org.junit.jupiter.api.Test;

/** The ontology's files agree with one another and with the published text; none of them needs Java to be right. */
class OntologyFilesTest {

    static {
        JenaSystem.init();
    }

    private static final Node TYPE = RDF.type.asNode();
    private static final Node LABEL = RDFS.label.asNode();
    private static final Pattern ATTRIBUTED = Pattern.compile("^(.*) \\((?:P|Participant) ?\\d+, [^()]*\\)$");

    private static Graph read(String... files) {
        Graph graph = GraphFactory.createDefaultGraph();
        for (String file : files) {
            RDFParser.source(file).lang(Lang.TURTLE).parse(graph);
        }
        return graph;
    }

    private static Node sh(String name) {
        return NodeFactory.createURI("http://www.w3.org/ns/shacl#" + name);
    }

    private static Node prc(String name) {
        return NodeFactory.createURI(Prc.NAMESPACE + name);
    }

    private static Node value(Graph graph, Node subject, Node property) {
        return graph.stream(subject, property, Node.ANY)
                .map(Triple::getObject)
                .findFirst()
                .orElseThrow(() -> new AssertionError(subject + " has no " + property));
    }

    private static List<Node> subjects(Graph graph, Node property, Node value) {
        return graph.stream(Node.ANY, property, value)
                .map(Triple::getSubject)
                .distinct()
                .toList();
    }

    @Test
    void every_term_of_the_namespace_says_what_it_is_in_english() {
        Graph ontology = read("ontology/prc.ttl");
        List<Node> terms = ontology.stream(Node.ANY, TYPE, Node.ANY)
                .map(Triple::getSubject)
                .filter(term -> term.getURI().startsWith(Prc.NAMESPACE))
                .distinct()
                .toList();
        assertThat(terms).hasSizeGreaterThan(90).allSatisfy(term -> {
            for (Node property : List.of(LABEL, SKOS.definition.asNode(), SKOS.example.asNode())) {
                assertThat(value(ontology, term, property).getLiteralLanguage()).isEqualTo("en");
            }
            assertThat(value(ontology, term, RDFS.isDefinedBy.asNode()).getURI())
                    .isEqualTo("https://w3id.org/prom-concerns/ontology");
        });
    }

    @Test
    void domains_ranges_and_alignments_speak_of_declared_terms() {
        Graph ontology = read("ontology/prc.ttl", "ontology/alignments.ttl");
        assertThat(ontology.stream().flatMap(t -> List.of(t.getSubject(), t.getObject()).stream()))
                .filteredOn(node -> node.isURI() && node.getURI().startsWith(Prc.NAMESPACE))
                .allSatisfy(term -> assertThat(ontology.contains(term, LABEL, Node.ANY))
                        .as(term.toString())
                        .isTrue());
    }

    @Test
    void every_class_has_a_shape_or_is_a_kind_of_one_that_has() {
        Graph ontology = read("ontology/prc.ttl");
        Graph shapes = read("ontology/shapes.ttl");
        assertThat(subjects(ontology, TYPE, OWL.Class.asNode()))
                .hasSizeGreaterThan(20)
                .allSatisfy(type -> assertThat(shapes.contains(Node.ANY, sh("targetClass"), type)
                                || ontology.stream(type, RDFS.subClassOf.asNode(), Node.ANY)
                                        .anyMatch(t -> shapes.contains(Node.ANY, sh("targetClass"), t.getObject())))
                        .as(type.toString())
                        .isTrue());
    }

    @Test
    void shapes_judge_our_own_classes_only_by_declared_terms_and_prefixes_of_the_list() {
        Graph ontology = read("ontology/prc.ttl");
        Graph shapes = read("ontology/shapes.ttl");
        var prefixes = read("ontology/prefixes.ttl").getPrefixMapping();
        for (String property : List.of("targetClass", "path", "class")) {
            assertThat(shapes.stream(Node.ANY, sh(property), Node.ANY).map(Triple::getObject))
                    .filteredOn(term -> term.isURI()
                            && (property.equals("targetClass") || term.getURI().startsWith(Prc.NAMESPACE)))
                    .isNotEmpty()
                    .allSatisfy(term -> assertThat(ontology.contains(term, LABEL, Node.ANY))
                            .as(term.toString())
                            .isTrue());
        }
        assertThat(shapes.stream(Node.ANY, sh("prefix"), Node.ANY))
                .isNotEmpty()
                .allSatisfy(declared -> assertThat(value(shapes, declared.getSubject(), sh("namespace"))
                                .getLiteralLexicalForm())
                        .isEqualTo(prefixes.getNsPrefixURI(declared.getObject().getLiteralLexicalForm())));
    }

    @Test
    void evidence_gives_the_place_of_its_words_in_the_published_text() throws IOException {
        List<String> quotes = Files.readString(Path.of("data/hunter-2015/table-3.txt"))
                .lines()
                .map(ATTRIBUTED::matcher)
                .filter(line -> line.matches())
                .map(line -> line.group(1).replaceFirst("^PROM use: .*PROM data(?=There needs)", ""))
                .toList();
        assertThat(quotes).hasSize(11);
        Graph analysis = read("data/hunter-2015/analysis.ttl");
        List<Node> evidence = subjects(analysis, TYPE, Prc.EVIDENCE);
        assertThat(evidence).hasSize(15).allSatisfy(node -> {
            String quote = value(analysis, node, prc("evidenceQuote")).getURI();
            int[] text = quotes.get(Integer.parseInt(quote.replaceFirst(".*-", "")) - 1)
                    .codePoints()
                    .toArray();
            int start = number(value(analysis, node, Prc.START));
            int end = number(value(analysis, node, Prc.END));
            assertThat(new String(text, start, end - start))
                    .isEqualTo(value(analysis, node, prc("spanText")).getLiteralLexicalForm());
        });
    }

    @Test
    void evidence_and_relations_quote_the_sentences_of_the_concerns() {
        Graph data = read("data/concerns.ttl", "data/hunter-2015/analysis.ttl");
        var sentences = new TreeMap<String, String>();
        for (Node concern : subjects(data, TYPE, Prc.CONCERN)) {
            sentences.put(concern.getURI(), value(data, concern, LABEL).getLiteralLexicalForm());
        }
        assertThat(sentences).hasSize(12);
        for (Triple about :
                data.find(Node.ANY, prc("evidenceConcern"), Node.ANY).toList()) {
            assertThat(value(data, about.getSubject(), LABEL).getLiteralLexicalForm())
                    .endsWith(": " + sentences.get(about.getObject().getURI()));
        }
        List<Node> relations = subjects(data, TYPE, Prc.CONCERN_RELATION);
        assertThat(relations)
                .hasSize(6)
                .allSatisfy(relation -> assertThat(value(data, relation, LABEL).getLiteralLexicalForm())
                        .startsWith("“"
                                + sentences.get(value(data, relation, prc("fromConcern"))
                                        .getURI()) + "” ")
                        .endsWith(" “"
                                + sentences.get(
                                        value(data, relation, prc("toConcern")).getURI()) + "”"));
    }

    private static int number(Node literal) {
        return Integer.parseInt(literal.getLiteralLexicalForm());
    }
}
