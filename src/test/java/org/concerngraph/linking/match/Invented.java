package org.concerngraph.linking.match;

import java.util.ArrayList;
import java.util.List;
import org.concerngraph.linking.Name;
import org.concerngraph.linking.Term;

/** Terms of invented vocabularies, written in a line each. */
final class Invented {

    private String iri = "";
    private String vocabulary = "invented";
    private final List<Name> names = new ArrayList<>();
    private final List<String> definitions = new ArrayList<>();
    private final List<String> broader = new ArrayList<>();
    private final List<String> partOf = new ArrayList<>();
    private final List<String> notations = new ArrayList<>();
    private boolean isObsolete;

    private Invented() {}

    static Invented term(String name, String label) {
        var term = new Invented();
        term.iri = "https://example.org/" + name;
        term.names.add(new Name(label, "en", Name.Kind.PREFERRED));
        return term;
    }

    Invented of(String name) {
        vocabulary = name;
        return this;
    }

    Invented also(String... synonyms) {
        List.of(synonyms).forEach(text -> names.add(new Name(text, "en", Name.Kind.EXACT)));
        return this;
    }

    Invented related(String text) {
        names.add(new Name(text, "en", Name.Kind.RELATED));
        return this;
    }

    Invented means(String definition) {
        definitions.add(definition);
        return this;
    }

    Invented below(String... names) {
        List.of(names).forEach(name -> broader.add("https://example.org/" + name));
        return this;
    }

    Invented partOf(String... names) {
        List.of(names).forEach(name -> partOf.add("https://example.org/" + name));
        return this;
    }

    Invented code(String... codes) {
        notations.addAll(List.of(codes));
        return this;
    }

    Invented obsolete() {
        isObsolete = true;
        return this;
    }

    Term make() {
        return new Term(
                iri,
                vocabulary,
                names.getFirst().text(),
                names,
                definitions,
                broader,
                partOf,
                notations,
                isObsolete,
                null);
    }
}
