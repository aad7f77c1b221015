package org.concerngraph.linking.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.OWL2;
import org.concerngraph.linking.external.Catalogue;
import org.concerngraph.linking.external.Vocabulary;
import org.concerngraph.linking.mapping.SetGraph;
import org.concerngraph.linking.sssom.GraphNames;
import org.concerngraph.linking.sssom.Mapping;
import org.concerngraph.linking.sssom.MappingSet;
import org.concerngraph.linking.sssom.Slot;
import org.concerngraph.linking.sssom.SssomGraph;
import org.concerngraph.query.Questions;
import org.concerngraph.store.BaseIri;
import org.concerngraph.store.FollowUp;
import org.concerngraph.store.Prefixes;
import org.concerngraph.store.Store;
import org.concerngraph.store.VocabularyStore;
import org.concerngraph.vocabulary.Graphs;
import org.concerngraph.vocabulary.Prc;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.web.context.WebApplicationContext;

/**
 * The best suggestions for every theme, role and concern as SSSOM mappings in the graph {@code suggestions} of the second
 * dataset, for those who query them. They are made again in the background when things or vocabularies have changed; pages
 * ask for suggestions as they are now. No plain statement stands beside them: a suggestion is no link.
 */
@Component
class SuggestionGraph implements DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(SuggestionGraph.class);
    private static final Node SUGGESTIONS = NodeFactory.createURI(Graphs.NAMESPACE + "suggestions");
    private static final int BEST = 5;

    private final Things things;
    private final Candidates candidates;
    private final Catalogue catalogue;
    private final Store store;
    private final VocabularyStore vocabularies;
    private final BaseIri base;
    private final Prefixes prefixes;
    private final Questions questions;
    private final ReviewSettings settings;
    private final FollowUp making = new FollowUp("suggestions", this::make);
    private long made = -1;

    SuggestionGraph(
            Things things,
            Candidates candidates,
            Catalogue catalogue,
            Store store,
            VocabularyStore vocabularies,
            BaseIri base,
            Prefixes prefixes,
            Questions questions,
            ReviewSettings settings) {
        this.settings = settings;
        this.questions = questions;
        this.things = things;
        this.candidates = candidates;
        this.catalogue = catalogue;
        this.store = store;
        this.vocabularies = vocabularies;
        this.base = base;
        this.prefixes = prefixes;
    }

    /** A server has time for them; a command has not, and may want the store for itself. */
    @EventListener
    void begin(ApplicationReadyEvent event) {
        if (!settings.suggestions() || !(event.getApplicationContext() instanceof WebApplicationContext)) {
            return;
        }
        store.afterEachCommit(making::due);
        vocabularies.afterEachCommit(making::due);
        making.due();
    }

    /** What they are made from, besides the quotes: as long as this is the same, they are not made again. */
    private long state(List<Thing> all) {
        return 31L * all.hashCode() + catalogue.state();
    }

    /**
     * Makes them again where they are not of the things and vocabularies as these are now, and once after each start: a new
     * version of the program may suggest otherwise.
     */
    synchronized void make() {
        List<Thing> all = things.all(Map.of());
        long state = state(all);
        if (state == made) {
            forgetDecided();
            return;
        }
        var mappings = new ArrayList<Mapping>();
        for (Thing thing : all) {
            candidates
                    .suggestions(thing, "", Set.of(), BEST, "")
                    .forEach(suggestion -> catalogue
                            .find(suggestion.term().vocabulary())
                            .map(Vocabulary::identity)
                            .ifPresent(source -> mappings.add(LinkMapping.suggested(thing, suggestion, source))));
        }
        MappingSet set = MappingSet.of(SUGGESTIONS.getURI(), SetGraph.LICENCE, prefixes.byName(), mappings)
                .with(Slot.MAPPING_SET_TITLE, "Suggestions that nobody has judged");
        Graph graph = SssomGraph.write(
                set, GraphNames.below(base.iri("suggestion", "s").getURI()), mapping -> false);
        vocabularies.writeMany(many -> {
            many.remove(SUGGESTIONS);
            graph.find()
                    .forEachRemaining(triple ->
                            many.add(SUGGESTIONS, triple.getSubject(), triple.getPredicate(), triple.getObject()));
        });
        made = state;
        log.info("Made {} suggestions for {} things.", mappings.size(), all.size());
    }

    /** What somebody has decided about is suggested no more. */
    private void forgetDecided() {
        Set<String> decided = questions.ask("linking/links").stream()
                .filter(row -> !row.require("status").equals(Prc.UNDECIDED.getURI()))
                .map(row -> row.require("thing") + " " + row.require("term"))
                .collect(Collectors.toSet());
        List<Node> gone = vocabularies.read(() -> vocabularies.dataset().stream(
                        SUGGESTIONS, Node.ANY, OWL2.annotatedSource.asNode(), Node.ANY)
                .filter(quad -> vocabularies.dataset().stream(
                                SUGGESTIONS, quad.getSubject(), OWL2.annotatedTarget.asNode(), Node.ANY)
                        .anyMatch(target -> decided.contains(quad.getObject().getURI() + " "
                                + target.getObject().getURI())))
                .map(Quad::getSubject)
                .toList());
        if (!gone.isEmpty()) {
            vocabularies.write(() -> gone.forEach(suggestion -> {
                vocabularies.dataset().deleteAny(SUGGESTIONS, suggestion, Node.ANY, Node.ANY);
                vocabularies.dataset().deleteAny(SUGGESTIONS, Node.ANY, Node.ANY, suggestion);
            }));
        }
    }

    @Override
    public void destroy() throws InterruptedException {
        making.stop();
    }
}
