package org.concerngraph.store;

import java.io.IOException;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.jspecify.annotations.Nullable;

/** Puts beside each British spelling the American one, so that either finds both. */
final class SpellingVariants extends TokenFilter {

    private record Rule(Pattern british, String american) {}

    private static final Rule[] RULES = {
        new Rule(Pattern.compile("(?<=\\w{2})is(e|ed|es|ing|er|ers|ation|ations|ational)$"), "iz$1"),
        new Rule(Pattern.compile("(?<=\\w{2})ys(e|ed|es|ing|er|ers)$"), "yz$1"),
        new Rule(Pattern.compile("(?<=[a-z]{3})our(s|ed|ing|al|ally|able|ful|ite|ites|hood)?$"), "or$1"),
        new Rule(Pattern.compile("(?<=cent|theat|met|fib|lit|calib)re(s?)$"), "er$1"),
        new Rule(Pattern.compile("(?<=cent|theat|met|fib|lit|calib)r(ed|ing)$"), "er$1"),
        new Rule(Pattern.compile("(?<=[aeiou])ll(ed|ing|er|ers)$"), "l$1"),
        new Rule(Pattern.compile("^programme(s?)$"), "program$1"),
        new Rule(Pattern.compile("^(an|h|p|orthop|gyn|)ae(?=\\w{3})"), "$1e"),
        new Rule(Pattern.compile("oe(?=dema|strogen|sophag|tiolog)"), "e"),
        new Rule(Pattern.compile("(?<=def|off|lic|pret)ence(s?)$"), "ense$1"),
        new Rule(Pattern.compile("(?<=judg|acknowledg)ement(s?)$"), "ment$1"),
        new Rule(Pattern.compile("(?<=ful|enrol|instal|skil)(l?)ment(s?)$"), "lment$2"),
    };

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final PositionIncrementAttribute position = addAttribute(PositionIncrementAttribute.class);
    private @Nullable String variant;
    private @Nullable State original;

    SpellingVariants(TokenStream input) {
        super(input);
    }

    /** The American spelling of a word in small letters; the word itself when there is no other. */
    static String american(String word) {
        String spelt = word;
        for (Rule rule : RULES) {
            spelt = rule.british().matcher(spelt).replaceFirst(rule.american());
        }
        return spelt;
    }

    @Override
    public boolean incrementToken() throws IOException {
        if (variant != null && original != null) {
            restoreState(original);
            term.setEmpty().append(variant);
            position.setPositionIncrement(0);
            variant = null;
            return true;
        }
        if (!input.incrementToken()) {
            return false;
        }
        String word = term.toString();
        String american = american(word);
        if (!american.equals(word)) {
            variant = american;
            original = captureState();
        }
        return true;
    }

    @Override
    public void reset() throws IOException {
        super.reset();
        variant = null;
        original = null;
    }
}
