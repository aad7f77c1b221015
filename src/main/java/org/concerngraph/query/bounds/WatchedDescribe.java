package org.concerngraph.query.bounds;

import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.sparql.core.describe.DescribeBNodeClosure;
import org.apache.jena.sparql.core.describe.DescribeHandlerRegistry;
import org.apache.jena.sparql.util.Context;
import org.concerngraph.store.Cancellation;
import org.jspecify.annotations.Nullable;

/** DESCRIBE as ARQ does it, which can be ended between two things: ARQ looks only until all of them are found. */
public final class WatchedDescribe extends DescribeBNodeClosure {

    private @Nullable Cancellation cancellation;

    private WatchedDescribe() {}

    /** Puts it in the place of ARQ's own, for every execution of this program. */
    public static void install() {
        var handlers = DescribeHandlerRegistry.get();
        handlers.clear();
        handlers.add(WatchedDescribe::new);
    }

    @Override
    public void start(Model described, Context context) {
        super.start(described, context);
        cancellation = Cancellation.in(context);
    }

    @Override
    public void describe(Resource thing) {
        if (cancellation != null) {
            cancellation.check();
        }
        super.describe(thing);
    }
}
