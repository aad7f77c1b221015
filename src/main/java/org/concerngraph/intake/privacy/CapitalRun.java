package org.concerngraph.intake.privacy;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Words with capital letters, one behind the other on a line: what a name can be a part of.
 *
 * @param words the words without the 's of a possessive, at most six
 * @param beginsSentence whether the first would have its capital anyway
 */
record CapitalRun(List<Word> words, boolean beginsSentence) {

    private static final Pattern WORD = Pattern.compile(
            "(?<![\\p{L}\\p{M}\\p{N}])\\p{Lu}[\\p{L}\\p{M}]{0,40}+(?:[-'’]\\p{Lu}[\\p{L}\\p{M}]{1,40}+){0,3}+(?![\\p{L}\\p{M}\\p{N}])");
    private static final int MOST = 6;

    /** A word and where it stands, by chars. */
    record Word(String text, int start, int end) {

        /** A capital letter and small ones: no abbreviation, though a surname may have a second capital. */
        boolean looksLikeAName() {
            return text.length() > 1
                    && Character.isLowerCase(text.charAt(text.length() - 1))
                    && !NameWords.ORDINARY.has(text)
                    && (text.chars().skip(1).noneMatch(Character::isUpperCase)
                            || text.matches(
                                    "(?:Ma?c|[DO]['’]|De|Van|Le)?\\p{Lu}[\\p{Ll}\\p{M}]+(?:[-'’]\\p{Lu}[\\p{Ll}\\p{M}]+)*"));
        }

        boolean isInitial() {
            return text.length() == 1;
        }

        boolean isGiven() {
            return NameWords.GIVEN.has(text.indexOf('-') > 0 ? text.substring(0, text.indexOf('-')) : text);
        }

        boolean isAlsoOrdinary() {
            return NameWords.GIVEN.hasStarred(text);
        }
    }

    /** Walks the runs of a text. */
    static final class Walk {

        private final String text;
        private final Matcher place;
        private boolean hasWord;

        Walk(String text) {
            this.text = text;
            this.place = WORD.matcher(text);
            this.hasWord = place.find();
        }

        boolean hasNext() {
            return hasWord;
        }

        CapitalRun next() {
            var words = new ArrayList<Word>();
            int start = place.start();
            boolean goesOn = true;
            while (hasWord && goesOn && words.size() < MOST) {
                var word = new Word(place.group(), place.start(), place.end());
                words.add(word);
                hasWord = place.find();
                goesOn = hasWord && isNextTo(word, place.start());
            }
            return new CapitalRun(List.copyOf(words), beginsSentence(start));
        }

        /** One space between, or the full stop of a title or initial and a space. */
        private boolean isNextTo(Word word, int start) {
            int from = word.end();
            boolean hasStop = from < start && text.charAt(from) == '.';
            if (hasStop && !word.isInitial() && !Titles.isTitle(word.text())) {
                return false;
            }
            int gap = start - from - (hasStop ? 1 : 0);
            return gap == 0 && hasStop
                    || gap == 1 && (text.charAt(start - 1) == ' ' || text.charAt(start - 1) == '\u00a0');
        }

        private boolean beginsSentence(int start) {
            for (int i = start - 1; i >= Math.max(0, start - 20); i--) {
                char before = text.charAt(i);
                if (before == '\n' || ".!?:…•–—\"“‘([".indexOf(before) >= 0) {
                    return true;
                }
                if (!Character.isWhitespace(before) && "'’”)]".indexOf(before) < 0) {
                    return false;
                }
            }
            return start <= 20;
        }
    }
}
