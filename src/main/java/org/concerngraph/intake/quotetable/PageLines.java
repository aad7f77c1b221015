package org.concerngraph.intake.quotetable;

import java.util.regex.Pattern;

/** Lines that a page has at its head or foot and a table has not. */
final class PageLines {

    private static final int LONGEST = 300;
    private static final Pattern PLACE = Pattern.compile(
            "(?iu)\\bdoi\\s?:|\\bdoi\\.org/|https?://|\\bwww\\.|^downloaded from\\b|^(?:©|copyright\\b)|\\ball rights reserved\\b"
                    + "|^page \\d{1,4}(?: of \\d{1,4})?$|^\\d{1,4}$|\\b(?:19|20)\\d\\d;\\s?\\d{1,4}\\b");

    private PageLines() {}

    /** Does a paragraph say where the page is from, or which it is? */
    static boolean is(String paragraph) {
        return paragraph.length() <= LONGEST && PLACE.matcher(paragraph).find();
    }
}
