package org.concerngraph.linking.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.concerngraph.linking.Term;
import org.concerngraph.linking.external.GraphTerms;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How good the matcher is, and how fast. It is not part of the suite: {@code ./mvnw test -Dtest=MatcherBenchmark} runs it
 * and prints its figures. Its inputs lie beside the project ({@code ../shared/samples}) and are not part of it.
 */
class MatcherBenchmark {

    private static final Logger log = LoggerFactory.getLogger(MatcherBenchmark.class);
    private static final Path SAMPLES = Path.of("../shared/samples");

    /** Two terms by their IRIs. */
    private record Link(String source, String target) {}

    private static List<Term> terms(String file, String vocabulary) {
        Path path = SAMPLES.resolve(file);
        assumeTrue(Files.exists(path), () -> "There is no " + path);
        return GraphTerms.of(RDFDataMgr.loadGraph(path.toUri().toString()), vocabulary);
    }

    @Test
    void anatomy() throws IOException {
        List<Term> mouse = terms("oaei/anatomy/source.owl", "mouse");
        List<Term> human = terms("oaei/anatomy/target.owl", "human");
        var reference = new HashSet<Link>();
        for (String line : Files.readAllLines(SAMPLES.resolve("oaei/anatomy/tuning-reference.tsv"))) {
            String[] cells = line.split("\t");
            if (!cells[0].equals("source")) {
                reference.add(new Link(cells[0], cells[1]));
            }
        }
        Set<String> scored = Set.copyOf(Files.readAllLines(SAMPLES.resolve("oaei/anatomy/tuning-sources.txt")));
        report("anatomy", mouse, human, reference, scored);
    }

    @Test
    void conference() throws IOException {
        List<Term> ours = terms("oaei/conference/source.owl", "cmt");
        List<Term> theirs = terms("oaei/conference/target.owl", "conference");
        var reference = new HashSet<Link>();
        var cell = Pattern.compile("(?s)<entity1 rdf:resource='([^']+)'/>\\s*<entity2 rdf:resource='([^']+)'/>");
        var found = cell.matcher(Files.readString(SAMPLES.resolve("oaei/conference/reference.rdf")));
        while (found.find()) {
            reference.add(new Link(found.group(1), found.group(2)));
        }
        Set<String> all = reference.stream().map(Link::source).collect(Collectors.toSet());
        ours.forEach(term -> all.add(term.iri()));
        report("conference", ours, theirs, reference, all);
        Set<String> classes = ours.stream().map(Term::iri).collect(Collectors.toSet());
        reference.removeIf(link -> !classes.contains(link.source()));
        report("conference, without the correspondences of properties", ours, theirs, reference, classes);
    }

    @Test
    void suggestions() throws IOException {
        try (var index = new TermIndex(new ByteBuffersDirectory())) {
            long start = System.nanoTime();
            for (String name : List.of("bcio", "obib", "omrse", "MFOEM")) {
                String vocabulary = name.toLowerCase(Locale.ROOT);
                index.replace(vocabulary, terms("ontologies/" + name + ".owl", vocabulary).stream());
            }
            Graph mesh = RDFDataMgr.loadGraph("data/vocabularies/mesh-2024.ttl");
            index.replace("mesh-2024", GraphTerms.of(mesh, "mesh-2024").stream());
            log.info(
                    "{} read and indexed in {} s",
                    index.vocabularies().stream()
                            .map(v -> v + " " + index.size(v))
                            .toList(),
                    rounded((System.nanoTime() - start) / 1e9));
            hits(index);
            times(index);
        }
    }

