package org.concerngraph.endpoint;

import org.apache.jena.fuseki.servlets.ServletOps;
import org.jspecify.annotations.Nullable;

/** Ends a request of the protocol with a status and a sentence. */
final class Refusal {

    static final int UNPROCESSABLE = 422;
    static final int TOO_LATE = 503;
    static final int TOO_MANY = 429;
    static final int BAD = 400;

    private Refusal() {}

    /** Always throws. */
    static IllegalStateException of(int status, @Nullable String sentence) {
        ServletOps.error(status, String.valueOf(sentence));
        return new IllegalStateException("not reached: the line above throws");
    }

    /** Always throws; what the exchange is told says more than the sentence alone. */
    static IllegalStateException of(Exchange exchange, Problem problem) {
        exchange.fail(problem);
        return of(problem.status(), problem.detail());
    }
}
