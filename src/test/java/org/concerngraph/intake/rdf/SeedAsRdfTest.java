package org.concerngraph.intake.rdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.concerngraph.RunningServer;
import org.concerngraph.intake.SourceFile;
import org.concerngraph.store.BaseIri;
import org.concerngraph.store.Store;
import org.concerngraph.vocabulary.Graphs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/** The study that is built in, written out and read back, is the same in each of its layers. */
class SeedAsRdfTest extends RunningServer {

    private static final String STUDY = "hunter-2015";

    @Autowired
    private Store store;

    @Autowired
    private BaseIri base;

    @Autowired
    private StudyTriplesReader reader;

    @TempDir
    private Path folder;

    /** A copy, without the receipt of the import and the program that made it. */
    private Graph layer(Node name) {
        return store.read(() -> {
            Graph copy = GraphFactory.createDefaultGraph();
            var names = new Names(base.value());
            store.dataset().getGraph(name).stream()
                    .filter(triple -> !isOfTheReceipt(names, triple))
                    .forEach(copy::add);
            return copy;
        });
    }

    private static boolean isOfTheReceipt(Names names, Triple triple) {
        return Set.of("import", "problem", "left-out", "check").contains(names.kind(triple.getSubject()))
                || names.kind(triple.getSubject()).equals("agent")
                        && names.id(triple.getSubject()).equals("concern-graph");
    }

    private StudyTriples read(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.writeString(file, text, StandardCharsets.UTF_8);
        return reader.read(SourceFile.at(file));
    }

    private void isTheSeed(StudyTriples study) {
        assertThat(study.published().isIsomorphicWith(layer(Graphs.source(STUDY))))
                .isTrue();
        assertThat(study.analysis().isIsomorphicWith(layer(Graphs.analysis(STUDY))))
                .isTrue();
        assertThat(study.shared().isIsomorphicWith(layer(Graphs.CONCERNS))).isTrue();
        assertThat(study.counts().quotes()).isEqualTo(11);
        assertThat(study.facts().id()).isEqualTo(STUDY);
        assertThat(study.facts().interviewed()).isEqualTo(31);
        assertThat(study.problems()).isEmpty();
        assertThat(study.leftOut()).isEmpty();
    }

    @Test
    void as_trig_with_its_graphs() throws IOException {
        DatasetGraph data = DatasetGraphFactory.create();
        for (Node name : Set.of(Graphs.source(STUDY), Graphs.analysis(STUDY), Graphs.CONCERNS)) {
            data.addGraph(name, layer(name));
        }

        isTheSeed(read("hunter.trig", RDFWriter.source(data).lang(Lang.TRIG).asString()));
    }

    @Test
    void as_turtle_without_graphs() throws IOException {
        Graph all = GraphFactory.createDefaultGraph();
        for (Node name : Set.of(Graphs.source(STUDY), Graphs.analysis(STUDY), Graphs.CONCERNS)) {
            layer(name).stream().forEach(all::add);
        }

        isTheSeed(read("hunter.ttl", RDFWriter.source(all).lang(Lang.TURTLE).asString()));
    }

    @Test
    void with_its_receipt_all_that_is_left_out_is_the_receipt() throws IOException {
        Graph whole = store.read(() -> {
            Graph copy = GraphFactory.createDefaultGraph();
            store.dataset().getGraph(Graphs.source(STUDY)).stream().forEach(copy::add);
            return copy;
        });
        int ofTheReceipt = whole.size() - layer(Graphs.source(STUDY)).size();

        StudyTriples study =
                read("hunter.nt", RDFWriter.source(whole).lang(Lang.NTRIPLES).asString());

        assertThat(ofTheReceipt).isPositive();
        assertThat(study.leftOut().stream().mapToInt(left -> left.count()).sum())
                .isEqualTo(ofTheReceipt);
        assertThat(study.leftOut())
                .extracting(left -> left.kind())
                .containsExactlyInAnyOrder("Statement of a receipt", "Statement about an agent");
    }
}
