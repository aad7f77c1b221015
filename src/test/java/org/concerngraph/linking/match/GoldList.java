package org.concerngraph.linking.match;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;

/** The rows of {@code gold.tsv}, and the subjects that they are about, as the files of the seed describe them. */
final class GoldList {

    private static final String BASE = "https://w3id.org/prom-concerns/id/";
    private static final Map<String, String> PREFIXES = Map.of(
            "mesh", "http://id.nlm.nih.gov/mesh/",
            "obo", "http://purl.obolibrary.org/obo/",
            "bcio", "http://humanbehaviourchange.org/ontology/");
    /** As the footnote of the seed has them. */
    static final Map<String, String> ABBREVIATIONS = Map.of(
            "GP", "general practitioner",
            "LTC PROM", "long-term conditions patient-reported outcome measures",
            "NHS", "National Health Service");

    /**
     * A row.
     *
     * @param right the IRIs of the right terms; empty where nothing fits
     * @param wrong the IRIs of terms that look right and are not
     */
    record Row(String subject, String vocabulary, Set<String> right, Set<String> wrong) {}

    private final Graph roles = RDFDataMgr.loadGraph("ontology/roles.ttl");
    private final Graph concerns = RDFDataMgr.loadGraph("data/concerns.ttl");

    static List<Row> rows() {
        try (InputStream in = GoldList.class.getResourceAsStream("gold.tsv")) {
            String text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
            return text.lines()
                    .filter(line -> !line.startsWith("#") && !line.startsWith("subject\t"))
                    .map(line -> line.split("\t", -1))
                    .map(cells -> new Row(cells[0], cells[1], iris(cells[2]), iris(cells[3])))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> iris(String cell) {
        if (cell.isEmpty() || cell.equals("nothing")) {
            return Set.of();
        }
        return Set.copyOf(List.of(cell.split("\\|")).stream()
                .map(curie ->
                        PREFIXES.get(curie.substring(0, curie.indexOf(':'))) + curie.substring(curie.indexOf(':') + 1))
                .toList());
    }

    Subject subject(Row row) throws IOException {
        String kind = row.subject().substring(0, row.subject().indexOf(':'));
        String name = row.subject().substring(kind.length() + 1);
        return switch (kind) {
            case "role" -> role(NodeFactory.createURI(BASE + "role/" + name));
            case "concern" ->
                subject(
                        Subject.Kind.CONCERN,
                        values(concerns, NodeFactory.createURI(BASE + "concern/" + name), RDFS.label.asNode()),
                        List.of());
            case "theme" -> subject(Subject.Kind.THEME, List.of(name), quotesBelow(name));
            default -> subject(Subject.Kind.WORD, List.of(name), List.of());
        };
    }

    private Subject role(Node role) {
        List<String> names = new ArrayList<>(values(roles, role, SKOS.prefLabel.asNode()));
        names.addAll(values(roles, role, SKOS.altLabel.asNode()));
        return subject(Subject.Kind.ROLE, names, values(roles, role, SKOS.definition.asNode()));
    }

    private static Subject subject(Subject.Kind kind, List<String> names, List<String> context) {
        return new Subject("", kind, names, ABBREVIATIONS, context, Set.of(), Set.of());
    }

    private static List<String> values(Graph graph, Node subject, Node property) {
        return graph.find(subject, property, Node.ANY)
                .mapWith(triple -> triple.getObject().getLiteralLexicalForm())
                .toList();
    }

    /** The lines after the heading, as far as the next one. */
    private static List<String> quotesBelow(String theme) throws IOException {
        var quotes = new ArrayList<String>();
        boolean isBelow = false;
        for (String line : Files.readAllLines(Path.of("data/hunter-2015/table-3.txt"))) {
            if (line.endsWith(theme)) {
                isBelow = true;
            } else if (line.startsWith("PROM ") || line.startsWith("  •")) {
                isBelow = false;
            } else if (isBelow) {
                quotes.add(line);
            }
        }
        return quotes;
    }
}
