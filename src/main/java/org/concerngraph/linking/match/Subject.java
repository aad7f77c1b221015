package org.concerngraph.linking.match;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What terms are looked for.
 *
 * @param iri what it is known by; empty for words that somebody typed
 * @param kind what it is
 * @param names its names, the preferred one first
 * @param abbreviations the short forms of its study and what each stands for, for example {@code GP} and
 *     {@code general practitioner}
 * @param context what is said about it: definitions, quotes, the labels of what is above it
 * @param accepted the IRIs of terms that its neighbours (what is above it and beside it) are linked to already
 * @param rejected the IRIs of terms that are never to be proposed for it
 */
public record Subject(
        String iri,
        Kind kind,
        List<String> names,
        Map<String, String> abbreviations,
        List<String> context,
        Set<String> accepted,
        Set<String> rejected) {

    /** What a subject is. */
    public enum Kind {
        /** A theme of a study: a label. */
        THEME,
        /** A role of stakeholders: a label. */
        ROLE,
        /** A concern: a sentence, which is never exactly a term. */
        CONCERN,
        /** Words that somebody typed. */
        WORD
    }

    /** Copies the collections. */
    public Subject {
        names = List.copyOf(names);
        abbreviations = Map.copyOf(abbreviations);
        context = List.copyOf(context);
        accepted = Set.copyOf(accepted);
        rejected = Set.copyOf(rejected);
    }

    /** Words that somebody typed, about which nothing else is known. */
    public static Subject words(String words) {
        return new Subject("", Kind.WORD, List.of(words), Map.of(), List.of(), Set.of(), Set.of());
    }
}
