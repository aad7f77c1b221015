package org.concerngraph.endpoint;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.jena.atlas.web.HttpException;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.fuseki.servlets.SPARQL_Update;
import org.apache.jena.graph.Node;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.riot.web.HttpNames;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.UpdateExec;
import org.apache.jena.sparql.modify.UpdateRequestSink;
import org.apache.jena.sparql.modify.UsingList;
import org.apache.jena.sparql.modify.UsingUpdateSink;
import org.apache.jena.sparql.modify.request.UpdateLoad;
import org.apache.jena.update.Update;
import org.apache.jena.update.UpdateException;
import org.apache.jena.update.UpdateRequest;
import org.concerngraph.query.BadParameter;
import org.concerngraph.query.Execution;
import org.concerngraph.query.Guard;
import org.concerngraph.query.RefusedQuery;
import org.concerngraph.query.RunningQueries;
import org.concerngraph.query.TooManyQueries;
import org.concerngraph.store.WriteWithoutNamedGraph;

/** Fuseki's update processor with our guard: the whole request is read and admitted before anything of it runs. */
final class GuardedUpdate extends SPARQL_Update {

    private final Guard guard;
    private final RunningQueries running;
    private final Map<String, String> prefixes;

    GuardedUpdate(Guard guard, RunningQueries running, Map<String, String> prefixes) {
        this.guard = guard;
        this.running = running;
        this.prefixes = prefixes;
    }

    @Override
    protected void execute(HttpAction action, InputStream body) {
        String text = text(body);
        UpdateRequest update = parsed(text, action);
        restrict(update, action);
        var exchange = Exchange.of(action.getRequest());
        try (Execution execution = begin(text, action)) {
            exchange.runs(execution);
            exchange.mayTake(guard.limit());
            action.setResponseHeader("Query-Id", execution.id());
            write(update, execution, action);
        }
    }

    private void write(UpdateRequest update, Execution execution, HttpAction action) {
        action.beginWrite();
        try {
            run(update, action.getActiveDSG(), execution);
            execution.complete();
            action.commit();
        } catch (WriteWithoutNamedGraph | RefusedQuery | HttpException | UpdateException refused) {
            action.abortSilent();
            throw Refusal.of(Refusal.UNPROCESSABLE, refused.getMessage());
        } catch (QueryCancelledException cut) {
            action.abortSilent();
            throw Refusal.of(Refusal.TOO_LATE, "The update was ended and undone.");
        } catch (StackOverflowError deep) {
            action.abortSilent();
            throw Refusal.of(Refusal.UNPROCESSABLE, "The update nests deeper than this server can follow.");
        } finally {
            action.endWrite();
        }
    }

    private Execution begin(String text, HttpAction action) {
        try {
            return running.begin(action.getRequest().getRemoteAddr(), action.getRequestParameter("query-id"), text);
        } catch (BadParameter fault) {
            throw Refusal.of(Refusal.BAD, fault.getMessage());
        } catch (TooManyQueries full) {
            action.setResponseHeader("Retry-After", TooManyQueries.RETRY_AFTER_SECONDS);
            throw Refusal.of(Refusal.TOO_MANY, full.getMessage());
        }
    }

    private static String text(InputStream body) {
        try {
            return new String(body.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException fault) {
            throw Refusal.of(Refusal.BAD, "The request ended before the update did: " + fault.getMessage());
        }
    }

    private UpdateRequest parsed(String text, HttpAction action) {
        try {
            return guard.parseUpdate(text);
        } catch (RefusedQuery refused) {
            throw Refusal.of(Refusal.UNPROCESSABLE, refused.getMessage());
        } catch (QueryParseException fault) {
            throw Refusal.of(
                    Exchange.of(action.getRequest()), Problem.of(Refusal.BAD, SyntaxFault.of(text, fault, prefixes)));
        }
    }

    /** Lets the update see only the graphs that the request names, as USING would; the two cannot be mixed. */
    private static void restrict(UpdateRequest update, HttpAction action) {
        var graphs = new UsingList();
        iris(action, HttpNames.paramUsingGraphURI).forEach(graphs::addUsing);
        iris(action, HttpNames.paramUsingNamedGraphURI).forEach(graphs::addUsingNamed);
        var restricted = new UsingUpdateSink(new UpdateRequestSink(new UpdateRequest()), graphs);
        try {
            update.forEach(restricted::send);
        } catch (UpdateException mixed) {
            throw Refusal.of(
                    Refusal.BAD,
                    "An update with USING, USING NAMED or WITH cannot be sent with using-graph-uri or"
                            + " using-named-graph-uri: both say which graphs it sees.");
        }
    }

    private static List<Node> iris(HttpAction action, String parameter) {
        String[] values = action.getRequestParameterValues(parameter);
        if (values == null) {
            return List.of();
        }
        return Stream.of(values).map(value -> AbsoluteIri.of(parameter, value)).toList();
    }

    /** Runs the operations one by one, each in a context of its own: the end of one cancels what shares its context. */
    private void run(UpdateRequest update, DatasetGraph dataset, Execution execution) {
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(guard.limit());
        for (Update operation : update) {
            if (operation instanceof UpdateLoad) {
                continue;
            }
            UpdateExec.dataset(dataset)
                    .update(operation)
                    .context(guard.context(dataset, execution))
                    .timeout(Math.max(1, TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime())), TimeUnit.MILLISECONDS)
                    .build()
                    .execute();
        }
    }
}
