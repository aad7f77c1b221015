package org.concerngraph.store;

import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/** Puts in place of each word its forms, all at the place of the word. */
final class WordFormsFilter extends TokenFilter {

    private final WordForms forms;
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final PositionIncrementAttribute position = addAttribute(PositionIncrementAttribute.class);
    private Iterator<String> others = List.<String>of().iterator();

    WordFormsFilter(TokenStream words, WordForms forms) {
        super(words);
        this.forms = forms;
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
        others = forms.of(term.toString()).iterator();
        term.setEmpty().append(others.next());
        return true;
    }

    @Override
    public void reset() throws IOException {
        super.reset();
        others = List.<String>of().iterator();
    }
}
