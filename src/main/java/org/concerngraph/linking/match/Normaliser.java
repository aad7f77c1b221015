package org.concerngraph.linking.match;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.concerngraph.store.Words;
import org.tartarus.snowball.ext.EnglishStemmer;

/**
 * Brings names to a form in which equal ones are equal letter by letter. This is the one place that says what counts as
 * the same; {@link Rule} names each rule, in the order in which they are applied:
 *
 * <ol>
 *   <li>Unicode's compatibility form (NFKC), words joined by capitals parted ({@code ConferenceMember}), small letters, no
 *       accents, no possessive 's;
 *   <li>whatever is neither letter nor digit parts words;
 *   <li>American spelling, {@code ae} and {@code oe} as {@code e}, then the singular;
 *   <li>ordinals and Roman numerals as digits;
 *   <li>words such as "of" do not count, unless there are no others;
 *   <li>the order of words does not count in {@link Phrase#key()}, the blanks between them not in {@link Phrase#joined()}.
 * </ol>
 *
 * Short forms and synonyms are not replaced here: they give a subject more names ({@link Variants}). Words that texts
 * repeat are normalised once and remembered. Any thread may ask.
 */
final class Normaliser {

    private static final int REMEMBERED = 50_000;
    private static final int REMEMBERED_PHRASES = 20_000;
    private static final Pattern POSSESSIVE = Pattern.compile("['’ʼ]s\\b");
    private static final Pattern JOINED_BY_CAPITALS = Pattern.compile("(?<=[a-z])(?=[A-Z][a-z])");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern AE_OE = Pattern.compile("(?<=\\w)[ao]e(?=\\w{2})|^oe(?=\\w{3})");

    private static final Set<String> STOP_WORDS = Set.of(
            "a", "an", "and", "are", "as", "at", "be", "by", "do", "for", "from", "has", "have", "in", "into", "is",
            "it", "its", "of", "on", "or", "our", "that", "the", "their", "them", "they", "this", "those", "to", "was",
            "were", "which", "with");

    private final Map<String, Word> known = new ConcurrentHashMap<>();
    private final Map<String, Phrase> knownPhrases = new ConcurrentHashMap<>();

    /** The name in its parts. */
    Phrase phrase(String name) {
        Phrase remembered = knownPhrases.get(name);
        if (remembered != null) {
            return remembered;
        }
        if (knownPhrases.size() >= REMEMBERED_PHRASES) {
            knownPhrases.clear();
        }
        Phrase made = made(name);
        knownPhrases.put(name, made);
        return made;
    }

    private Phrase made(String name) {
        String plain = plain(name);
        var all = new ArrayList<Word>();
        var counting = new ArrayList<Word>();
        int head = -1;
        if (!plain.isEmpty()) {
            for (String written : plain.split(" ")) {
                Word word = word(written, all.isEmpty());
                all.add(word);
                if (!STOP_WORDS.contains(written)) {
                    counting.add(word);
                } else if (written.equals("of") && head < 0) {
                    head = counting.size() - 1;
                }
            }
        }
        List<Word> words = counting.isEmpty() ? all : counting;
        return new Phrase(name, plain, words, head < 0 || counting.isEmpty() ? words.size() - 1 : head);
    }

    /** The name in small letters without accents and punctuation, with one blank between words. */
    static String plain(String name) {
        String text = Normalizer.normalize(name, Normalizer.Form.NFKC);
        text = JOINED_BY_CAPITALS.matcher(text).replaceAll(" ").toLowerCase(Locale.ROOT);
        text = BETWEEN_WORDS.matcher(POSSESSIVE.matcher(text).replaceAll("")).replaceAll(" ");
        return withoutAccents(text).strip();
    }

    static String withoutAccents(String text) {
        if (text.chars().allMatch(c -> c < 128)) {
            return text;
        }
        char[] folded = new char[4 * text.length()];
        int length = ASCIIFoldingFilter.foldToASCII(text.toCharArray(), 0, folded, 0, text.length());
        return new String(folded, 0, length);
    }

    static boolean isStopWord(String written) {
        return STOP_WORDS.contains(written);
    }

    private Word word(String written, boolean isFirst) {
        String number = Numbers.inDigits(written, isFirst);
        if (!number.equals(written)) {
            return new Word(written, number, number);
        }
        Word remembered = known.get(written);
        if (remembered != null) {
            return remembered;
        }
        if (known.size() >= REMEMBERED) {
            known.clear();
        }
        String form = WordEndings.singular(american(written));
        var made = new Word(written, form, stem(form));
        known.put(written, made);
        return made;
    }

    static String american(String written) {
        String spelt = written.endsWith("yses") ? written : Words.american(written);
        return spelt.length() < 5 ? spelt : AE_OE.matcher(spelt).replaceAll("e");
    }

    private static String stem(String form) {
        var stemmer = new EnglishStemmer();
        stemmer.setCurrent(form);
        stemmer.stem();
        return stemmer.getCurrent();
    }
}
