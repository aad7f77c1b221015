package org.concerngraph.query;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.concerngraph.store.Store;
import org.springframework.stereotype.Component;

/** Asks the store the questions of the library. */
@Component
public class Questions {

    private final QueryLibrary library;
    private final Store store;
    private final Guard guard;

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

    /** The graph that a CONSTRUCT query makes with values for its parameters. */
    public Graph construct(String name, Map<String, ? extends Collection<Node>> values) {
        var query = library.get(name).bound(values);
        return store.read(() -> {
            try (var execution = guard.prepare(store.dataset(), query)) {
                return execution.construct();
            }
        });
    }

    /** The question as it was asked, for whoever wants to ask it again. */
    public ShownQuery shown(String name, Map<String, ? extends Collection<Node>> values) {
        var query = library.get(name);
        return new ShownQuery(query.summary(), query.filledIn(values));
    }
}
