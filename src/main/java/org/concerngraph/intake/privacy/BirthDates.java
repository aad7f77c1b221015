package org.concerngraph.intake.privacy;

import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Days on which somebody was born: a date counts only beside words of birth. */
final class BirthDates implements Rule {

    private static final String MONTH =
            "(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
                    + "|sep(?:t(?:ember)?)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)";
    private static final String DAY = "(?:0?[1-9]|[12][0-9]|3[01])(?:st|nd|rd|th)?";
    private static final Pattern DATE = Pattern.compile("(?i)(?<![\\p{L}\\p{N}])(?:"
            + "[0-9]{1,2}[/.-][0-9]{1,2}[/.-](?:[0-9]{4}|[0-9]{2})"
            + "|[0-9]{4}-[0-9]{2}-[0-9]{2}"
            + "|" + DAY + "(?: of)? " + MONTH + "\\.?(?:,? (?:19|20)[0-9]{2})?"
            + "|" + MONTH + "\\.? " + DAY + "(?:,? (?:19|20)[0-9]{2})?"
            + ")(?![\\p{L}\\p{N}])");
    private static final Pattern BIRTH_BEFORE =
            Pattern.compile("(?s).*\\b(?:born|birthday|birth|dob|d\\.o\\.b|aged)\\b[^.!?\\n]*");
    private static final Pattern BIRTH_BEHIND =
            Pattern.compile("(?s)[^.!?\\n]{0,15}\\b(?:birthday|born|(?:date of )?birth|dob)\\b.*");

    @Override
    public void find(String text, Consumer<Sighting> found) {
        Digits digits = Digits.of(text);
        if (digits.count() == 0) {
            return;
        }
        Matcher place = digits.around(DATE, text, "September. ".length(), "th of September.".length());
        while (place.find()) {
            String before = Nearby.before(text, place.start(), 40).replace("d.o.b.", "dob");
            if (BIRTH_BEFORE.matcher(before).matches()
                    || BIRTH_BEHIND
                            .matcher(Nearby.behind(text, place.end(), 30))
                            .matches()) {
                found.accept(new Sighting(
                        Finding.Kind.DATE_OF_BIRTH,
                        place.start(),
                        place.end(),
                        "“" + place.group() + "” is a date beside words of birth."));
            }
        }
    }
}
