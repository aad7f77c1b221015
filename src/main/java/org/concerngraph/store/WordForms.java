package org.concerngraph.store;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.core.KeywordTokenizer;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.miscellaneous.KeywordRepeatFilter;
import org.apache.lucene.analysis.miscellaneous.RemoveDuplicatesTokenFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * The forms that a word is found by: in small letters without accents and without a possessive 's, in American spelling,
 * and the stems of both. A word has the same forms wherever it stands, so they are made once and remembered: texts repeat
 * the same words, and to make the forms takes longer than all else in indexing them. Any thread may ask.
 */
final class WordForms {

    private static final int REMEMBERED = 20_000;

    private final Analyzer ofOneWord = new OneWord();
    private final Map<String, List<String>> known = new ConcurrentHashMap<>();

    private static final class OneWord extends Analyzer {

        @Override
        protected TokenStreamComponents createComponents(String field) {
            var word = new KeywordTokenizer();
            TokenStream forms = Words.plain(new EnglishPossessiveFilter(word));
            forms = new KeywordRepeatFilter(new SpellingVariants(forms));
            return new TokenStreamComponents(word, new RemoveDuplicatesTokenFilter(new PorterStemFilter(forms)));
        }
    }

    /** The forms of a word, one at least; the first is the word as written, in small letters. */
    List<String> of(String word) throws IOException {
        List<String> remembered = known.get(word);
        if (remembered != null) {
            return remembered;
        }
        if (known.size() >= REMEMBERED) {
            known.clear();
        }
        List<String> made = make(word);
        known.put(word, made);
        return made;
    }

    private List<String> make(String word) throws IOException {
        var forms = new ArrayList<String>();
        try (TokenStream tokens = ofOneWord.tokenStream("", word)) {
            var form = tokens.addAttribute(CharTermAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                forms.add(form.toString());
            }
            tokens.end();
        }
        return List.copyOf(forms);
    }
}
