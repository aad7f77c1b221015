package org.concerngraph.intake.quotetable;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds where in a pasted text a new table begins: at each line "Table 4" or "Box 2" after the first such line. */
final class Tables {

    private static final Pattern TITLE = Pattern.compile(
            "(?mi)^[ \\t\\u00a0]*(Table|(?-i:Box|BOX))[ \\t\\u00a0]+(\\d{1,6})[ \\t\\u00a0]*(?:$|[.:—–-]|\\r|(?-i:(?=[\\p{Lu}\\d“(])))([^\\n]*)");
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
        return title.matches() && title.group(3).isBlank();
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
            String next = title.group(1).toLowerCase(Locale.ROOT) + " " + title.group(2);
            boolean goesOn =
                    next.equals(label) && CONTINUED.matcher(title.group(3)).matches();
            boolean isSaid = next.startsWith("box") && !standsApart(text, title.start());
            if (goesOn || isSaid || hints.isNoTitle(title.start(1))) {
                continue;
            }
            if (!label.isEmpty()) {
                tables.add(new Span(start, title.start()));
                start = title.start();
            }
            label = next;
        }
        tables.add(new Span(start, text.length()));
        return tables;
    }

    /** "Box 3" may be one to tick: does nothing stand before its line, or the end of a sentence or an attribution? */
    private static boolean standsApart(String text, int lineStart) {
        String before = text.substring(Math.max(0, lineStart - 200), lineStart);
        String last = before.strip();
        return last.isEmpty()
                || before.matches("(?s).*\\n[ \\t\\u00a0\\r]*\\n[ \\t\\u00a0\\r]*")
                || ".?!…)]”\"’".indexOf(last.charAt(last.length() - 1)) >= 0;
    }
}
