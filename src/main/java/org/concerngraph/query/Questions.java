package org.concerngraph.query;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.sparql.exec.QueryExec;
import org.concerngraph.store.Store;
import org.springframework.stereotype.Component;

/** Asks the store the questions of the library. */
@Component
public class Questions {

    private static final int LONGEST_KEPT = 5_000;
    private static final int CHARACTERS_KEPT = 100_000_000;

    private final QueryLibrary library;
    private final Store store;
    private final Guard guard;

    /** Answers after one commit, because what the program notes down can be asked for too: pages ask the same again and again between writes. */
    private final Cache<Asked, Rows> answers = Caffeine.newBuilder()
            .maximumWeight(CHARACTERS_KEPT)
            .<Asked, Rows>weigher((asked, rows) -> asked.size() + rows.size())
            .build();

    private final AtomicLong latest = new AtomicLong();

    private record Asked(long commit, String name, Map<String, List<Node>> values) {

        private static final int AN_ENTRY = 200;

        /** About how many characters the question itself takes, which may be more than its answer. */
        int size() {
            return AN_ENTRY
                    + values.values().stream()
                            .flatMap(List::stream)
                            .mapToInt(value -> value.toString().length())
                            .sum();
        }
    }

    Questions(QueryLibrary library, Store store, Guard guard) {
        this.library = library;
        this.store = store;
        this.guard = guard;
    }

    /** The answer to a SELECT query that needs no values. */
    public Rows ask(String name) {
        return ask(name, Map.of());
    }

    /** The answer to a SELECT query with values for its parameters; throws {@link BadParameter} when one is missing. */
    public Rows ask(String name, Map<String, ? extends Collection<Node>> values) {
        return store.read(() -> {
            if (store.dataset().transactionMode() == ReadWrite.WRITE) {
                return answer(name, values);
            }
            long commit = store.commit();
            if (latest.getAndAccumulate(commit, Math::max) < commit) {
                answers.invalidateAll();
            }
            var asked = new Asked(commit, name, copy(values));
            Rows known = answers.getIfPresent(asked);
            if (known == null) {
                known = answer(name, values);
                if (!known.list().isEmpty() && known.list().size() <= LONGEST_KEPT) {
                    answers.put(asked, known);
                }
            }
            return known;
        });
    }

    private Rows answer(String name, Map<String, ? extends Collection<Node>> values) {
        var query = library.get(name).bound(values);
        return store.read(() -> {
            try (var execution = guard.prepare(store.dataset(), query)) {
                var rows = execution.select().materialize();
                List<String> columns =
                        rows.getResultVars().stream().map(v -> v.getVarName()).toList();
                return new Rows(columns, rows.stream().map(Row::new).toList());
            }
        });
    }

    private static Map<String, List<Node>> copy(Map<String, ? extends Collection<Node>> values) {
        return values.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, entry -> List.copyOf(entry.getValue())));
    }

    /** The graph that a CONSTRUCT query makes with values for its parameters. */
    public Graph construct(String name, Map<String, ? extends Collection<Node>> values) {
        var query = library.get(name).bound(values);
        return store.read(() -> {
            try (var execution = guard.prepare(store.dataset(), query)) {
                return execution.construct();
            }
        });
    }

    /** What {@code reader} makes of a query of any form, in an execution that can be watched and ended. */
    public <T> T run(
            String name,
            Map<String, ? extends Collection<Node>> values,
            Execution own,
            Function<? super QueryExec, T> reader) {
        var query = library.get(name).bound(values);
        return store.read(() -> {
            try (var execution = guard.prepare(store.dataset(), query, own, guard.limit())) {
                return reader.apply(execution);
            }
        });
    }

    /** The question as it was asked, for whoever wants to ask it again. */
    public ShownQuery shown(String name, Map<String, ? extends Collection<Node>> values) {
        var query = library.get(name);
        return new ShownQuery(query.summary(), query.filledIn(values));
    }
}
