package org.concerngraph.endpoint;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.apache.jena.atlas.web.HttpException;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.fuseki.servlets.SPARQL_Update;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.UpdateExec;
import org.apache.jena.update.Update;
import org.apache.jena.update.UpdateRequest;
import org.concerngraph.query.Guard;
import org.concerngraph.query.RefusedQuery;
import org.concerngraph.store.WriteWithoutNamedGraph;

/** Fuseki's update processor with our guard: the whole request is read and admitted before anything of it runs. */
final class GuardedUpdate extends SPARQL_Update {

    private final Guard guard;

    GuardedUpdate(Guard guard) {
        this.guard = guard;
    }

    @Override
    protected void execute(HttpAction action, InputStream body) {
        if (action.getRequest().getParameter("using-graph-uri") != null
                || action.getRequest().getParameter("using-named-graph-uri") != null) {
            throw Refusal.of(Refusal.BAD, "Say USING <...> in the update itself; using-graph-uri is not read here.");
        }
        UpdateRequest update = parsed(body);
        action.beginWrite();
        try {
            run(update, action.getActiveDSG());
            action.commit();
        } catch (WriteWithoutNamedGraph | RefusedQuery refused) {
            action.abortSilent();
            throw Refusal.of(Refusal.UNPROCESSABLE, refused.getMessage());
        } catch (QueryCancelledException late) {
            action.abortSilent();
            throw Refusal.of(Refusal.TOO_LATE, "The update ran longer than " + guard.limit() + " ms and was undone.");
        } catch (HttpException denied) {
            action.abortSilent();
            throw Refusal.of(Refusal.UNPROCESSABLE, denied.getMessage());
        } finally {
            action.endWrite();
        }
    }

    private UpdateRequest parsed(InputStream body) {
        try {
            return guard.parseUpdate(new String(body.readAllBytes(), StandardCharsets.UTF_8));
        } catch (RefusedQuery refused) {
            throw Refusal.of(Refusal.UNPROCESSABLE, refused.getMessage());
        } catch (QueryParseException fault) {
            throw Refusal.of(Refusal.BAD, "The update is not SPARQL: " + fault.getMessage());
        } catch (IOException fault) {
            throw Refusal.of(Refusal.BAD, "The request ended before the update did: " + fault.getMessage());
        }
    }

    /** Runs the operations one by one, each in a context of its own: the end of one cancels what shares its context. */
    private void run(UpdateRequest update, DatasetGraph dataset) {
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(guard.limit());
        for (Update operation : update) {
            UpdateExec.dataset(dataset)
                    .update(operation)
                    .context(guard.context(dataset))
                    .timeout(Math.max(1, TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime())), TimeUnit.MILLISECONDS)
                    .build()
                    .execute();
        }
    }
}
