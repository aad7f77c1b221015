package org.concerngraph.store;

import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.util.Context;
import org.jspecify.annotations.Nullable;

/** Whether an execution is to end, for steps that ARQ does not interrupt. */
public final class Cancellation {

    private final @Nullable AtomicBoolean signal;

    private Cancellation(@Nullable AtomicBoolean signal) {
        this.signal = signal;
    }

    /** The signal of the execution that has this context. */
    public static Cancellation in(@Nullable Context context) {
        return new Cancellation(context == null ? null : Context.getCancelSignal(context));
    }

    /** Throws when the execution is to end. */
    public void check() {
        if (signal != null && signal.get()) {
            throw new QueryCancelledException();
        }
    }
}
