package org.concerngraph.store;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Predicate;
import org.apache.jena.atlas.lib.tuple.Tuple;
import org.apache.jena.graph.Node;
import org.apache.jena.query.text.Entity;
import org.apache.jena.query.text.EntityDefinition;
import org.apache.jena.query.text.TextQueryFuncs;
import org.apache.jena.tdb2.store.NodeId;

/** The words of very many statements, analysed on another thread while the next statements are gathered and written. */
final class ManyWords {

    private final TextIndex text;
    private final EntityDefinition definition;
    private final ExecutorService other = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("words of many statements").factory());
    private Future<?> analysed = other.submit(() -> {});
    private final List<Worded> worded = new ArrayList<>();

    private record Worded(Tuple<NodeId> ids, Entity entity) {}

    ManyWords(TextIndex text) {
        this.text = text;
        this.definition = text.lucene().getDocDef();
    }

    /** Keeps the words of a statement, where it has any, until its piece is written. */
    void keep(Tuple<NodeId> ids, Node graph, Node subject, Node property, Node object) {
        if (definition.getField(property) != null) {
            Entity entity = TextQueryFuncs.entityFromQuad(definition, graph, subject, property, object);
            if (entity != null) {
                worded.add(new Worded(ids, entity));
            }
        }
    }

    /** Begins to index the words that were kept, but not those of statements that are there already. */
    void index(Predicate<Tuple<NodeId>> isThere, boolean isLastOfMany) {
        var seen = new HashSet<Tuple<NodeId>>();
        List<Entity> entities = worded.stream()
                .filter(one -> seen.add(one.ids()) && !isThere.test(one.ids()))
                .map(Worded::entity)
                .toList();
        await();
        analysed = other.submit(() -> {
            entities.forEach(text.lucene()::addEntity);
            if (isLastOfMany) {
                text.flush();
            }
        });
        worded.clear();
    }

    /** Waits until all that was given to the index is there. */
    void await() {
        try {
            analysed.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The adding of many statements was interrupted", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("The words of many statements could not be indexed", e.getCause());
        }
    }

    /** Ends the other thread, so that nobody writes to the text index when the transaction is undone. */
    void close() {
        other.close();
    }
}
