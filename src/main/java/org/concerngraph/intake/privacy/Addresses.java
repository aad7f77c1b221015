package org.concerngraph.intake.privacy;

import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Addresses of the net: of letters, pages and profiles. */
final class Addresses implements Rule {

    private static final Pattern EMAIL = Pattern.compile(
            "(?<![\\p{L}\\p{N}._%+-])[\\p{L}\\p{N}._%+-]{1,64}+@(?:[\\p{L}\\p{N}-]{1,63}+\\.){1,8}\\p{L}{2,24}(?![\\p{L}\\p{N}])");
    private static final Pattern PAGE =
            Pattern.compile("(?i)(?<![\\p{L}\\p{N}])(?:https?://|www\\.)[^\\s<>\"“”]{3,2000}+");
    private static final Pattern PROFILE =
            Pattern.compile("(?<![\\p{L}\\p{N}._%+@/-])@[A-Za-z][A-Za-z0-9_]{2,29}+(?![\\p{L}\\p{N}@])");

    @Override
    public void find(String text, Consumer<Sighting> found) {
        if (text.indexOf('@') >= 0) {
            all(EMAIL, text, Finding.Kind.EMAIL, "This has the form of an email address.", found);
            all(PROFILE, text, Finding.Kind.WEB_ADDRESS, "This has the form of a name on a social network.", found);
        }
        if (text.indexOf("//") >= 0 || text.indexOf("www.") >= 0 || text.indexOf("WWW.") >= 0) {
            all(
                    PAGE,
                    text,
                    Finding.Kind.WEB_ADDRESS,
                    "This is the address of a page, which may be about somebody.",
                    found);
        }
    }

    private static void all(Pattern pattern, String text, Finding.Kind kind, String why, Consumer<Sighting> found) {
        Matcher place = pattern.matcher(text);
        while (place.find()) {
            int end = place.end();
            while (end > place.start() + 1 && ".,;:!?)]'’".indexOf(text.charAt(end - 1)) >= 0) {
                end--;
            }
            found.accept(new Sighting(kind, place.start(), end, why));
        }
    }
}