    private static void hits(TermIndex index) throws IOException {
        var suggester = new Suggester(index);
        var gold = new GoldList();
        int withRight = 0;
        int first = 0;
        int amongFive = 0;
        int withWrong = 0;
        int wrongFirst = 0;
        int empty = 0;
        int rightlyLow = 0;
        for (GoldList.Row row : GoldList.rows()) {
            List<Suggestion> found = suggester.suggest(gold.subject(row), SearchFilter.in(row.vocabulary()), 5);
            List<String> iris = found.stream().map(s -> s.term().iri()).toList();
            boolean isFirst = !iris.isEmpty() && row.right().contains(iris.getFirst());
            boolean isWrong = !iris.isEmpty() && row.wrong().contains(iris.getFirst());
            if (row.right().isEmpty()) {
                empty++;
                rightlyLow += found.isEmpty() || found.getFirst().score() < 0.5 ? 1 : 0;
            } else {
                withRight++;
                first += isFirst ? 1 : 0;
                amongFive += iris.stream().anyMatch(row.right()::contains) ? 1 : 0;
            }
            withWrong += row.wrong().isEmpty() ? 0 : 1;
            wrongFirst += isWrong ? 1 : 0;
            log.info(
                    "{} {} in {}: {}",
                    isFirst ? "  hit " : isWrong ? " WRONG" : "  miss",
                    row.subject(),
                    row.vocabulary(),
                    found.stream().map(MatcherBenchmark::shown).toList());
        }
        log.info(
                "gold list of {} rows: hits at 1 {}, hits at 5 {} (of {}); wrong ones first {} (of {}); nothing fits and"
                        + " nothing above 0.5 {} (of {})",
                GoldList.rows().size(),
                rounded(part(first, withRight)),
                rounded(part(amongFive, withRight)),
                withRight,
                rounded(part(wrongFirst, withWrong)),
                withWrong,
                rightlyLow,
                empty);
    }

    private static String shown(Suggestion suggestion) {
        return suggestion.term().label() + " " + Math.round(100 * suggestion.score());
    }

    /** The time that one subject takes over all vocabularies together, after as many have been asked for once. */
    private static void times(TermIndex index) throws IOException {
        var suggester = new Suggester(index);
        var gold = new GoldList();
        var milliseconds = new ArrayList<Double>();
        var computing = new ArrayList<Double>();
        for (int round = 0; round < 4; round++) {
            for (GoldList.Row row : GoldList.rows()) {
                Subject subject = gold.subject(row);
                long start = System.nanoTime();
                long own = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
                suggester.suggest(subject, SearchFilter.all(), 10);
                if (round > 0) {
                    milliseconds.add((System.nanoTime() - start) / 1e6);
                    computing.add((ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - own) / 1e6);
                }
            }
        }
        milliseconds.sort(Double::compare);
        computing.sort(Double::compare);
        log.info(
                "suggestions for one subject over all vocabularies: half in {} ms, 95 of 100 in {} ms, the slowest in {} ms; of it"
                        + " computing: {} ms, {} ms",
                rounded(milliseconds.get(milliseconds.size() / 2)),
                rounded(milliseconds.get(milliseconds.size() * 95 / 100)),
                rounded(milliseconds.getLast()),
                rounded(computing.get(computing.size() / 2)),
                rounded(computing.get(computing.size() * 95 / 100)));
    }

    private static void report(
            String name, List<Term> ours, List<Term> theirs, Set<Link> reference, Set<String> scored) {
        long start = System.nanoTime();
        List<Correspondence> found = Alignment.of(ours, theirs, Alignment.BALANCED);
        double seconds = (System.nanoTime() - start) / 1e9;
        Set<Link> counted = new HashSet<>();
        for (Correspondence each : found) {
            if (scored.contains(each.ours().iri())) {
                counted.add(new Link(each.ours().iri(), each.theirs().iri()));
            }
        }
        Map<String, String> labels = new HashMap<>();
        ours.forEach(term -> labels.put(term.iri(), plain(term.label())));
        theirs.forEach(term -> labels.put(term.iri(), plain(term.label())));
        Set<Link> hard = new HashSet<>(reference);
        hard.removeIf(link -> labels.getOrDefault(link.source(), "").equals(labels.get(link.target())));
        double precision = part(both(counted, reference), counted.size());
        double recall = part(both(counted, reference), reference.size());
        log.info(
                "{}: precision {}, recall {}, F1 {}, recall+ {}; {} correspondences of {} terms with {}, in {} s",
                name,
                rounded(precision),
                rounded(recall),
                rounded(2 * precision * recall / (precision + recall)),
                rounded(part(both(counted, hard), hard.size())),
                found.size(),
                ours.size(),
                theirs.size(),
                rounded(seconds));
        assertThat(found).isNotEmpty();
    }

    /** Labels count as equal here when they are so in small letters and without punctuation. */
    private static String plain(String label) {
        return label.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", " ").strip();
    }

    private static int both(Set<Link> found, Set<Link> reference) {
        var common = new HashSet<>(found);
        common.retainAll(reference);
        return common.size();
    }

    private static double part(int some, int all) {
        return all == 0 ? 0 : (double) some / all;
    }

    private static double rounded(double figure) {
        return Math.round(figure * 1000) / 1000.0;
    }
}
