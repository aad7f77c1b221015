package org.concerngraph.curation.agreement;

import java.util.stream.Stream;
import org.concerngraph.query.BadParameter;
import org.concerngraph.web.Kind;

/** What coders see in a quote. */
enum CodedThings {
    /** Concerns, for which they give evidence. */
    CONCERN(Kind.CONCERN),
    /** Themes, to which they assign it. */
    THEME(Kind.THEME);

    private final Kind kind;

    CodedThings(Kind kind) {
        this.kind = kind;
    }

    /** The one of this name; throws {@link BadParameter} where there is none. */
    static CodedThings named(String value) {
        return Stream.of(values())
                .filter(one -> one.parameter().equals(value))
                .findFirst()
                .orElseThrow(() -> new BadParameter("things", "is \"" + value + "\"; concern and theme are known."));
    }

    /** Its name in addresses and queries, which also is what a person calls one. */
    public String parameter() {
        return kind.segment();
    }

    /** What a person calls several. */
    public String many() {
        return kind.list().substring(1);
    }

    /** The query that counts how two coders agree on each. */
    String query() {
        return "curation/agreement-" + many();
    }
}
