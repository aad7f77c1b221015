package org.concerngraph.query.bounds;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import org.apache.jena.sparql.expr.E_Multiply;
import org.apache.jena.sparql.expr.E_StrConcat;
import org.apache.jena.sparql.expr.E_StrEncodeForURI;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.ExprFunction1;
import org.apache.jena.sparql.expr.ExprFunction2;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.function.FunctionEnv;
import org.concerngraph.query.RefusedQuery;
import org.concerngraph.store.Cancellation;

/** ARQ's own functions, which look at the size of their arguments first. */
final class BoundedFunctions {

    /** A search takes at most the product of both lengths: about a second at this one. */
    private static final long MOST_COMPARISONS = 2_000_000_000L;

    /** In bits: thirty products of a number with itself would have more digits than memory. */
    private static final long LARGEST_PRODUCT = 1L << 20;

    private static final long BITS_OF_A_DIGIT = 4;

    private BoundedFunctions() {}

    private static long length(NodeValue value) {
        return value.asNode().isLiteral()
                ? value.asNode().getLiteralLexicalForm().length()
                : 0;
    }

    private static long bits(NodeValue value) {
        if (value.isInteger()) {
            BigInteger integer = value.getInteger();
            return integer.bitLength();
        }
        if (value.isDecimal()) {
            BigDecimal decimal = value.getDecimal();
            return decimal.unscaledValue().bitLength() + BITS_OF_A_DIGIT * Math.abs((long) decimal.scale());
        }
        return 0;
    }

    static final class Concat extends E_StrConcat {

        private final int longest;

        Concat(ExprList arguments, int longest) {
            super(arguments);
            this.longest = longest;
        }

        @Override
        public NodeValue eval(List<NodeValue> values) {
            TooLong.refuse(values.stream().mapToLong(BoundedFunctions::length).sum(), longest);
            return super.eval(values);
        }

        @Override
        public Expr copy(ExprList arguments) {
            return new Concat(arguments, longest);
        }
    }

    static final class Multiply extends E_Multiply {

        Multiply(Expr left, Expr right) {
            super(left, right);
        }

        @Override
        public NodeValue eval(NodeValue left, NodeValue right) {
            if (bits(left) + bits(right) > LARGEST_PRODUCT) {
                throw new RefusedQuery("The query makes a number of more than " + LARGEST_PRODUCT + " bits.");
            }
            try {
                return super.eval(left, right);
            } catch (ArithmeticException outOfRange) {
                throw new ExprEvalException("The product cannot be had: " + outOfRange.getMessage(), outOfRange);
            }
        }

        @Override
        public Expr copy(Expr left, Expr right) {
            return new Multiply(left, right);
        }
    }

    /** CONTAINS, STRBEFORE or STRAFTER, of texts that are not both very long. */
    static final class Search extends ExprFunction2 {

        private final ExprFunction2 plain;

        Search(ExprFunction2 plain) {
            super(plain.getArg1(), plain.getArg2(), plain.getFunctionSymbol().getSymbol());
            this.plain = plain;
        }

        @Override
        public NodeValue eval(NodeValue text, NodeValue sought) {
            if (length(text) * length(sought) > MOST_COMPARISONS) {
                throw new RefusedQuery("The query looks for " + length(sought) + " characters in " + length(text)
                        + "; that takes longer than this server gives one step of a query.");
            }
            return plain.eval(text, sought);
        }

        @Override
        public Expr copy(Expr text, Expr sought) {
            return new Search((ExprFunction2) plain.copy(text, sought));
        }
    }

    /** Nested, it would make two characters more of each that it has made before. */
    static final class EncodeForUri extends E_StrEncodeForURI {

        private final int longest;

        EncodeForUri(Expr argument, int longest) {
            super(argument);
            this.longest = longest;
        }

        @Override
        public NodeValue eval(NodeValue value) {
            NodeValue encoded = super.eval(value);
            TooLong.refuse(length(encoded), longest);
            return encoded;
        }

        @Override
        public Expr copy(Expr argument) {
            return new EncodeForUri(argument, longest);
        }
    }

    /**
     * The value of an expression, when the query is not to end by now. One row may call a function thousands of times,
     * and ARQ looks only between rows.
     */
    static final class Checked extends ExprFunction1 {

        Checked(Expr argument) {
            super(argument, "checked");
        }

        @Override
        public NodeValue eval(NodeValue value, FunctionEnv env) {
            Cancellation.in(env.getContext()).check();
            return value;
        }

        /** Asked without an execution, to fold constants before one begins: that is when nothing could end it. */
        @Override
        public NodeValue eval(NodeValue value) {
            throw new ExprEvalException("The value is found when the query runs");
        }

        @Override
        public Expr copy(Expr argument) {
            return new Checked(argument);
        }
    }
}
