package org.concerngraph.linking.external;

import org.concerngraph.query.BadParameter;

/** Words that somebody typed to find a term by. */
public final class TypedWords {

    private static final int LONGEST = 300;

    private TypedWords() {}

    /**
     * The words without space around them.
     *
     * @throws BadParameter for {@code q} when they are longer than 300 characters, which no name of a term is
     */
    public static String of(String typed) {
        String words = typed.strip();
        if (words.length() > LONGEST) {
            throw new BadParameter(
                    "q", "has " + words.length() + " characters; no name of a term has more than " + LONGEST + ".");
        }
        return words;
    }
}
