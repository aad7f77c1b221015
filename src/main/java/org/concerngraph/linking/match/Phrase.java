package org.concerngraph.linking.match;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A name as the matcher sees it.
 *
 * @param text the name as it was written
 * @param plain the name in small letters without accents and punctuation, with one blank between words
 * @param words the words that count, in their order; all words where only words such as "of" are there
 * @param head the position, among these, of the word that says what kind of thing is named: the last one before "of", or the
 *     last of all
 */
record Phrase(String text, String plain, List<Word> words, int head) {

    Phrase {
        words = List.copyOf(words);
    }

    /** Names that have the same words, in whatever order, have one key. */
    String key() {
        return words.stream().map(Word::form).sorted().collect(Collectors.joining(" "));
    }

    /** The forms of the words, in order, without anything between them: a compound and its parts have the same. */
    String joined() {
        return words.stream().map(Word::form).collect(Collectors.joining());
    }
}
