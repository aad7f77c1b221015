package org.concerngraph.query;

import org.apache.jena.sparql.pfunction.PropertyFunctionFactory;
import org.apache.jena.sparql.pfunction.PropertyFunctionRegistry;
import org.jspecify.annotations.NullUnmarked;

/** The computed properties a query may use: those that are registered, and never a Java class that a query names. */
@NullUnmarked
final class OwnPropertyFunctions extends PropertyFunctionRegistry {

    private static final PropertyFunctionRegistry STANDARD = PropertyFunctionRegistry.standardRegistry();

    @Override
    public boolean manages(String iri) {
        if (OwnFunctions.namesJavaClass(iri)) {
            throw new RefusedQuery("<" + iri + "> names a Java class; this server runs none for a query.");
        }
        return STANDARD.manages(iri);
    }

    @Override
    public PropertyFunctionFactory get(String iri) {
        return manages(iri) ? STANDARD.get(iri) : null;
    }
}
