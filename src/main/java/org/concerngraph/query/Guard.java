package org.concerngraph.query;

import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.query.Syntax;
import org.apache.jena.query.text.TextQuery;
import org.apache.jena.sparql.ARQConstants;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.optimize.RewriteFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.engine.main.QC;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.expr.ExprException;
import org.apache.jena.sparql.function.FunctionRegistry;
import org.apache.jena.sparql.modify.request.UpdateLoad;
import org.apache.jena.sparql.modify.request.UpdateModify;
import org.apache.jena.sparql.pfunction.PropertyFunctionRegistry;
import org.apache.jena.sparql.util.Context;
import org.apache.jena.update.Update;
import org.apache.jena.update.UpdateFactory;
import org.apache.jena.update.UpdateRequest;
import org.concerngraph.query.bounds.BoundedAlgebra;
import org.concerngraph.query.bounds.Nesting;
import org.concerngraph.query.bounds.WatchedDescribe;
import org.concerngraph.query.bounds.WatchedPaths;
import org.concerngraph.revision.Moment;
import org.springframework.stereotype.Component;

/**
 * The one way to execute SPARQL, ours or a stranger's. It reads standard SPARQL only, refuses what would reach outside
 * the dataset, ends what runs too long, and gives each execution a context of its own: ARQ cancels through the context,
 * so that a shared one would end every later query too.
 */
@Component
public class Guard {

    static {
        WatchedDescribe.install();
    }

    private static final String BASE = "https://w3id.org/prom-concerns/";

    /** Functions whose value is another one each time, as ARQ prints them. */
    private static final Pattern CHANGES =
            Pattern.compile("\\b(NOW|RAND|UUID|STRUUID|BNODE)\\s*\\(", Pattern.CASE_INSENSITIVE);

    private static final String TOO_DEEP = "The text nests deeper than this server can read.";

    /** For each of these ARQ looks through all before it, whether the name is free. */
    private static final Pattern ASSIGNMENT = Pattern.compile("\\bAS\\s*[?$]", Pattern.CASE_INSENSITIVE);

    private static final int MOST_ASSIGNMENTS = 1_000;

    private final SparqlSettings settings;
    private final RemoteServices remote;
    private final RewriteFactory optimizer;
    private final FunctionRegistry functions = new OwnFunctions();
    private final PropertyFunctionRegistry withWords = new OwnPropertyFunctions(true);
    private final PropertyFunctionRegistry withoutWords = new OwnPropertyFunctions(false);

    Guard(SparqlSettings settings) {
        this.settings = settings;
        this.remote = new RemoteServices(settings.services());
        this.optimizer = BoundedAlgebra.optimizer(settings.maxString());
    }

    /** The query that a text says; throws Jena's parse exception with line and column, or {@link RefusedQuery}. */
    public Query parse(String text) {
        return shallow(
                text,
                settings.maxQuery().toBytes(),
                () -> admit(QueryFactory.create(text, BASE, Syntax.syntaxSPARQL_12)));
    }

    /** The same for a query of the project's own, which may ask another server where that is allowed when it is run. */
    Query parseOwn(String text) {
        return shallow(
                text, settings.maxQuery().toBytes(), () -> QueryFactory.create(text, BASE, Syntax.syntaxSPARQL_12));
    }

    /** The update that a text says; throws Jena's parse exception with line and column, or {@link RefusedQuery}. */
    public UpdateRequest parseUpdate(String text) {
        return shallow(text, settings.maxUpload().toBytes(), () -> {
            var update = UpdateFactory.create(text, BASE, Syntax.syntaxSPARQL_12);
            update.forEach(Guard::admit);
            return update;
        });
    }

    /** The query itself when it may run. */
    public Query admit(Query query) {
        if (query.getQueryPattern() != null) {
            refuseService(Algebra.compile(query));
        }
        return query;
    }

    private static void admit(Update operation) {
        // By the standard a silent LOAD that fails has done nothing, so that one is let through and skipped.
        if (operation instanceof UpdateLoad load && !load.isSilent()) {
            throw new RefusedQuery("LOAD is refused: this server reads no file and no address for an update."
                    + " Send the triples in the request.");
        }
        if (operation instanceof UpdateModify modify) {
            refuseService(Algebra.compile(modify.getWherePattern()));
        }
    }

