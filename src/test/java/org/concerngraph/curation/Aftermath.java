package org.concerngraph.curation;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.concerngraph.OwnServer;
import org.concerngraph.ontology.Shapes;
import org.concerngraph.revision.Revision;
import org.concerngraph.revision.Revisions;
import org.concerngraph.store.Store;
import org.concerngraph.vocabulary.Graphs;
import org.concerngraph.vocabulary.Prc;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** What is there when a server runs again that was killed while people changed things. */
final class Aftermath {

    private final OwnServer server;
    private final String password;
    private final Store store;
    private final Revisions revisions;
    private final Shapes shapes;

    Aftermath(OwnServer server, String password) {
        this.server = server;
        this.password = password;
        this.store = server.bean(Store.class);
        this.revisions = server.bean(Revisions.class);
        this.shapes = server.bean(Shapes.class);
    }

    /** Each story is told to its end, or to its last answer, by the revisions after those that were known. */
    void hasWhatWasKeptAndOfTheRestAllOrNothing(List<Sender.Story> stories, long known) {
        List<Revision> made = revisions().stream()
                .filter(revision -> revision.number() > known)
                .toList();
        int there = 0;
        for (Sender.Story story : stories) {
            List<Revision> own = made.stream()
                    .filter(revision -> story.tellsOf(label(revision)))
                    .toList();
            List<Sender.Kept> changes = story.changes();
            assertThat(own.size())
                    .as("revisions like \"%s\"", story.unanswered().label())
                    .isBetween(changes.size(), changes.size() + 1);
            for (int i = 0; i < own.size(); i++) {
                Revision revision = own.get(i);
                if (i < changes.size()) {
                    changes.get(i)
                            .revision()
                            .ifPresent(saved -> assertThat(revision.number()).isEqualTo(saved));
                    isWhole(revision, changes.get(i).asked());
                } else {
                    isWhole(revision, story.unanswered());
                }
            }
            there += own.size();
        }
        assertThat(there).as("each revision is somebody's").isEqualTo(made.size());
    }

    private void isWhole(Revision revision, Sender.Asked asked) {
        assertThat(label(revision)).isEqualTo(asked.label());
        asked.added()
                .forEach((property, value) -> assertThat(values(revision.added(), property))
                        .as(asked.label())
                        .contains(value));
        asked.removed()
                .forEach((property, value) -> assertThat(values(revision.removed(), property))
                        .as(asked.label())
                        .contains(value));
    }

    private static List<String> values(List<Quad> quads, Node property) {
        return quads.stream()
                .filter(quad -> quad.getPredicate().equals(property))
                .map(Quad::getObject)
                .map(value -> value.isLiteral() ? value.getLiteralLexicalForm() : value.getURI())
                .toList();
    }

    void findsTheNewestWording() {
        List<String> wordings = revisions().stream()
                .map(this::label)
                .filter(label -> label.startsWith("Reworded: "))
                .map(label -> label.substring("Reworded: ".length()))
                .toList();
        String newest = wordings.getLast();
        assertThat(page("/concerns/" + SentChanges.REWORDED).select("h1").text())
                .isEqualTo(newest);
        String found = page("/search?q=" + SentChanges.WORD).select("main").text();
        assertThat(found).contains(newest);
        assertThat(wordings.subList(0, wordings.size() - 1)).noneMatch(found::contains);
    }

    void takesAChangeAndUndoesIt() {
        Set<Quad> data = data();
        kept(server.post(
                "/quotes/hunter-2015.t3-07/code",
                "admin",
                password,
                "start",
                "0",
                "end",
                "12",
                "concern",
                "agreed-principles"));
        assertThat(data()).hasSizeGreaterThan(data.size());
        kept(server.post("/history/" + revisions.last() + "/undo", "admin", password));
        assertThat(data()).isEqualTo(data);
    }

    /** So nothing is there, no evidence and nobody who is done, that no revision speaks of. */
    void leadsBackTo(Set<Quad> before) {
        List<Revision> all = revisions();
        Set<Quad> data = data();
        for (Revision revision : all.reversed()) {
            assertThat(revision.added()).as("added by %s", revision.node()).allMatch(data::contains);
            assertThat(revision.removed()).as("removed by %s", revision.node()).noneMatch(data::contains);
            revision.added().forEach(data::remove);
            data.addAll(revision.removed());
            assertThat(text(revision, Prc.DATASET_VERSION))
                    .isEqualTo(Long.toString(store.version() - all.size() + revision.number()));
        }
        assertThat(data).allMatch(before::contains).hasSameSizeAs(before);
    }

    void keepsTheShapes() {
        assertThat(store.read(() -> shapes.violationsIn(store.dataset().getUnionGraph())))
                .isEmpty();
    }

    /** All revisions, which are numbered from 1 without a gap. */
    List<Revision> revisions() {
        List<Revision> all = LongStream.rangeClosed(1, revisions.last())
                .mapToObj(number -> revisions.find(number).orElseThrow())
                .toList();
        assertThat(store.read(
                        () -> store.dataset().stream(Graphs.HISTORY, Node.ANY, RDF.type.asNode(), Prc.REVISION_CLASS)
                                .count()))
                .isEqualTo(all.size());
        return all;
    }

    private String label(Revision revision) {
        return text(revision, RDFS.label.asNode());
    }

    private String text(Revision revision, Node property) {
        return store.read(() -> Values.text(store.dataset(), revision.node(), property));
    }

    private Set<Quad> data() {
        return store.read(() -> data(store.dataset().stream()));
    }

    /** All data but the history and what the program notes down by itself. */
    static Set<Quad> data(Stream<Quad> all) {
        return all.filter(quad -> !quad.isDefaultGraph()
                        && !quad.getGraph().equals(Graphs.HISTORY)
                        && !Graphs.HOUSEKEEPING.contains(quad.getGraph()))
                .collect(Collectors.toCollection(HashSet::new));
    }

    private Document page(String path) {
        return Jsoup.parse(server.get(path, "text/html"));
    }

    private static void kept(HttpResponse<String> answer) {
        assertThat(answer.statusCode())
                .as(Jsoup.parse(answer.body()).select("#fault, main").text())
                .isIn(302, 303);
    }
}
