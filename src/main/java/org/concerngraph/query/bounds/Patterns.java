package org.concerngraph.query.bounds;

import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.RegexEngine;
import org.concerngraph.query.RefusedQuery;
import org.jspecify.annotations.Nullable;

/** Compiles the pattern of a function, once while it stays the same. */
final class Patterns {

    private final String function;
    private @Nullable String latest;
    private @Nullable Pattern compiled;

    Patterns(String function) {
        this.function = function;
    }

    /** The pattern with these flags; throws ARQ's evaluation error when it is none, which makes a value unbound. */
    Pattern of(NodeValue pattern, @Nullable NodeValue flags) {
        if (!pattern.isString() || flags != null && !flags.isString()) {
            throw new ExprEvalException(function + ": the pattern and its flags are to be strings");
        }
        String key = pattern.getString() + '\u0000' + (flags == null ? "" : flags.getString());
        Pattern known = compiled;
        if (known == null || !key.equals(latest)) {
            known = RegexEngine.makePattern(function, pattern.getString(), flags == null ? null : flags.getString());
            compiled = known;
            latest = key;
        }
        return known;
    }

    /** A match that refuses the query when it goes deeper than the engine can. */
    static <T> T matched(Supplier<T> search) {
        try {
            return search.get();
        } catch (StackOverflowError deep) {
            throw new RefusedQuery("A regular expression of the query takes more steps than this server can remember.");
        }
    }
}
