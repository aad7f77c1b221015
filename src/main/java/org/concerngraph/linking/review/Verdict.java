package org.concerngraph.linking.review;

import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.vocabulary.SKOS;
import org.concerngraph.linking.match.Subject;
import org.concerngraph.vocabulary.Prc;

/** What a person can decide about one of our things and a term. */
public enum Verdict {
    /** The same in every use. */
    EXACT("exact", 'e', SKOS.exactMatch.getURI(), "the term means the same"),
    /** The same in most uses. */
    CLOSE("close", 'c', SKOS.closeMatch.getURI(), "the term means nearly the same"),
    /** The term is wider. */
    BROAD("broad", 'b', SKOS.broadMatch.getURI(), "the term is wider"),
    /** The term is narrower. */
    NARROW("narrow", 'n', SKOS.narrowMatch.getURI(), "the term is narrower"),
    /** The term has to do with it. */
    RELATED("related", 'r', SKOS.relatedMatch.getURI(), "the term has to do with it"),
    /** The concern falls under the construct of a framework. */
    CODED("falls under", 'f', Prc.CODED_TO.getURI(), "the concern falls under the construct"),
    /** The term is not what is meant, and is never proposed again. */
    NOT("not this", 'x', "", "the term is not what is meant; it is not proposed again"),
    /** Somebody looked and could not decide. */
    UNSURE("unsure", 'u', SKOS.mappingRelation.getURI(), "not decided; it stays among the candidates"),
    /** No term of the vocabularies that were searched is right. */
    NOTHING("nothing fits", '0', "", "none of these, in the vocabularies that were searched");

    private final String title;
    private final char key;
    private final String property;
    private final String meaning;

    Verdict(String title, char key, String property, String meaning) {
        this.title = title;
        this.key = key;
        this.property = property;
        this.meaning = meaning;
    }

    /** Those that are offered for a candidate: a concern is a proposition, so it is never the same as a term. */
    static List<Verdict> offered(Subject.Kind kind, boolean isConstruct) {
        if (kind == Subject.Kind.CONCERN) {
            return isConstruct ? List.of(CODED, NOT, UNSURE) : List.of(BROAD, RELATED, NOT, UNSURE);
        }
        return List.of(EXACT, CLOSE, BROAD, NARROW, RELATED, NOT, UNSURE);
    }

    /** What a person calls it. */
    public String title() {
        return title;
    }

    /** The key that decides so. */
    public String key() {
        return String.valueOf(key);
    }

    /** The property of the link; empty where the verdict alone does not say it. */
    public String property() {
        return property;
    }

    /** What it says of the term. */
    public String meaning() {
        return meaning;
    }

    /** The verdict that a link with this property was decided by. */
    static Verdict of(String property, boolean isDenied) {
        return isDenied
                ? NOT
                : Stream.of(values())
                        .filter(verdict -> verdict.property.equals(property))
                        .findFirst()
                        .orElse(UNSURE);
    }
}
