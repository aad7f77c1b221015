package org.concerngraph.query.bounds;

/**
 * Counts how deep brackets nest, before a parser that calls itself for each of them runs out of memory for its calls.
 * It knows strings, and in the family of Turtle and SPARQL also comments and IRIs, because brackets in those do not
 * count. Characters come one after the other, so that a text of any length is counted in constant memory.
 */
public final class Nesting {

    private static final String NOT_IN_AN_IRI = "<\"{}|^`\\";
    private static final int LONG_QUOTE = 3;

    /** What stands around the character that is looked at. */
    private enum Inside {
        NOTHING,
        QUOTE_MARKS,
        STRING,
        COMMENT,
        MAYBE_IRI
    }

    private final boolean isJson;
    private final int limit;
    private Inside inside = Inside.NOTHING;
    private boolean isEscaped;
    private char quote;
    private int quotes;
    private int needed;
    private int depth;
    private int depthBeforeIri;

    private Nesting(boolean isJson, int limit) {
        this.isJson = isJson;
        this.limit = limit;
    }

    /** Counts in JSON, where nothing but strings hides a bracket. */
    public static Nesting inJson(int limit) {
        return new Nesting(true, limit);
    }

    /** Counts in SPARQL, Turtle, TriG and what else has their strings, comments and IRIs. */
    public static Nesting inSparql(int limit) {
        return new Nesting(false, limit);
    }

    /** Does any place of this text lie deeper than the limit? */
    public boolean exceededBy(CharSequence text) {
        for (int i = 0; i < text.length(); i++) {
            if (exceededAt(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    /** Does the next character open a bracket below the limit? */
    public boolean exceededAt(char c) {
        if (isEscaped) {
            isEscaped = false;
            return false;
        }
        switch (inside) {
            case QUOTE_MARKS -> afterQuoteMark(c);
            case STRING -> inString(c);
            case COMMENT -> inside = c == '\n' || c == '\r' ? Inside.NOTHING : inside;
            case MAYBE_IRI -> inMaybeIri(c);
            case NOTHING -> outside(c);
        }
        return inside != Inside.MAYBE_IRI && depth > limit;
    }

    private void outside(char c) {
        switch (c) {
            case '(', '[', '{' -> depth++;
            case ')', ']', '}' -> depth = Math.max(0, depth - 1);
            case '"' -> openString(c);
            case '\'' -> {
                if (!isJson) {
                    openString(c);
                }
            }
            case '#' -> inside = isJson ? inside : Inside.COMMENT;
            case '\\' -> isEscaped = true;
            case '<' -> {
                if (!isJson) {
                    inside = Inside.MAYBE_IRI;
                    depthBeforeIri = depth;
                }
            }
            default -> {
                // Nothing that nests.
            }
        }
    }

    private void openString(char c) {
        quote = c;
        quotes = 1;
        inside = isJson ? Inside.STRING : Inside.QUOTE_MARKS;
        needed = 1;
    }

    /** One quotation mark opens a short string, two are an empty one, three open a long one. */
    private void afterQuoteMark(char c) {
        if (c == quote) {
            quotes++;
            if (quotes == LONG_QUOTE) {
                needed = LONG_QUOTE;
                quotes = 0;
                inside = Inside.STRING;
            }
            return;
        }
        if (quotes == 1) {
            quotes = 0;
            inside = Inside.STRING;
            inString(c);
        } else {
            inside = Inside.NOTHING;
            outside(c);
        }
    }

    private void inString(char c) {
        if (c == '\\') {
            isEscaped = true;
            quotes = 0;
        } else if (c == quote) {
            quotes++;
            if (isJson || quotes == needed) {
                inside = Inside.NOTHING;
            }
        } else {
            quotes = 0;
            boolean cannotBeShort = needed == 1 && !isJson && (c == '\n' || c == '\r');
            inside = cannotBeShort ? Inside.NOTHING : inside;
        }
    }

    /** A "less than" begins like an IRI; what it is shows at its end, and until then its brackets count for both. */
    private void inMaybeIri(char c) {
        if (c == '>') {
            depth = depthBeforeIri;
            inside = Inside.NOTHING;
        } else if (c <= ' ' || NOT_IN_AN_IRI.indexOf(c) >= 0) {
            inside = Inside.NOTHING;
            outside(c);
        } else if (c == '(' || c == '[') {
            depth++;
        } else if (c == ')' || c == ']') {
            depth = Math.max(0, depth - 1);
        }
    }
}
