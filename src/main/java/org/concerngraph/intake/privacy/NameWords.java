package org.concerngraph.intake.privacy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** A list of words from a file beside this class; a star behind a word says something more of it. */
final class NameWords {

    /** Given names; a star: also an ordinary word, a place or a surname. */
    static final NameWords GIVEN = new NameWords("given-names.txt");

    /** Words that are no surnames; a star: what stands before is the name of an organisation, a place or a measure. */
    static final NameWords ORDINARY = new NameWords("ordinary-words.txt");

    private final Map<String, Boolean> words = new HashMap<>();

    private NameWords(String file) {
        var stream = Objects.requireNonNull(NameWords.class.getResourceAsStream(file), file);
        try (var lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.startsWith("#")) {
                    take(line);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }

    private void take(String line) {
        for (String word : line.strip().split("\\s+")) {
            boolean hasStar = word.endsWith("*");
            words.put(hasStar ? word.substring(0, word.length() - 1) : word, hasStar);
        }
    }

    /** Is the word in the list? */
    boolean has(String word) {
        return words.containsKey(word);
    }

    /** Is it there with a star? */
    boolean hasStarred(String word) {
        return words.getOrDefault(word, false);
    }
}
