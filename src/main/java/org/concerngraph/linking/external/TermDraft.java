package org.concerngraph.linking.external;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.concerngraph.linking.Name;
import org.concerngraph.linking.Term;
import org.concerngraph.vocabulary.Iris;
import org.jspecify.annotations.Nullable;

/** What has been found out about a term so far. */
final class TermDraft {

    private static final String OBSOLETE = "obsolete ";

    private final String iri;
    private final String vocabulary;
    private final Map<String, Name> names = new LinkedHashMap<>();
    private final Set<String> definitions = new LinkedHashSet<>();
    private final Set<String> notes = new LinkedHashSet<>();
    private final Set<String> broader = new LinkedHashSet<>();
    private final Set<String> partOf = new LinkedHashSet<>();
    private final Set<String> notations = new LinkedHashSet<>();
    private boolean isObsolete;
    private @Nullable String replacedBy;

    TermDraft(String iri, String vocabulary) {
        this.iri = iri;
        this.vocabulary = vocabulary;
    }

    void name(Node literal, Name.Kind kind) {
        var name = new Name(
                literal.getLiteralLexicalForm().strip(),
                literal.getLiteralLanguage().toLowerCase(Locale.ROOT),
                kind);
        if (!name.text().isEmpty()) {
            names.merge(
                    name.text() + "\n" + name.language(),
                    name,
                    (a, b) -> a.kind().compareTo(b.kind()) <= 0 ? a : b);
        }
    }

    /**
     * A name that MeSH gives to one of the descriptor's concepts: those of the preferred concept are other names for the
     * descriptor, those of its other concepts are for something near or narrower.
     */
    void entryTerm(Node literal, boolean isOfPreferredConcept) {
        if (literal.isLiteral()) {
            name(literal, isOfPreferredConcept ? Name.Kind.EXACT : Name.Kind.RELATED);
        }
    }

    void definition(Node literal) {
        definitions.add(literal.getLiteralLexicalForm().strip());
    }

    void note(Node literal) {
        notes.add(literal.getLiteralLexicalForm().strip());
    }

    void broader(Node value) {
        addIri(broader, value);
    }

    void partOf(Node value) {
        addIri(partOf, value);
    }

    void notation(Node value) {
        notations.add(value.isLiteral() ? value.getLiteralLexicalForm() : Iris.localName(value.toString()));
    }

    void obsolete(boolean said) {
        isObsolete |= said;
    }

    /** An IRI, or what OBO tools write in place of one, such as {@code "OMRSE:00000012"} or {@code "http://..."}. */
    void replacedBy(Node value) {
        if (value.isURI()) {
            replacedBy = value.getURI();
        } else if (value.isLiteral()) {
            String text = value.getLiteralLexicalForm().strip();
            if (text.matches("https?://\\S+")) {
                replacedBy = text;
            } else if (text.matches("[A-Za-z][A-Za-z_]*[:_]\\w+")) {
                replacedBy = TermProperties.OBO + text.replace(':', '_');
            }
        }
    }

    private void addIri(Set<String> into, Node value) {
        if (value.isURI() && !value.getURI().equals(iri)) {
            into.add(value.getURI());
        }
    }

    Term finish() {
        List<Name> ordered = new ArrayList<>(names.values());
        ordered.sort(Comparator.comparing(Name::kind).thenComparing(name -> rank(name.language())));
        String label = ordered.stream()
                .min(Comparator.comparingInt(TermDraft::unfit))
                .map(Name::text)
                .orElseGet(() -> Iris.localName(iri));
        boolean saysObsolete = label.regionMatches(true, 0, OBSOLETE, 0, OBSOLETE.length());
        var above = broader.isEmpty() ? partOf : broader;
        return new Term(
                iri,
                vocabulary,
                label,
                ordered,
                List.copyOf(definitions.isEmpty() ? notes : definitions),
                List.copyOf(above),
                List.copyOf(partOf),
                List.copyOf(notations),
                isObsolete || saysObsolete,
                replacedBy);
    }

    /**
     * How little a name is fit to be the one that people are shown: a preferred one in English or no language is best, then
     * another for the same in English, then a preferred one in another language, then any.
     */
    private static int unfit(Name name) {
        int language = rank(name.language());
        return switch (name.kind()) {
            case PREFERRED -> language < 2 ? language : 3;
            case EXACT -> language == 0 ? 2 : 4;
            default -> 5;
        };
    }

    /** English before a name without language before all else. */
    private static int rank(String language) {
        if (language.equals("en") || language.startsWith("en-")) {
            return 0;
        }
        return language.isEmpty() ? 1 : 2;
    }
}
