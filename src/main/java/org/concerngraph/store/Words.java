package org.concerngraph.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/**
 * How the text index sees a text: each word as it is written, in American spelling, and as its stem. No word is left
 * out, so that a phrase is found as it was said.
 */
public final class Words {

    /** Raised whenever the same data would give another index, which makes it be built again. */
    static final String VERSION = "2";

    private static final Analyzer ANALYZER = new EnglishWords();

    private Words() {}

    /**
     * A word of a text.
     *
     * @param start where it begins, in UTF-16 units from 0
     * @param end where it ends, exclusive
     * @param forms what the index knows it by; the first is the word as written, in small letters
     */
    public record Word(int start, int end, Set<String> forms) {

        /** The word as written, in small letters without accents. */
        public String written() {
            return forms.iterator().next();
        }
    }

    /** The words of a text, in order. */
    public static List<Word> of(String text) {
        var words = new ArrayList<Word>();
        try (TokenStream tokens = ANALYZER.tokenStream("", text)) {
            var term = tokens.addAttribute(CharTermAttribute.class);
            var place = tokens.addAttribute(OffsetAttribute.class);
            var position = tokens.addAttribute(PositionIncrementAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                if (position.getPositionIncrement() > 0 || words.isEmpty()) {
                    words.add(new Word(place.startOffset(), place.endOffset(), new LinkedHashSet<>()));
                }
                words.getLast().forms().add(term.toString());
            }
            tokens.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }

    /** The American spelling of a word in small letters; the word itself when there is no other. */
    public static String american(String word) {
        return SpellingVariants.american(word);
    }

    static Analyzer analyzer() {
        return ANALYZER;
    }

    /** A word, or part of one that is looked for, in small letters without accents. */
    static TokenStream plain(TokenStream words) {
        return new ASCIIFoldingFilter(new LowerCaseFilter(words));
    }

    private static final class EnglishWords extends Analyzer {

        private final WordForms forms = new WordForms();

        @Override
        protected TokenStreamComponents createComponents(String field) {
            var words = new StandardTokenizer();
            return new TokenStreamComponents(words, new WordFormsFilter(words, forms));
        }

        @Override
        protected TokenStream normalize(String field, TokenStream words) {
            return plain(words);
        }
    }
}
