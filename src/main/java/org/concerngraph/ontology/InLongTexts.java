package org.concerngraph.ontology;

import java.util.List;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.sparql.expr.E_StrLength;
import org.apache.jena.sparql.expr.E_StrSubstring;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunction1;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.ExprTransformCopy;
import org.apache.jena.sparql.expr.NodeValue;

/** STRLEN and SUBSTR, the same as ever, but without walking a long text each time. */
final class InLongTexts extends ExprTransformCopy {

    @Override
    public Expr transform(ExprFunction1 function, Expr argument) {
        return function instanceof E_StrLength ? new Length(argument) : super.transform(function, argument);
    }

    @Override
    public Expr transform(ExprFunctionN function, ExprList arguments) {
        return function instanceof E_StrSubstring && arguments.size() == 3
                ? new Part(arguments.get(0), arguments.get(1), arguments.get(2))
                : super.transform(function, arguments);
    }

    private static boolean isLong(NodeValue value) {
        return value.isString() && LongText.isLong(value.getString());
    }

    private static boolean isWhole(NodeValue value) {
        return value.isInteger()
                && XSDDatatype.XSDinteger.getURI().equals(value.getDatatypeURI())
                && value.getInteger().bitLength() < Integer.SIZE - 1;
    }

    private static final class Length extends E_StrLength {

        Length(Expr text) {
            super(text);
        }

        @Override
        public NodeValue eval(NodeValue text) {
            return isLong(text)
                    ? NodeValue.makeInteger(LongText.of(text.getString()).length())
                    : super.eval(text);
        }

        @Override
        public Expr copy(Expr text) {
            return new Length(text);
        }
    }

    private static final class Part extends E_StrSubstring {

        Part(Expr text, Expr start, Expr length) {
            super(text, start, length);
        }

        @Override
        public NodeValue eval(List<NodeValue> values) {
            if (isLong(values.get(0)) && isWhole(values.get(1)) && isWhole(values.get(2))) {
                LongText text = LongText.of(values.get(0).getString());
                long start = values.get(1).getInteger().longValue() - 1;
                long end = start + values.get(2).getInteger().longValue();
                if (start >= 0 && start <= end && end <= text.length()) {
                    return NodeValue.makeString(text.between((int) start, (int) end));
                }
            }
            return super.eval(values);
        }

        @Override
        public Expr copy(ExprList values) {
            return new Part(values.get(0), values.get(1), values.get(2));
        }
    }
}
