package org.concerngraph.query;

import java.util.List;
import org.apache.jena.query.ARQ;
import org.apache.jena.sparql.function.FunctionFactory;
import org.apache.jena.sparql.function.FunctionRegistry;
import org.apache.jena.vocabulary.XSD;
import org.jspecify.annotations.NullUnmarked;

/**
 * The functions that a query may call by IRI: the casts of SPARQL 1.1. Those of ARQ include one that waits as long as it
 * is told, and {@code java:} names any class of this machine; both are refused, so that nobody takes silence for an
 * answer. Of other IRIs nothing is known, and by the standard such a call has no value.
 */
@NullUnmarked
final class OwnFunctions extends FunctionRegistry {

    private static final FunctionRegistry STANDARD = FunctionRegistry.get(ARQ.getContext());
    private static final List<String> EXTENSIONS = List.of(
            "http://jena.apache.org/",
            "http://jena.hpl.hp.com/",
            "http://www.w3.org/2005/xpath-functions",
            "http://www.opengis.net/def/function/");

    /** Throws when an IRI in the place of a function or of a computed property names code, not something of the data. */
    static void refuseExtension(String iri) {
        if (iri == null) {
            return;
        }
        if (iri.regionMatches(true, 0, "java:", 0, "java:".length())) {
            throw new RefusedQuery("<" + iri + "> names a Java class; this server runs none for a query.");
        }
        if (EXTENSIONS.stream().anyMatch(iri::startsWith)) {
            throw new RefusedQuery("<" + iri + "> is an extension of SPARQL; this server runs standard SPARQL 1.1 and,"
                    + " beyond it, only " + OwnPropertyFunctions.TEXT_QUERY + ".");
        }
    }

    @Override
    public FunctionFactory getFunctionFactory(String iri) {
        refuseExtension(iri);
        return iri != null && iri.startsWith(XSD.NS) ? STANDARD.getFunctionFactory(iri) : null;
    }

    @Override
    public boolean isRegistered(String iri) {
        return getFunctionFactory(iri) != null;
    }
}
