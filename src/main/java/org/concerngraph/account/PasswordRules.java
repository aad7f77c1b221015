package org.concerngraph.account;

import java.util.List;
import java.util.Locale;
import org.concerngraph.query.BadParameter;

/** Which passwords people may choose: long ones that are not their login and not the first that come to mind. */
final class PasswordRules {

    static final int SHORTEST = 12;
    static final int LONGEST = 200;

    private static final int DIFFERENT = 5;

    /** What others would try first, longer words before those that are in them. */
    private static final List<String> TRIVIAL = List.of(
            "concerngraph",
            "abcdefghijkl",
            "1234567890",
            "0123456789",
            "qwertyuiop",
            "qwertzuiop",
            "asdfghjkl",
            "123456789",
            "iloveyou",
            "password",
            "passwort",
            "passw0rd",
            "12345678",
            "concern",
            "letmein",
            "welcome",
            "abcdef",
            "123456",
            "curator",
            "qwerty",
            "qwertz",
            "secret",
            "admin",
            "graph",
            "12345",
            "1234",
            "123");

    private PasswordRules() {}

    /**
     * Refuses a password that somebody with this login may not have.
     *
     * @throws BadParameter saying why
     */
    static void require(String password, String login) {
        int length = password.codePointCount(0, password.length());
        if (length < SHORTEST || length > LONGEST) {
            throw new BadParameter(
                    "password", "has " + length + " characters; it needs " + SHORTEST + " to " + LONGEST + ".");
        }
        String rest = password.toLowerCase(Locale.ROOT).replace(login, "");
        for (String word : TRIVIAL) {
            rest = rest.replace(word, "");
        }
        if (rest.codePoints().distinct().count() < DIFFERENT) {
            throw new BadParameter(
                    "password",
                    "is easily guessed: apart from the login and from what everybody thinks of first it has hardly"
                            + " anything.");
        }
    }
}
