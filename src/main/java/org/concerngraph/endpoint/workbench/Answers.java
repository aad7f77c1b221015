package org.concerngraph.endpoint.workbench;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.query.text.TextIndexException;
import org.apache.jena.query.text.TextIndexParseException;
import org.apache.jena.sparql.core.DatasetDescription;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DynamicDatasets;
import org.apache.jena.sparql.exec.QueryExec;
import org.concerngraph.endpoint.SyntaxFault;
import org.concerngraph.query.AskedDataset;
import org.concerngraph.query.CutAnswer;
import org.concerngraph.query.Datasets;
import org.concerngraph.query.Execution;
import org.concerngraph.query.Guard;
import org.concerngraph.query.RefusedQuery;
import org.concerngraph.query.RunningQueries;
import org.concerngraph.query.TooManyQueries;
import org.concerngraph.query.UnreadableWords;
import org.concerngraph.revision.Moment;
import org.concerngraph.store.Prefixes;
import org.concerngraph.store.StoredDataset;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Runs a stranger's query for a page, behind the guard. */
@Component
class Answers {

    /** How many rows a page shows; programs, downloads and the script read on. */
    static final int SHOWN = 1000;

    private static final int FAULTY = 400;
    private static final int REFUSED = 422;
    private static final int TOO_MANY = 429;
    private static final int CUT = 503;

    private final Datasets datasets;
    private final Guard guard;
    private final RunningQueries running;
    private final Cells cells;
    private final Prefixes prefixes;

    Answers(Datasets datasets, Guard guard, RunningQueries running, Cells cells, Prefixes prefixes) {
        this.datasets = datasets;
        this.guard = guard;
        this.running = running;
        this.cells = cells;
        this.prefixes = prefixes;
    }

    /** The graphs that a request names for a query, which count more than those that the query names. */
    record Graphs(List<String> ofDefault, List<String> named) {

        Query named(Query query) {
            if (!ofDefault.isEmpty() || !named.isEmpty()) {
                query.getGraphURIs().clear();
                query.getNamedGraphURIs().clear();
                ofDefault.forEach(query::addGraphURI);
                named.forEach(query::addNamedGraphURI);
            }
            return query;
        }
    }

    private record Found(Answer.Kind kind, List<String> columns, List<List<@Nullable Node>> rows, boolean isCut) {}

    /**
     * The answer of a dataset to a query of the client at this address within so many milliseconds; {@code LATE} when these are less
     * than the server allows and are over.
     */
    Answer to(AskedDataset asked, String text, Graphs graphs, String client, long milliseconds) {
        long start = System.nanoTime();
        try (Execution execution = running.begin(client, null, text)) {
            Query query;
            try {
                query = graphs.named(guard.parse(text));
            } catch (QueryParseException fault) {
                return Answer.of(placed(text, SyntaxFault.of(text, fault, prefixes.byName())));
            }
            return answer(asked, query, execution, milliseconds).after(System.nanoTime() - start);
        } catch (TooManyQueries busy) {
            return Answer.of(whole(TOO_MANY, String.valueOf(busy.getMessage())));
        } catch (TextIndexException | TextIndexParseException unreadable) {
            return Answer.of(
                    whole(FAULTY, "The query asks text:query for words that it cannot read; " + UnreadableWords.HINT));
        } catch (RefusedQuery | QueryException refused) {
            return Answer.of(whole(REFUSED, String.valueOf(refused.getMessage())));
        }
    }

    private Answer answer(AskedDataset asked, Query query, Execution execution, long milliseconds) {
        try {
            StoredDataset data = datasets.of(asked);
            Found found = data.read(() -> run(Moment.of(data.dataset()), query, execution, milliseconds));
            return new Answer(found.kind(), found.columns(), cells.of(asked, found.rows()), found.isCut(), 0, null);
        } catch (QueryCancelledException cut) {
            CutAnswer.Reason reason = execution.cut().orElse(CutAnswer.Reason.TIME);
            return reason == CutAnswer.Reason.TIME && milliseconds < guard.limit()
                    ? Answer.of(Answer.Kind.LATE)
                    : Answer.of(whole(CUT, reason.sentence() + "; it was ended."));
        }
    }

    private static Answer.Fault placed(String text, SyntaxFault fault) {
        String reason =
                "The query is not SPARQL: " + fault.detail() + (fault.hint().isEmpty() ? "" : " " + fault.hint());
        List<String> lines = text.lines().toList();
        if (fault.line() < 1 || fault.line() > lines.size()) {
            return whole(FAULTY, reason);
        }
        String there = lines.get(fault.line() - 1);
        int start = Math.clamp(fault.column() - 1L, 0, there.length());
        return new Answer.Fault(
                FAULTY, reason, fault.line(), start + 1, there.substring(0, start), there.substring(start));
    }

    private static Answer.Fault whole(int status, String reason) {
        return new Answer.Fault(status, reason, 0, 0, "", "");
    }

    private Found run(DatasetGraph whole, Query query, Execution owned, long milliseconds) {
        DatasetGraph data = whole;
        var description = DatasetDescription.create(query);
        if (description != null && !description.isEmpty()) {
            data = DynamicDatasets.dynamicDataset(description, data, false);
            query.getGraphURIs().clear();
            query.getNamedGraphURIs().clear();
        }
        try (QueryExec execution = guard.prepare(data, query, owned, milliseconds)) {
            if (query.isAskType()) {
                return new Found(execution.ask() ? Answer.Kind.YES : Answer.Kind.NO, List.of(), List.of(), false);
            }
            return query.isSelectType() ? table(execution, owned) : graph(query, execution);
        }
    }

    private static Found table(QueryExec execution, Execution owned) {
        var result = owned.counted(execution.select());
        List<String> columns =
                result.getResultVars().stream().map(v -> v.getVarName()).toList();
        var rows = new ArrayList<List<@Nullable Node>>();
        while (rows.size() < SHOWN && result.hasNext()) {
            var binding = result.next();
            var row = new ArrayList<@Nullable Node>();
            columns.forEach(column -> row.add(binding.get(column)));
            rows.add(row);
        }
        return new Found(Answer.Kind.TABLE, columns, rows, result.hasNext());
    }

    private static Found graph(Query query, QueryExec execution) {
        var graph = query.isConstructType() ? execution.construct() : execution.describe();
        var rows = new ArrayList<List<@Nullable Node>>();
        var triples = graph.find();
        try {
            while (rows.size() < SHOWN && triples.hasNext()) {
                Triple triple = triples.next();
                rows.add(List.of(triple.getSubject(), triple.getPredicate(), triple.getObject()));
            }
            return new Found(Answer.Kind.GRAPH, Answer.TRIPLE, rows, triples.hasNext());
        } finally {
            triples.close();
        }
    }
}
