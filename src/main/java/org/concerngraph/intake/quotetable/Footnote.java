package org.concerngraph.intake.quotetable;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What stands below a table: the abbreviations it uses. */
final class Footnote {

    private static final Pattern BEGIN =
            Pattern.compile("(?iu)^\\s*(?:[•*†‡§]|abbreviations?\\b|notes?\\s*:|key\\s*:|source\\s*:)");
    private static final Pattern PAIR = Pattern.compile("(\\p{Lu}[\\p{L}\\p{N}/ -]{0,24})\\s*[,=:]\\s*(\\p{L}.*)");

    private Footnote() {}

    /** Does a text that follows the last attribution read as a footnote? */
    static boolean is(String text) {
        return BEGIN.matcher(text).find() || !abbreviations(text).isEmpty();
    }

    /** The short forms and what they stand for. */
    static Map<String, String> abbreviations(String text) {
        var pairs = new LinkedHashMap<String, String>();
        String list =
                text.strip().replaceFirst("(?iu)^[•*†‡§\\s]*(?:abbreviations?\\s*[:.]?|notes?\\s*:|key\\s*:)?\\s*", "");
        for (String entry : list.replaceFirst("\\.\\s*$", "")
                .replaceAll("\\n(?=\\p{Ll})", " ")
                .split("\\s*;\\s*|\\n+|,\\s*(?=\\p{Lu}[\\p{L}-]*\\s*=)")) {
            Matcher pair = PAIR.matcher(entry.strip());
            if (pair.matches() && hasCapitals(pair.group(1))) {
                pairs.put(pair.group(1).strip(), pair.group(2).strip());
            }
        }
        return pairs;
    }

    private static boolean hasCapitals(String form) {
        return form.codePoints().filter(Character::isUpperCase).count() >= 2;
    }
}