    /** A text is read by calls within calls, of which there is room for only so many. */
    private <T> T shallow(String text, long longest, Supplier<T> reading) {
        if (text.length() > longest) {
            throw new RefusedQuery("The text has " + text.length() + " characters; the longest that this server reads"
                    + " has " + longest + ".");
        }
        if (ASSIGNMENT.matcher(text).results().skip(MOST_ASSIGNMENTS).findAny().isPresent()) {
            throw new RefusedQuery("The text gives names with AS more than " + MOST_ASSIGNMENTS + " times.");
        }
        if (Nesting.inSparql(settings.maxNesting()).exceededBy(text)) {
            throw new RefusedQuery("The text nests brackets deeper than " + settings.maxNesting()
                    + " levels; this server reads no deeper.");
        }
        try {
            return reading.get();
        } catch (StackOverflowError deep) {
            throw new RefusedQuery(TOO_DEEP);
        } catch (QueryParseException fault) {
            throw fault.getCause() instanceof StackOverflowError ? new RefusedQuery(TOO_DEEP) : fault;
        } catch (ExprException fault) {
            // ARQ compiles constant patterns while it reads.
            throw new RefusedQuery("An expression of the query has no value: "
                    + String.valueOf(fault.getMessage()).strip());
        } catch (QueryException fault) {
            // Some rules are checked outside the parser.
            throw new QueryParseException(fault.getMessage(), fault, -1, -1);
        }
    }

    /**
     * Is the answer made of the data alone, so that it is the same until they change? A query that only looks as if it
     * asked for the time or for chance is taken to do so.
     */
    public static boolean isOfDataAlone(Query query) {
        return !CHANGES.matcher(query.toString()).find();
    }

    /** An execution of an admitted query, with limits; the caller holds a transaction and closes it. */
    public QueryExec prepare(DatasetGraph dataset, Query query) {
        return prepare(dataset, query, context(dataset), limit());
    }

    /** The same for a client that wants to wait for at most so many milliseconds; it cannot raise our limit. */
    public QueryExec prepare(DatasetGraph dataset, Query query, long milliseconds) {
        return prepare(dataset, query, context(dataset), milliseconds);
    }

    /** The same for somebody else's query, which can be watched and ended while it runs. */
    public QueryExec prepare(DatasetGraph dataset, Query query, Execution execution, long milliseconds) {
        return prepare(dataset, query, context(dataset, execution), milliseconds);
    }

    /**
     * An execution of a query of the library, with these values bound.
     *
     * @throws RefusedQuery when it asks another server, and the settings do not name that one
     */
    QueryExec prepare(DatasetGraph dataset, NamedQuery query, Query bound) {
        return prepare(dataset, bound, opened(context(dataset), query), limit());
    }

    /** The same, which can be watched and ended while it runs. */
    QueryExec prepare(DatasetGraph dataset, NamedQuery query, Query bound, Execution execution) {
        return prepare(dataset, bound, opened(context(dataset, execution), query), limit());
    }

    private Context opened(Context context, NamedQuery query) {
        if (!query.services().isEmpty()) {
            remote.open(context, query.services());
        }
        return context;
    }

    private QueryExec prepare(DatasetGraph dataset, Query query, Context context, long milliseconds) {
        return QueryExec.dataset(Moment.of(dataset))
                .query(query)
                .context(context)
                .timeout(Math.min(limit(), milliseconds), TimeUnit.MILLISECONDS)
                .build();
    }

    /** How long an execution may take, in milliseconds. */
    public long limit() {
        return settings.timeout().toMillis();
    }

    /** The steps in which a query would be executed, as ARQ's algebra. */
    public String plan(DatasetGraph dataset, Query query) {
        return Algebra.optimize(Algebra.compile(query), context(dataset)).toString();
    }

    /** A fresh context for one execution on this dataset. */
    public Context context(DatasetGraph dataset) {
        var context = Context.mergeCopy(ARQ.getContext(), dataset.getContext());
        context.set(ARQ.httpServiceAllowed, false);
        context.set(ARQConstants.sysOptimizerFactory, optimizer);
        if (QC.getFactory(context) == null) {
            QC.setFactory(context, WatchedPaths.FACTORY);
        }
        FunctionRegistry.set(context, functions);
        PropertyFunctionRegistry.set(context, context.isDefined(TextQuery.textIndex) ? withWords : withoutWords);
        return context;
    }

    /** A fresh context for one execution that can be watched and ended. */
    public Context context(DatasetGraph dataset, Execution execution) {
        var context = context(dataset);
        context.set(ARQConstants.symCancelQuery, execution.signal());
        return context;
    }

    private static void refuseService(Op algebra) {
        ServiceCalls.in(algebra).stream().findFirst().ifPresent(service -> {
            throw new RefusedQuery("SERVICE <" + service
                    + "> is refused: this server asks no other server on behalf of a" + " query.");
        });
    }
}
