package org.concerngraph.intake.privacy;

import java.util.Locale;

/** The words around a place, in small letters. */
final class Nearby {

    private Nearby() {}

    /** At most so many chars before the place. */
    static String before(String text, int at, int most) {
        return text.substring(Math.max(0, at - most), at).toLowerCase(Locale.ROOT);
    }

    /** At most so many chars behind the place. */
    static String behind(String text, int at, int most) {
        return text.substring(at, Math.min(text.length(), at + most)).toLowerCase(Locale.ROOT);
    }
}
