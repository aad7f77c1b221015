package org.concerngraph.query.bounds;

import org.apache.jena.sparql.path.P_Alt;
import org.apache.jena.sparql.path.P_Inverse;
import org.apache.jena.sparql.path.P_OneOrMore1;
import org.apache.jena.sparql.path.P_OneOrMoreN;
import org.apache.jena.sparql.path.P_Path1;
import org.apache.jena.sparql.path.P_Seq;
import org.apache.jena.sparql.path.P_ZeroOrMore1;
import org.apache.jena.sparql.path.P_ZeroOrMoreN;
import org.apache.jena.sparql.path.P_ZeroOrOne;
import org.apache.jena.sparql.path.Path;
import org.apache.jena.sparql.path.PathFactory;

/** Property paths without closures of closures: {@code ((x*)+)?} reaches what {@code x*} reaches, in one walk. */
final class SimplePath {

    private SimplePath() {}

    /** A path that reaches the same, in which no closure or option is the whole of another. */
    static Path of(Path path) {
        return switch (path) {
            case P_Seq both -> PathFactory.pathSeq(of(both.getLeft()), of(both.getRight()));
            case P_Alt both -> PathFactory.pathAlt(of(both.getLeft()), of(both.getRight()));
            case P_Inverse inverse -> PathFactory.pathInverse(of(inverse.getSubPath()));
            case P_ZeroOrMore1 closure -> repeated(closure, true, true);
            case P_ZeroOrMoreN closure -> repeated(closure, true, true);
            case P_OneOrMore1 closure -> repeated(closure, false, true);
            case P_OneOrMoreN closure -> repeated(closure, false, true);
            case P_ZeroOrOne option -> repeated(option, true, false);
            default -> path;
        };
    }

    private static Path repeated(P_Path1 outer, boolean mayBeNone, boolean mayBeMany) {
        Path inner = of(outer.getSubPath());
        boolean none = mayBeNone || inner instanceof P_ZeroOrMore1 || inner instanceof P_ZeroOrOne;
        boolean many = mayBeMany || inner instanceof P_ZeroOrMore1 || inner instanceof P_OneOrMore1;
        Path step = inner instanceof P_ZeroOrMore1 || inner instanceof P_ZeroOrOne || inner instanceof P_OneOrMore1
                ? ((P_Path1) inner).getSubPath()
                : inner;
        if (!many) {
            return PathFactory.pathZeroOrOne(step);
        }
        return none ? PathFactory.pathZeroOrMore1(step) : PathFactory.pathOneOrMore1(step);
    }
}
