package org.concerngraph.linking.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.riot.RDFDataMgr;
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
        return label.toLowerCase(java.util.Locale.ROOT)
                .replaceAll("[^a-z0-9]+", " ")
                .strip();
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
