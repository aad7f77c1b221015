package org.concerngraph.query;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.sparql.exec.QueryExec;
import org.concerngraph.revision.Moment;
import org.concerngraph.store.StoredDataset;
import org.springframework.stereotype.Component;

/** Asks the questions of the library, each of its own dataset. */
@Component
public class Questions {

    private static final int LONGEST_KEPT = 5_000;
    private static final int CHARACTERS_KEPT = 100_000_000;

    private final QueryLibrary library;
    private final Datasets datasets;
    private final Guard guard;

    /** Answers after one commit, because what the program notes down can be asked for too: pages ask the same again and again between writes. */
    private final Cache<Asked, Rows> answers = Caffeine.newBuilder()
            .maximumWeight(CHARACTERS_KEPT)
            .<Asked, Rows>weigher((asked, rows) -> asked.size() + rows.size())
            .build();

    private final Map<AskedDataset, Long> latest = new ConcurrentHashMap<>();

    private record Asked(
            AskedDataset dataset, long commit, OptionalLong version, String name, Map<String, List<Node>> values) {

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

    Questions(QueryLibrary library, Datasets datasets, Guard guard) {
        this.library = library;
        this.datasets = datasets;
        this.guard = guard;
    }

    /** The answer to a SELECT query that needs no values. */
    public Rows ask(String name) {
        return ask(name, Map.of());
    }

    /** The answer to a SELECT query with values for its parameters; throws {@link BadParameter} when one is missing. */
    public Rows ask(String name, Map<String, ? extends Collection<Node>> values) {
        var query = library.get(name);
        StoredDataset data = datasets.of(query.dataset());
        return data.read(() -> {
            if (data.dataset().transactionMode() == ReadWrite.WRITE
                    || !query.services().isEmpty()) {
                return answer(query, data, values);
            }
            long commit = data.commit();
            forgetBefore(query.dataset(), commit);
            var asked = new Asked(query.dataset(), commit, Moment.version(), name, copy(values));
            Rows known = answers.getIfPresent(asked);
            if (known == null) {
                known = answer(query, data, values);
                if (!known.list().isEmpty() && known.list().size() <= LONGEST_KEPT) {
                    answers.put(asked, known);
                }
            }
            return known;
        });
    }

    /** A commit to one dataset leaves what is known of the other. */
    private void forgetBefore(AskedDataset dataset, long commit) {
        Long before = latest.get(dataset);
        if (before == null || before < commit) {
            latest.merge(dataset, commit, Math::max);
            answers.asMap().keySet().removeIf(asked -> asked.dataset() == dataset && asked.commit() < commit);
        }
    }

    private Rows answer(NamedQuery query, StoredDataset data, Map<String, ? extends Collection<Node>> values) {
        var bound = query.bound(values);
        try (var execution = guard.prepare(data.dataset(), query, bound)) {
            var rows = execution.select().materialize();
            List<String> columns =
                    rows.getResultVars().stream().map(v -> v.getVarName()).toList();
            // TDB2 looks terms up when they are asked for, which may be after the transaction.
            return new Rows(
                    columns,
                    rows.stream().map(binding -> new Row(binding.detach())).toList());
        }
    }

    private static Map<String, List<Node>> copy(Map<String, ? extends Collection<Node>> values) {
        return values.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, entry -> List.copyOf(entry.getValue())));
    }

    /** The graph that a CONSTRUCT query makes with values for its parameters. */
    public Graph construct(String name, Map<String, ? extends Collection<Node>> values) {
        var query = library.get(name);
        var bound = query.bound(values);
        StoredDataset data = datasets.of(query.dataset());
        return data.read(() -> {
            try (var execution = guard.prepare(data.dataset(), query, bound)) {
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
        var query = library.get(name);
        var bound = query.bound(values);
        StoredDataset data = datasets.of(query.dataset());
        return data.read(() -> {
            try (var execution = guard.prepare(data.dataset(), query, bound, own)) {
                return reader.apply(execution);
            }
        });
    }

    /** The question as it was asked, for whoever wants to ask it again. */
    public ShownQuery shown(String name, Map<String, ? extends Collection<Node>> values) {
        return library.get(name).shown(values);
    }
}
