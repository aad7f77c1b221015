package org.concerngraph.query.bounds;

import org.apache.jena.sparql.expr.E_Multiply;
import org.apache.jena.sparql.expr.E_Regex;
import org.apache.jena.sparql.expr.E_StrAfter;
import org.apache.jena.sparql.expr.E_StrBefore;
import org.apache.jena.sparql.expr.E_StrConcat;
import org.apache.jena.sparql.expr.E_StrContains;
import org.apache.jena.sparql.expr.E_StrReplace;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunction2;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.ExprTransformCopy;

/** Puts in the place of each function that can take too much time or space one that ends or refuses. */
final class BoundedExpressions extends ExprTransformCopy {

    private final int longest;

    BoundedExpressions(int longest) {
        this.longest = longest;
    }

    @Override
    public Expr transform(ExprFunctionN function, ExprList arguments) {
        return switch (function) {
            case E_Regex same -> new WatchedRegex(arguments);
            case E_StrReplace same -> new WatchedReplace(arguments, longest);
            case E_StrConcat same -> new BoundedFunctions.Concat(arguments, longest);
            default -> super.transform(function, arguments);
        };
    }

    @Override
    public Expr transform(ExprFunction2 function, Expr left, Expr right) {
        return switch (function) {
            case E_Multiply same -> new BoundedFunctions.Multiply(left, right);
            case E_StrContains same -> new BoundedFunctions.Contains(left, right);
            case E_StrBefore same -> new BoundedFunctions.Before(left, right);
            case E_StrAfter same -> new BoundedFunctions.After(left, right);
            default -> super.transform(function, left, right);
        };
    }
}
