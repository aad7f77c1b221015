package org.concerngraph.linking.match;

import java.util.List;
import org.concerngraph.linking.Name;
import org.concerngraph.linking.Term;

/** The names that a term is matched by: its own, or what people are shown where it has none. */
final class NamesOf {

    private NamesOf() {}

    static List<Name> term(Term term) {
        return term.names().isEmpty() ? List.of(new Name(term.label(), "", Name.Kind.PREFERRED)) : term.names();
    }
}
