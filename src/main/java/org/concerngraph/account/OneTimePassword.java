package org.concerngraph.account;

import java.security.SecureRandom;

/** Passwords that are made up, to be told to somebody who then chooses another. */
final class OneTimePassword {

    /** None of them looks like another. */
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";

    private static final int GROUPS = 4;
    private static final int GROUP = 4;
    private static final SecureRandom RANDOM = new SecureRandom();

    private OneTimePassword() {}

    /** One that nobody has had, as in {@code k7mq-x2vd-9hjt-c4rw}. */
    static String next() {
        var password = new StringBuilder();
        for (int i = 0; i < GROUPS * GROUP; i++) {
            password.append(i > 0 && i % GROUP == 0 ? "-" : "")
                    .append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        }
        return password.toString();
    }
}
