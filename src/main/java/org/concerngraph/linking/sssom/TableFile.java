package org.concerngraph.linking.sssom;

import java.util.List;
import org.concerngraph.linking.sssom.Problems.Place;

/**
 * A file parted into its metadata and its table.
 *
 * @param yaml the metadata, on the lines that they have in the file; blank where there are none
 * @param table the table
 * @param firstLine the line on which the table begins
 * @param delimiter what separates its cells
 */
record TableFile(String yaml, String table, int firstLine, char delimiter) {

    /** Parts a text. Lines of metadata begin with a hash; spreadsheets put quotation marks around some and delimiters behind. */
    static TableFile of(String text, Problems problems) {
        int at = 0;
        int line = 1;
        int lastMetadata = 0;
        while (at < text.length() && (isMetadata(text, at) || isBlankLine(text, at))) {
            lastMetadata = isMetadata(text, at) ? line : lastMetadata;
            at = next(text, at);
            line++;
        }
        String heading = text.substring(at, end(text, at));
        char delimiter = heading.indexOf('\t') < 0 && heading.indexOf(',') >= 0 ? ',' : '\t';
        var yaml = new StringBuilder();
        boolean hasMetadata = false;
        int number = 1;
        for (int i = 0; i < at; i = next(text, i), number++) {
            if (isMetadata(text, i)) {
                yaml.append(content(text.substring(i, end(text, i)), delimiter));
                hasMetadata = true;
            } else if (hasMetadata && number < lastMetadata) {
                problems.note(
                        Place.line(number), "", "", "There is an empty line among the metadata.", "It is skipped.");
            }
            yaml.append('\n');
        }
        return new TableFile(yaml.toString(), text.substring(at), line, delimiter);
    }

    /** Is there any metadata? */
    boolean hasMetadata() {
        return !yaml.isBlank();
    }

    private static boolean isMetadata(String text, int at) {
        return text.startsWith("#", at) || text.startsWith("\"#", at);
    }

    private static boolean isBlankLine(String text, int at) {
        return text.substring(at, end(text, at)).replace(",", "").isBlank();
    }

    private static int end(String text, int at) {
        int end = text.indexOf('\n', at);
        return end < 0 ? text.length() : end;
    }

    private static int next(String text, int at) {
        return Math.min(text.length(), end(text, at) + 1);
    }

    private static String content(String line, char delimiter) {
        String plain = line;
        if (line.startsWith("\"")) {
            Rows.Row row = new Rows(line, delimiter, 1).next();
            plain = row == null || !row.fault().isEmpty() ? line.substring(1) : first(row.cells());
        }
        String content = plain.substring(1).stripTrailing();
        return delimiter == ',' ? content.replaceFirst("[,\\s]+$", "") : content;
    }

    private static String first(List<String> cells) {
        return cells.getFirst();
    }
}
