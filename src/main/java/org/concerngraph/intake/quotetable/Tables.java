package org.concerngraph.intake.quotetable;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds where in a pasted text a new table begins: at each line "Table 4" or "Box 2" after the first such line. */
final class Tables {

    private static final Pattern TITLE = Pattern.compile(
            "(?mi)^[ \\t\\u00a0]*((?:Table|Box)[ \\t\\u00a0]+\\d{1,6})[ \\t\\u00a0]*(?:$|[.:—–-]|\\r|(?-i:(?=[\\p{Lu}\\d“(])))([^\\n]*)");
    private static final Pattern CONTINUED = Pattern.compile("(?iu)[\\W_]*cont(?:inued|inuation|[.'’]?d)?\\b.*");

    private static final int LONGEST_TITLE = 400;

    private Tables() {}

    /** Does a paragraph begin with the number of a table, so that it is its title, however long? */
    static boolean isTitle(String paragraph) {
        return paragraph.length() <= LONGEST_TITLE && TITLE.matcher(paragraph).lookingAt();
    }

    /** Is this the number of a table alone, with which the title is still to come? */
    static boolean isNumberAlone(String paragraph) {
        Matcher title = TITLE.matcher(paragraph);
        return title.matches() && title.group(2).isBlank();
    }

    /** Could a paragraph below the number of a table be its title: a sentence, and nobody who says it? */
    static boolean mayBeTitle(String paragraph) {
        return paragraph.length() <= LONGEST_TITLE
                && Character.isUpperCase(paragraph.charAt(0))
                && !Paragraphs.beginsAsSpeech(paragraph);
    }

    /** The stretches of the text that are a table each; together they are the whole text. */
    static List<Span> in(String text, Hints hints) {
        var tables = new ArrayList<Span>();
        int start = 0;
        String label = "";
        Matcher title = TITLE.matcher(text);
        while (title.find()) {
            boolean goesOn = title.group(1).equalsIgnoreCase(label)
                    && CONTINUED.matcher(title.group(2)).matches();
            if (goesOn || hints.isNoTitle(title.start(1))) {
                continue;
            }
            if (!label.isEmpty()) {
                tables.add(new Span(start, title.start()));
                start = title.start();
            }
            label = title.group(1);
        }
        tables.add(new Span(start, text.length()));
        return tables;
    }
}
