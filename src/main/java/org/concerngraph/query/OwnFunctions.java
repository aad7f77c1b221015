package org.concerngraph.query;

import org.apache.jena.query.ARQ;
import org.apache.jena.sparql.function.FunctionFactory;
import org.apache.jena.sparql.function.FunctionRegistry;
import org.jspecify.annotations.NullUnmarked;

/** The functions a query may call: those that are registered, and never a Java class that a query names. */
@NullUnmarked
final class OwnFunctions extends FunctionRegistry {

    private static final FunctionRegistry STANDARD = FunctionRegistry.get(ARQ.getContext());

    static boolean namesJavaClass(String iri) {
        return iri != null && iri.regionMatches(true, 0, "java:", 0, "java:".length());
    }

    @Override
    public FunctionFactory getFunctionFactory(String iri) {
        if (namesJavaClass(iri)) {
            throw new RefusedQuery("<" + iri + "> names a Java class; this server runs none for a query.");
        }
        return STANDARD.getFunctionFactory(iri);
    }

    @Override
    public boolean isRegistered(String iri) {
        return !namesJavaClass(iri) && STANDARD.isRegistered(iri);
    }
}
