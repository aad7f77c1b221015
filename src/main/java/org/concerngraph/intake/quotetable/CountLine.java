package org.concerngraph.intake.quotetable;

import java.util.regex.Pattern;

/** A line that only says how many: "23 interviews", "(n = 31)", "5 of 12 participants". */
final class CountLine {

    /** "(12%)" behind a number, or nothing. */
    private static final String SHARE = "(?:\\s?\\(?\\d{1,3}(?:[.,]\\d+)?\\s?%\\)?)?";

    private static final Pattern FORM = Pattern.compile("(?iu)\\(?(?:\\d{1,6}\\s?(?:of|out of)\\s?\\d{1,6}" + SHARE
            + "|n\\s?=\\s?\\d{1,6}(?:[,;]?\\s?\\(?\\d{1,3}(?:[.,]\\d+)?\\s?%\\)?)?"
            + "|\\d{1,6}(?:\\s?(?:/|of|out of)\\s?\\d{1,6})? (?:interviews?|interviewees?|participants?|patients?"
            + "|respondents?|informants?|people|quotes?|quotations?|excerpts?|references?|sources?|mentions?|codes?"
            + "|comments?|responses?|documents?|focus groups?)" + SHARE + ")\\)?");

    private CountLine() {}

    /** Does a line say how many, and nothing else? */
    static boolean is(String line) {
        return line.length() <= 60 && FORM.matcher(line).matches();
    }
}
