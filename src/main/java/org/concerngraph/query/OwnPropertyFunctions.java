package org.concerngraph.query;

import org.apache.jena.sparql.pfunction.PropertyFunctionFactory;
import org.apache.jena.sparql.pfunction.PropertyFunctionRegistry;
import org.jspecify.annotations.NullUnmarked;

/** The computed properties that a query may use: the search for words. Other properties mean what the data say. */
@NullUnmarked
final class OwnPropertyFunctions extends PropertyFunctionRegistry {

    static final String TEXT_QUERY = "http://jena.apache.org/text#query";

    /** ARQ itself asks for this one before it walks a path. */
    private static final String LIST_MEMBER = "http://jena.apache.org/ARQ/list#member";

    private static final PropertyFunctionRegistry STANDARD = PropertyFunctionRegistry.standardRegistry();

    private final boolean hasWords;

    /** Those of a dataset that has an index of words or has none; without one, Jena would let every row pass. */
    OwnPropertyFunctions(boolean hasWords) {
        this.hasWords = hasWords;
    }

    @Override
    public boolean manages(String iri) {
        boolean isSearch = TEXT_QUERY.equals(iri);
        if (isSearch && !hasWords) {
            throw new RefusedQuery("text:query is refused: this dataset has no index of words. That of "
                    + AskedDataset.CONCERNS.address() + " has one.");
        }
        if (!isSearch && !LIST_MEMBER.equals(iri)) {
            OwnFunctions.refuseExtension(iri);
        }
        return isSearch && STANDARD.manages(iri);
    }

    @Override
    public PropertyFunctionFactory get(String iri) {
        return manages(iri) ? STANDARD.get(iri) : null;
    }
}
