package org.concerngraph.endpoint;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.apache.jena.atlas.web.HttpException;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.fuseki.servlets.SPARQL_Update;
import org.apache.jena.fuseki.servlets.ServletOps;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.sparql.exec.UpdateExec;
import org.apache.jena.update.UpdateRequest;
import org.concerngraph.query.Guard;
import org.concerngraph.query.RefusedQuery;
import org.concerngraph.store.WriteWithoutNamedGraph;

/** Fuseki's update processor with our guard: the whole request is read and admitted before anything of it runs. */
final class GuardedUpdate extends SPARQL_Update {

    private static final int UNPROCESSABLE = 422;

    private final Guard guard;

    GuardedUpdate(Guard guard) {
        this.guard = guard;
    }

    @Override
    protected void execute(HttpAction action, InputStream body) {
        if (action.getRequest().getParameter("using-graph-uri") != null
                || action.getRequest().getParameter("using-named-graph-uri") != null) {
            ServletOps.errorBadRequest("Say USING <…> in the update itself; using-graph-uri is not read here.");
        }
        UpdateRequest update = parsed(body);
        action.beginWrite();
        try {
            UpdateExec.dataset(action.getActiveDSG())
                    .update(update)
                    .context(guard.context(action.getActiveDSG()))
                    .timeout(guard.limit(), TimeUnit.MILLISECONDS)
                    .build()
                    .execute();
            action.commit();
        } catch (WriteWithoutNamedGraph | RefusedQuery refused) {
            action.abortSilent();
            ServletOps.error(UNPROCESSABLE, refused.getMessage());
        } catch (QueryCancelledException late) {
            action.abortSilent();
            ServletOps.error(503, "The update ran longer than " + guard.limit() + " ms and was undone.");
        } catch (HttpException denied) {
            action.abortSilent();
            ServletOps.error(UNPROCESSABLE, denied.getMessage());
        } finally {
            action.endWrite();
        }
    }

    private UpdateRequest parsed(InputStream body) {
        try {
            return guard.parseUpdate(new String(body.readAllBytes(), StandardCharsets.UTF_8));
        } catch (RefusedQuery refused) {
            ServletOps.error(UNPROCESSABLE, refused.getMessage());
        } catch (QueryParseException fault) {
            ServletOps.errorBadRequest("The update is not SPARQL: " + fault.getMessage());
        } catch (IOException fault) {
            ServletOps.errorBadRequest("The request ended before the update did: " + fault.getMessage());
        }
        throw new IllegalStateException("not reached: each of the errors above throws");
    }
}
