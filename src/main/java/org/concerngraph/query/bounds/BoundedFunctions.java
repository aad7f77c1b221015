package org.concerngraph.query.bounds;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import org.apache.jena.sparql.expr.E_Multiply;
import org.apache.jena.sparql.expr.E_StrAfter;
import org.apache.jena.sparql.expr.E_StrBefore;
import org.apache.jena.sparql.expr.E_StrConcat;
import org.apache.jena.sparql.expr.E_StrContains;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;
import org.concerngraph.query.RefusedQuery;

/** ARQ's own functions, which look at the size of their arguments first. */
final class BoundedFunctions {

    /** A search takes at most the product of both lengths: about a second at this one. */
    private static final long MOST_COMPARISONS = 2_000_000_000L;

    /** In bits: thirty products of a number with itself would have more digits than memory. */
    private static final long LARGEST_PRODUCT = 1L << 20;

    private BoundedFunctions() {}

    private static long length(NodeValue value) {
        return value.asNode().isLiteral()
                ? value.asNode().getLiteralLexicalForm().length()
                : 0;
    }

    private static void refuseEndlessSearch(NodeValue text, NodeValue sought) {
        if (length(text) * length(sought) > MOST_COMPARISONS) {
            throw new RefusedQuery("The query looks for " + length(sought) + " characters in " + length(text)
                    + "; that takes longer than this server gives one step of a query.");
        }
    }

    private static long bits(NodeValue value) {
        if (value.isInteger()) {
            BigInteger integer = value.getInteger();
            return integer.bitLength();
        }
        if (value.isDecimal()) {
            BigDecimal decimal = value.getDecimal();
            return decimal.unscaledValue().bitLength();
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
            return super.eval(left, right);
        }

        @Override
        public Expr copy(Expr left, Expr right) {
            return new Multiply(left, right);
        }
    }

    static final class Contains extends E_StrContains {

        Contains(Expr text, Expr sought) {
            super(text, sought);
        }

        @Override
        public NodeValue eval(NodeValue text, NodeValue sought) {
            refuseEndlessSearch(text, sought);
            return super.eval(text, sought);
        }

        @Override
        public Expr copy(Expr text, Expr sought) {
            return new Contains(text, sought);
        }
    }

    static final class Before extends E_StrBefore {

        Before(Expr text, Expr sought) {
            super(text, sought);
        }

        @Override
        public NodeValue eval(NodeValue text, NodeValue sought) {
            refuseEndlessSearch(text, sought);
            return super.eval(text, sought);
        }

        @Override
        public Expr copy(Expr text, Expr sought) {
            return new Before(text, sought);
        }
    }

    static final class After extends E_StrAfter {

        After(Expr text, Expr sought) {
            super(text, sought);
        }

        @Override
        public NodeValue eval(NodeValue text, NodeValue sought) {
            refuseEndlessSearch(text, sought);
            return super.eval(text, sought);
        }

        @Override
        public Expr copy(Expr text, Expr sought) {
            return new After(text, sought);
        }
    }
}
