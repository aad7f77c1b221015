package org.concerngraph.intake.privacy;

import java.util.Locale;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Postcodes of the United Kingdom: an area that exists, a district, a sector, and two of the letters that are in use.
 * In small letters "b1 2nd" is more often something else, so those count only behind the word.
 */
final class Postcodes implements Rule {

    private static final String AREA = "(?:A[BL]|B[ABDHLNRST]?|C[ABFHMORTVW]|D[ADEGHLNTY]|E[CHNX]?|F[KY]|G[LUY]?"
            + "|H[ADGPRSUX]|I[GMPV]|JE|K[ATWY]|L[ADELNSU]?|M[EKL]?|N[EGNPRW]?|O[LX]|P[AEHLOR]|R[GHM]"
            + "|S[AEGKLMNOPRSTWY]?|T[ADFNQRSW]|UB|W[ACDFNRSV]?|YO|ZE)";
    private static final Pattern POSTCODE = Pattern.compile(
            "(?i)(?<![\\p{L}\\p{N}])" + AREA + "[0-9][0-9A-Z]?[ \\u00a0]?[0-9][ABD-HJLNP-UW-Z]{2}(?![\\p{L}\\p{N}])");

    @Override
    public void find(String text, Consumer<Sighting> found) {
        Digits digits = Digits.of(text);
        if (digits.count() < 2) {
            return;
        }
        Matcher place = digits.around(POSTCODE, text, "AB".length(), "AB".length());
        while (place.find()) {
            String words = place.group();
            if (words.equals(words.toUpperCase(Locale.ROOT)) || isCalledSo(text, place.start())) {
                found.accept(new Sighting(
                        Finding.Kind.POSTCODE,
                        place.start(),
                        place.end(),
                        "“" + words + "” has the form of a postcode of the United Kingdom."));
            }
        }
    }

    private static boolean isCalledSo(String text, int start) {
        return Nearby.before(text, start, 30).matches("(?s).*post ?code.*");
    }
}
