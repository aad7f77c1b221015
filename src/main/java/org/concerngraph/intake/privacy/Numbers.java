package org.concerngraph.intake.privacy;

import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers that belong to one person: of the National Health Service, of National Insurance, of telephones. */
final class Numbers implements Rule {

    private static final Pattern DIGITS = Pattern.compile("(?<![\\p{L}\\p{N}+.,/:-])(?:\\+[ ]?)?\\(?[0-9]"
            + "(?:[ \\u00a0().-]{0,3}+[0-9]){5,17}+(?![\\p{L}\\p{N}]|[/:,.-][0-9])");
    private static final Pattern INSURANCE = Pattern.compile("(?<![\\p{L}\\p{N}])(?!BG|GB|NK|KN|TN|NT|ZZ)"
            + "[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z] ?[0-9]{2} ?[0-9]{2} ?[0-9]{2} ?[A-D](?![\\p{L}\\p{N}])");
    private static final Pattern OF_HEALTH = Pattern.compile("[0-9]{3}[ \\u00a0-]?[0-9]{3}[ \\u00a0-]?[0-9]{4}");
    private static final Pattern ABROAD =
            Pattern.compile("\\([0-9]{3}\\) ?[0-9]{3}[- .][0-9]{4}|[0-9]{3}-[0-9]{3}-[0-9]{4}");
    private static final Pattern DATE =
            Pattern.compile("\\(?(?:[0-9]{1,2}[.-][0-9]{1,2}[.-][0-9]{2}|[0-9]{4}-[0-9]{2}-[0-9]{2}).*");
    private static final Pattern CALLS = Pattern.compile(
            "(?s).*\\b(?:tel|telephone|phone|mobile|cell|fax|whatsapp|(?:call|ring|text)(?: me| us)? (?:on|at))\\b[^\\p{L}]{0,12}"
                    + "(?:(?:no|number|is|on)\\b[^\\p{L}]{0,4}){0,3}");

    @Override
    public void find(String text, Consumer<Sighting> found) {
        Digits digits = Digits.of(text);
        if (digits.count() < 6) {
            return;
        }
        Matcher place = digits.around(DIGITS, text, "+ (".length(), 0);
        while (place.find()) {
            int start = place.start() + (isOpenOnly(place.group()) ? 1 : 0);
            number(text, start, place.end(), found);
        }
        Matcher insurance = digits.around(INSURANCE, text, "AB ".length(), " A".length());
        while (insurance.find()) {
            found.accept(new Sighting(
                    Finding.Kind.NATIONAL_INSURANCE,
                    insurance.start(),
                    insurance.end(),
                    "“" + insurance.group() + "” has the form of a National Insurance number."));
        }
    }

    private static boolean isOpenOnly(String words) {
        return words.startsWith("(") && words.indexOf(')') < 0;
    }

    private static void number(String text, int start, int end, Consumer<Sighting> found) {
        String words = text.substring(start, end);
        String digits = words.replaceAll("[^0-9]", "");
        boolean saysHealth = Nearby.before(text, start, 40).matches("(?s).*\\b(?:nhs|chi|health service)\\b.*");
        if (OF_HEALTH.matcher(words).matches() && isOfHealth(digits) && (saysHealth || digits.charAt(0) != '0')) {
            found.accept(new Sighting(
                    Finding.Kind.NHS_NUMBER,
                    start,
                    end,
                    "“" + words + "” has ten digits, and the last is the check digit that an NHS number would have."));
        } else if (isTelephone(text, start, words, digits)) {
            found.accept(new Sighting(
                    Finding.Kind.TELEPHONE, start, end, "“" + words + "” has the form of a telephone number."));
        }
    }

    private static boolean isTelephone(String text, int start, String words, String digits) {
        if (DATE.matcher(words).matches() || words.startsWith("0.") || digits.length() > 15) {
            return false;
        }
        return words.startsWith("+") && digits.length() >= 8
                || digits.matches("00[1-9][0-9]{8,12}") && !words.contains(".")
                || digits.matches("0[1-9][0-9]{8,9}")
                || ABROAD.matcher(words).matches()
                || CALLS.matcher(Nearby.before(text, start, 40)).matches();
    }

    /** Is the last digit what the first nine, weighted from 10 to 2, leave to a multiple of 11? */
    static boolean isOfHealth(String tenDigits) {
        int sum = 0;
        for (int i = 0; i < 9; i++) {
            sum += (tenDigits.charAt(i) - '0') * (10 - i);
        }
        int check = (11 - sum % 11) % 11;
        boolean isAllOne = tenDigits.chars().distinct().count() == 1;
        return check == tenDigits.charAt(9) - '0' && !isAllOne;
    }
}
