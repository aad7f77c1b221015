package org.concerngraph.linking.match;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which terms are looked at.
 *
 * @param vocabularies the names of the vocabularies; empty for all
 * @param within the IRI of a term that they are below, at whatever depth, or are; null for all
 * @param withObsolete are obsolete terms looked at too?
 */
public record SearchFilter(
        Set<String> vocabularies, @Nullable String within, boolean withObsolete) {

    /** Copies the set. */
    public SearchFilter {
        vocabularies = Set.copyOf(vocabularies);
    }

    /** Every term that is not obsolete. */
    public static SearchFilter all() {
        return new SearchFilter(Set.of(), null, false);
    }

    /** The terms of some vocabularies that are not obsolete. */
    public static SearchFilter in(String... vocabularies) {
        return new SearchFilter(Set.of(vocabularies), null, false);
    }
}
