package org.concerngraph.store;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArrayMap;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.core.KeywordTokenizer;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.miscellaneous.KeywordRepeatFilter;
import org.apache.lucene.analysis.miscellaneous.RemoveDuplicatesTokenFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/**
 * Puts in place of each word the forms that it is found by: in small letters without accents, in American spelling, and
 * the stems of both. A word has the same forms wherever it stands, so they are made once and remembered: texts repeat the
 * same words, and to make the forms takes longer than all else here.
 */
final class WordForms extends TokenFilter {

    private static final int REMEMBERED = 20_000;

    private final Analyzer ofOneWord = new OneWord();
    private final CharArrayMap<List<String>> known = new CharArrayMap<>(1_000, false);
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final PositionIncrementAttribute position = addAttribute(PositionIncrementAttribute.class);
    private Iterator<String> others = List.<String>of().iterator();

    WordForms(TokenStream words) {
        super(words);
    }

    /** A word, or part of one that is looked for, in small letters without accents. */
    static TokenStream plain(TokenStream words) {
        return new ASCIIFoldingFilter(new LowerCaseFilter(words));
    }

    private static final class OneWord extends Analyzer {

        @Override
        protected TokenStreamComponents createComponents(String field) {
            var word = new KeywordTokenizer();
            TokenStream forms = plain(new EnglishPossessiveFilter(word));
            forms = new KeywordRepeatFilter(new SpellingVariants(forms));
            return new TokenStreamComponents(word, new RemoveDuplicatesTokenFilter(new PorterStemFilter(forms)));
        }
    }

    @Override
    public boolean incrementToken() throws IOException {
        if (others.hasNext()) {
            term.setEmpty().append(others.next());
            position.setPositionIncrement(0);
            return true;
        }
        if (!input.incrementToken()) {
            return false;
        }
        others = forms().iterator();
        term.setEmpty().append(others.next());
        return true;
    }

    private List<String> forms() throws IOException {
        List<String> remembered = known.get(term.buffer(), 0, term.length());
        if (remembered != null) {
            return remembered;
        }
        if (known.size() >= REMEMBERED) {
            known.clear();
        }
        List<String> made = formsOf(term.toString());
        known.put(term.toString(), made);
        return made;
    }

    private List<String> formsOf(String word) throws IOException {
        var forms = new ArrayList<String>();
        try (TokenStream tokens = ofOneWord.tokenStream("", word)) {
            var form = tokens.addAttribute(CharTermAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                forms.add(form.toString());
            }
            tokens.end();
        }
        return forms;
    }

    @Override
    public void reset() throws IOException {
        super.reset();
        others = List.<String>of().iterator();
    }
}
