package org.concerngraph.endpoint;

import jakarta.servlet.http.HttpServletRequest;
import org.concerngraph.query.CutAnswer;
import org.concerngraph.query.Execution;
import org.jspecify.annotations.Nullable;

/**
 * What our processors tell, past Fuseki, about a request: Fuseki turns each failure into a status and a text of its own.
 */
final class Exchange {

    private static final String NAME = Exchange.class.getName();

    private @Nullable Problem problem;
    private @Nullable Execution execution;
    private long milliseconds;

    /** Opens the exchange of this request. */
    static Exchange open(HttpServletRequest request) {
        var exchange = new Exchange();
        request.setAttribute(NAME, exchange);
        return exchange;
    }

    /** The exchange of a request that was opened. */
    static Exchange of(HttpServletRequest request) {
        return request.getAttribute(NAME) instanceof Exchange open ? open : open(request);
    }

    /** The request has no answer, for this reason; the first one counts. */
    void fail(Problem reason) {
        if (problem == null) {
            problem = reason;
        }
    }

    /** The answer comes from this execution. */
    void runs(Execution started) {
        execution = started;
    }

    /** The execution may take so many milliseconds. */
    void mayTake(long most) {
        milliseconds = most;
    }

    /** The execution that answers; none before it began and when none is needed. */
    @Nullable
    Execution execution() {
        return execution;
    }

    /** Why the answer is none, or not whole. */
    @Nullable
    Problem problem() {
        if (problem == null && execution != null) {
            execution.cut().ifPresent(reason -> fail(cut(reason)));
        }
        return problem;
    }

    private Problem cut(CutAnswer.Reason reason) {
        return switch (reason) {
            case TIME -> new Problem(503, reason.sentence() + " (" + milliseconds + " ms at most) and was ended.");
            case CANCELLED -> new Problem(503, reason.sentence() + ".");
            case MEMORY -> new Problem(503, reason.sentence() + " and was ended.");
            case ROWS, BYTES -> new Problem(422, reason.sentence() + "; ask for a part of it with LIMIT and OFFSET.");
        };
    }
}
