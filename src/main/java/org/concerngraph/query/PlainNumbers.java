package org.concerngraph.query;

import java.math.BigDecimal;
import java.util.Set;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;

/** Numbers as people write them: TDB2 gives back the double {@code 0.8} as {@code 0.8e0}. */
public final class PlainNumbers {

    private static final Set<String> WITH_EXPONENT =
            Set.of(XSDDatatype.XSDdouble.getURI(), XSDDatatype.XSDfloat.getURI());

    private PlainNumbers() {}

    /** The text of a literal, without an exponent where it is a number that has one. */
    public static String text(Node literal) {
        String text = literal.getLiteralLexicalForm();
        if (!WITH_EXPONENT.contains(literal.getLiteralDatatypeURI())) {
            return text;
        }
        try {
            return new BigDecimal(text).toPlainString();
        } catch (NumberFormatException notFinite) {
            return text;
        }
    }
}
