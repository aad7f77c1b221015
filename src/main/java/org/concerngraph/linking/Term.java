package org.concerngraph.linking;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A term of an external vocabulary, whatever language it was written in (OWL, OBO in OWL, SKOS, MeSH).
 *
 * @param iri what it is known by
 * @param vocabulary the name of the loaded vocabulary, for example {@code mesh-2024}
 * @param label the name that people are shown: the preferred one in English, or in no language, or in any; the end of the
 *     IRI where it has none
 * @param names all its names, the preferred ones first
 * @param definitions its definitions and scope notes
 * @param broader the IRIs of the terms directly above it in the hierarchy of its vocabulary
 * @param partOf the IRIs of the terms that it is said to be a part of, whether or not that is the hierarchy
 * @param notations codes that the vocabulary gives it, such as tree numbers of MeSH
 * @param isObsolete is it no longer to be used?
 * @param replacedBy the IRI of the term to use instead of an obsolete one, where that is said
 */
public record Term(
        String iri,
        String vocabulary,
        String label,
        List<Name> names,
        List<String> definitions,
        List<String> broader,
        List<String> partOf,
        List<String> notations,
        boolean isObsolete,
        @Nullable String replacedBy) {

    /** Copies the lists. */
    public Term {
        names = List.copyOf(names);
        definitions = List.copyOf(definitions);
        broader = List.copyOf(broader);
        partOf = List.copyOf(partOf);
        notations = List.copyOf(notations);
    }
}
