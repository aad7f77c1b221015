package org.concerngraph;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.concerngraph.vocabulary.Prc;
import org.junit.jupiter.api.Test;

/** What the query, ontology and data files promise each other. */
class QueryFilesTest {

    private static final Pattern PREFIX = Pattern.compile("(?mi)^\\s*@?prefix\\s+([a-z]+):\\s*<([^>]+)>");
    private static final Pattern TERM = Pattern.compile("(?<![\\w:])prc:(\\w+)");

    private static List<Path> files(String ending) throws IOException {
        try (Stream<Path> all =
                Stream.of("ontology", "data", "queries").map(Path::of).flatMap(QueryFilesTest::walk)) {
            return all.filter(file -> file.toString().endsWith(ending)).toList();
        }
    }

    private static Stream<Path> walk(Path folder) {
        try {
            return Files.walk(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> prefixes(Path file) throws IOException {
        return PREFIX.matcher(Files.readString(file))
                .results()
                .collect(Collectors.toMap(found -> found.group(1), found -> found.group(2)));
    }

    private static Graph ontology() {
        Graph graph = GraphFactory.createDefaultGraph();
        RDFParser.source("ontology/prc.ttl").lang(Lang.TURTLE).parse(graph);
        return graph;
    }

    @Test
    void every_prefix_is_the_one_of_the_only_list() throws IOException {
        Map<String, String> list = prefixes(Path.of("ontology/prefixes.ttl"));
        for (String ending : List.of(".ttl", ".rq")) {
            for (Path file : files(ending)) {
                assertThat(list).as(file.toString()).containsAllEntriesOf(prefixes(file));
            }
        }
    }

    @Test
    void every_query_compiles_and_uses_declared_terms_only() throws IOException {
        Graph ontology = ontology();
        assertThat(files(".rq")).hasSizeGreaterThan(40);
        for (Path file : files(".rq")) {
            String text = Files.readString(file);
            assertThat(Algebra.compile(QueryFactory.create(text)))
                    .as(file.toString())
                    .isNotNull();
            assertDeclared(file, text, ontology);
        }
    }

    @Test
    void every_data_file_uses_declared_terms_only() throws IOException {
        Graph ontology = ontology();
        for (Path file : files(".ttl")) {
            assertThat(RDFDataMgr.loadModel(file.toString())).isNotNull();
            assertDeclared(file, Files.readString(file), ontology);
        }
    }

    private static void assertDeclared(Path file, String text, Graph ontology) {
        var undeclared = new TreeSet<String>();
        Matcher term = TERM.matcher(text.replaceAll("\"[^\"\\n]*\"", ""));
        while (term.find()) {
            Node node = NodeFactory.createURI(Prc.NAMESPACE + term.group(1));
            if (!ontology.contains(node, RDFS.label.asNode(), Node.ANY)
                    && !term.group(1).matches("\\w*Shapes?")) {
                undeclared.add(term.group());
            }
        }
        assertThat(undeclared).as(file.toString()).isEmpty();
    }

    @Test
    void every_term_has_a_label_a_definition_and_an_example() {
        Graph ontology = ontology();
        var terms = ontology.stream(Node.ANY, RDFS.isDefinedBy.asNode(), Node.ANY)
                .map(t -> t.getSubject())
                .toList();
        assertThat(terms).hasSizeGreaterThan(90).allSatisfy(term -> {
            assertThat(ontology.contains(term, RDFS.label.asNode(), Node.ANY)).isTrue();
            assertThat(ontology.contains(term, SKOS.definition.asNode(), Node.ANY))
                    .isTrue();
            assertThat(ontology.contains(term, SKOS.example.asNode(), Node.ANY)).isTrue();
        });
    }

    @Test
    void no_query_about_the_vocabularies_searches_an_index_that_they_do_not_have() throws IOException {
        for (Path file : files(".rq")) {
            String text = Files.readString(file);
            if (text.contains("#+ dataset: vocabularies")) {
                assertThat(text).as(file.toString()).doesNotContain("text:query");
            }
        }
    }

    /** Jena moves a filter with EXISTS before a VALUES that stands far from it, and every row passes. */
    @Test
    void values_that_only_a_filter_uses_stand_right_before_the_filters() throws IOException {
        for (Path file : files(".rq")) {
            List<String> lines =
                    Files.readString(file).lines().map(String::strip).toList();
            for (int i = 0; i < lines.size(); i++) {
                Matcher open =
                        Pattern.compile("FILTER \\(!BOUND\\(\\?(\\w+)\\).*").matcher(lines.get(i));
                if (open.matches()) {
                    int values = lines.indexOf("VALUES ?" + open.group(1) + " { UNDEF }");
                    assertThat(lines.subList(values, i))
                            .as(file + ", ?" + open.group(1))
                            .allMatch(line -> line.startsWith("VALUES")
                                    || line.startsWith("FILTER")
                                    || line.startsWith("||")
                                    || line.startsWith("&&"));
                }
            }
        }
    }
}
