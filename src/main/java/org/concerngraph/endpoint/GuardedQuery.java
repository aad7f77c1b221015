package org.concerngraph.endpoint;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.function.Function;
import org.apache.jena.atlas.lib.Pair;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.fuseki.servlets.SPARQL_QueryDataset;
import org.apache.jena.fuseki.servlets.ServletOps;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.query.text.TextIndexException;
import org.apache.jena.query.text.TextIndexParseException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Prologue;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.QueryExecResult;
import org.apache.jena.sparql.expr.ExprException;
import org.concerngraph.query.BadParameter;
import org.concerngraph.query.Execution;
import org.concerngraph.query.Guard;
import org.concerngraph.query.RefusedQuery;
import org.concerngraph.query.RunningQueries;
import org.concerngraph.query.TooManyQueries;
import org.concerngraph.query.UnreadableWords;
import org.concerngraph.revision.Moment;
import org.concerngraph.web.EntityTags;
import org.jspecify.annotations.Nullable;

/**
 * Fuseki's query processor with our guard around reading and execution. It differs from Fuseki's own in what it reads
 * (standard SPARQL), in that a query takes its turn, can be watched and ended, and has an entity tag.
 */
final class GuardedQuery extends SPARQL_QueryDataset {

    private static final double SECOND = 1000;
    private static final int NOT_MODIFIED = 304;

    private final Guard guard;
    private final RunningQueries running;
    private final Function<HttpServletRequest, String> tags;
    private final Map<String, String> prefixes;

    GuardedQuery(
            Guard guard,
            RunningQueries running,
            Function<HttpServletRequest, String> tags,
            Map<String, String> prefixes) {
        this.guard = guard;
        this.running = running;
        this.tags = tags;
        this.prefixes = prefixes;
    }

    /** A query has its turn before it is read: to read a long one takes time too. */
    @Override
    protected void execute(String text, HttpAction action) {
        var exchange = Exchange.of(action.getRequest());
        QueryExecResult whole = null;
        Prologue prologue = null;
        try (Execution execution =
                running.begin(action.getRequest().getRemoteAddr(), action.getRequestParameter("query-id"), text)) {
            exchange.runs(execution);
            long milliseconds = askedFor(action);
            exchange.mayTake(Math.min(guard.limit(), milliseconds));
            Query query = guard.parse(text);
            if (isUnchanged(query, action)) {
                execution.complete();
                ServletOps.success(action, NOT_MODIFIED);
                return;
            }
            action.setResponseHeader("Query-Id", execution.id());
            whole = answer(query, execution, milliseconds, action);
            prologue = query.getPrologue();
        } catch (RefusedQuery refused) {
            throw Refusal.of(exchange, new Problem(Refusal.UNPROCESSABLE, String.valueOf(refused.getMessage())));
        } catch (BadParameter fault) {
            throw Refusal.of(exchange, new Problem(Refusal.BAD, String.valueOf(fault.getMessage())));
        } catch (TooManyQueries full) {
            action.setResponseHeader("Retry-After", TooManyQueries.RETRY_AFTER_SECONDS);
            throw Refusal.of(exchange, new Problem(Refusal.TOO_MANY, String.valueOf(full.getMessage())));
        } catch (QueryParseException fault) {
            throw Refusal.of(exchange, Problem.of(Refusal.BAD, SyntaxFault.of(text, fault, prefixes)));
        } catch (StackOverflowError deep) {
            throw Refusal.of(
                    exchange,
                    new Problem(Refusal.UNPROCESSABLE, "The query nests deeper than this server can follow."));
        }
        if (whole != null && prologue != null) {
            sendResults(action, whole, prologue);
        }
    }

    /** Sends the rows while they are found; what is found as a whole is given back, to be sent when the turn is over. */
    private @Nullable QueryExecResult answer(Query query, Execution execution, long milliseconds, HttpAction action) {
        action.beginRead();
        try {
            Pair<DatasetGraph, Query> on = decideDataset(action, query, execution.text());
            try (QueryExec prepared = guard.prepare(on.getLeft(), on.getRight(), execution, milliseconds)) {
                QueryExecResult result = executeQuery(action, prepared, query, execution.text());
                if (!result.isRowSet()) {
                    execution.complete();
                    return result;
                }
                sendResults(action, new QueryExecResult(execution.counted(result.rowSet())), query.getPrologue());
                return null;
            }
        } catch (QueryCancelledException cut) {
            // The exchange knows why.
            action.abortSilent();
            return null;
        } catch (TextIndexException | TextIndexParseException unreadable) {
            action.abortSilent();
            throw new BadParameter("query", "asks text:query for words that it cannot read; " + UnreadableWords.HINT);
        } catch (RefusedQuery | ExprException refused) {
            action.abortSilent();
            throw refused;
        } finally {
            action.endRead();
        }
    }

    /** The tag is set before the data are read: when a write comes in between, the answer is newer than its tag. */
    private boolean isUnchanged(Query query, HttpAction action) {
        var request = action.getRequest();
        if (!request.getMethod().equals("GET") || !Guard.isOfDataAlone(query)) {
            action.setResponseHeader(BufferedAnswer.CACHING, "no-store");
            return false;
        }
        String tag = tags.apply(request);
        action.setResponseHeader("ETag", tag);
        action.setResponseHeader(BufferedAnswer.CACHING, "no-cache");
        return EntityTags.matches(request.getHeader("If-None-Match"), tag);
    }

    /** An earlier version of it, when the request asks for one. */
    @Override
    protected DatasetGraph getDataset(HttpAction action) {
        return Moment.of(super.getDataset(action));
    }

    private long askedFor(HttpAction action) {
        String seconds = action.getRequestParameter("timeout");
        if (seconds == null) {
            return guard.limit();
        }
        try {
            double number = Double.parseDouble(seconds);
            if (number > 0) {
                return Math.max(1, Math.round(number * SECOND));
            }
        } catch (NumberFormatException fault) {
            // Said below.
        }
        throw new BadParameter("timeout", "is \"" + seconds + "\", which is not a number of seconds.");
    }
}
