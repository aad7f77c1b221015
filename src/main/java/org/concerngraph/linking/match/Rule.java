package org.concerngraph.linking.match;

/**
 * A rule by which two names that are written differently count as the same, in the order in which the rules are applied.
 *
 * <p>The IRIs are those of the Semantic Mapping Vocabulary, https://mapping-commons.github.io/semantic-mapping-vocabulary/;
 * where it has no term for a rule, the nearest wider one stands.
 */
public enum Rule {
    /** Small and capital letters are the same. */
    CASE("capital letters", "CaseNormalization"),
    /** Letters count without their accents, and in the compatibility form of Unicode (NFKC). */
    ACCENTS("accents", "DiacriticsSuppression"),
    /** Hyphens, commas, brackets, underscores, a possessive 's and a change of case within a word only part words. */
    PUNCTUATION("punctuation", "PunctuationElemination"),
    /** British spelling becomes American. */
    SPELLING("British spelling", "RegexReplacement"),
    /** English plurals, and those of Latin and Greek, become singular. */
    PLURAL("plural", "Lemmatization"),
    /** Ordinals and Roman numerals become digits. */
    NUMBER("number", "RegexReplacement"),
    /** Words such as "of" and "the" do not count. */
    STOP_WORDS("words that do not count", "StopWordRemoval"),
    /** The order of the words does not count. */
    WORD_ORDER("word order", "Tokenization"),
    /** Two words may be written as one. */
    COMPOUND("written as one word or as two", "BlankNormalisation"),
    /** An initial with a number stands for a word that begins so, and the number. */
    INITIAL("initial and number", "RegexReplacement"),
    /** A noun and the adjective made of it are nearly the same. */
    FAMILY("noun and adjective", "Lemmatization"),
    /** Words of one stem are nearly the same. */
    STEM("same stem", "Stemming"),
    /** A short form that the study itself expands. */
    ABBREVIATION("abbreviation", "RegexReplacement"),
    /** A synonym from the list that comes with the application. */
    SYNONYM("synonym", "RegexReplacement");

    /** The namespace of that vocabulary. */
    static final String SEMAPV = "https://w3id.org/semapv/vocab/";

    private final String title;
    private final String name;

    Rule(String title, String name) {
        this.title = title;
        this.name = name;
    }

    /** The rule in words, for example {@code British spelling}. */
    public String title() {
        return title;
    }

    /** The IRI of this kind of preprocessing, as {@code subject_preprocessing} and {@code object_preprocessing} of SSSOM want it. */
    public String preprocessing() {
        return SEMAPV + name;
    }
}
