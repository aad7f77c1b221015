package org.concerngraph.web;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What looks like an ORCID, the number that tells one researcher from all others; whether it is one says its last character. */
public record Orcid(String number) {

    private static final Pattern FORM = Pattern.compile(
            "(?:https?://orcid[.]org/|orcid:)?(\\d{4}-\\d{4}-\\d{4}-\\d{3}[\\dX])", Pattern.CASE_INSENSITIVE);

    /** What these words write as a bare number, a CURIE or an address. */
    public static Optional<Orcid> of(String words) {
        Matcher found = FORM.matcher(words.strip());
        return found.matches() ? Optional.of(new Orcid(found.group(1).toUpperCase(Locale.ROOT))) : Optional.empty();
    }

    /** Its address. */
    public String iri() {
        return "https://orcid.org/" + number;
    }

    /** Does the last character fit the others (ISO 7064, MOD 11-2)? */
    public boolean hasRightLastCharacter() {
        int total = 0;
        String digits = number.replace("-", "");
        for (char digit : digits.substring(0, digits.length() - 1).toCharArray()) {
            total = (total + Character.digit(digit, 10)) * 2;
        }
        int rest = (12 - total % 11) % 11;
        return digits.charAt(digits.length() - 1) == (rest == 10 ? 'X' : Character.forDigit(rest, 10));
    }
}
