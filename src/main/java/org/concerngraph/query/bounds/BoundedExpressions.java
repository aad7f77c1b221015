package org.concerngraph.query.bounds;

import org.apache.jena.sparql.expr.E_Multiply;
import org.apache.jena.sparql.expr.E_Regex;
import org.apache.jena.sparql.expr.E_StrAfter;
import org.apache.jena.sparql.expr.E_StrBefore;
import org.apache.jena.sparql.expr.E_StrConcat;
import org.apache.jena.sparql.expr.E_StrContains;
import org.apache.jena.sparql.expr.E_StrEncodeForURI;
import org.apache.jena.sparql.expr.E_StrLength;
import org.apache.jena.sparql.expr.E_StrLowerCase;
import org.apache.jena.sparql.expr.E_StrReplace;
import org.apache.jena.sparql.expr.E_StrSubstring;
import org.apache.jena.sparql.expr.E_StrUpperCase;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprDigest;
import org.apache.jena.sparql.expr.ExprFunction1;
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
            case E_Regex same -> new WatchedRegex(checked(arguments));
            case E_StrReplace same -> new WatchedReplace(checked(arguments), longest);
            case E_StrSubstring part -> part.copy(checked(arguments));
            case E_StrConcat same -> new BoundedFunctions.Concat(checked(arguments), longest);
            default -> super.transform(function, arguments);
        };
    }

    @Override
    public Expr transform(ExprFunction2 function, Expr left, Expr right) {
        return switch (function) {
            case E_Multiply same -> new BoundedFunctions.Multiply(left, right);
            case E_StrContains search -> searching(search, left, right);
            case E_StrBefore search -> searching(search, left, right);
            case E_StrAfter search -> searching(search, left, right);
            default -> super.transform(function, left, right);
        };
    }

    @Override
    public Expr transform(ExprFunction1 function, Expr argument) {
        return switch (function) {
            case E_StrEncodeForURI same -> new BoundedFunctions.EncodeForUri(checked(argument), longest);
            case ExprDigest digest -> digest.copy(checked(argument));
            case E_StrUpperCase upper -> upper.copy(checked(argument));
            case E_StrLowerCase lower -> lower.copy(checked(argument));
            case E_StrLength length -> length.copy(checked(argument));
            default -> super.transform(function, argument);
        };
    }

    private static Expr searching(ExprFunction2 function, Expr text, Expr sought) {
        return new BoundedFunctions.Search((ExprFunction2) function.copy(checked(text), sought));
    }

    private static ExprList checked(ExprList arguments) {
        var checked = new ExprList();
        for (int i = 0; i < arguments.size(); i++) {
            checked.add(i == 0 ? checked(arguments.get(i)) : arguments.get(i));
        }
        return checked;
    }

    private static Expr checked(Expr argument) {
        return argument instanceof BoundedFunctions.Checked ? argument : new BoundedFunctions.Checked(argument);
    }
}
