package org.concerngraph.endpoint;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.text.StringEscapeUtils;
import org.apache.jena.query.QueryParseException;

/**
 * What is wrong with a query or an update, and where.
 *
 * @param detail the fault as a sentence
 * @param line where it is, counted from 1; 0 when no place can be told
 * @param column the same in the line
 * @param token what stands there; empty at the end of the text
 * @param hint what may mend it; may be empty
 */
public record SyntaxFault(String detail, int line, int column, String token, String hint) {

    private static final Pattern PLACE = Pattern.compile("at line (\\d+), column (\\d+)");
    private static final Pattern LINE = Pattern.compile("Line (\\d+), column (\\d+): (.*)", Pattern.DOTALL);
    private static final Pattern PREFIX = Pattern.compile("after prefix \"(.*)\"", Pattern.DOTALL);
    private static final Pattern EXPECTED =
            Pattern.compile("^\\s+(\"[^\\n]*?\"|<[A-Za-z_]+>)(?: \\.\\.\\.| \\.)\\s*$", Pattern.MULTILINE);
    private static final Pattern VARIABLE = Pattern.compile("\\?\\w+");
    private static final Pattern UNRESOLVED =
            Pattern.compile("Unresolved prefixed name: ([^\\s:]*):.*", Pattern.DOTALL);
    private static final int MOST_EXPECTED = 8;

    private static final Map<String, String> KINDS = Map.ofEntries(
            Map.entry("<IRIref>", "an IRI"),
            Map.entry("<PNAME_NS>", "a prefixed name"),
            Map.entry("<PNAME_LN>", "a prefixed name"),
            Map.entry("<BLANK_NODE_LABEL>", "a blank node"),
            Map.entry("<VAR1>", "a variable"),
            Map.entry("<VAR2>", "a variable"),
            Map.entry("<INTEGER>", "a number"),
            Map.entry("<DECIMAL>", "a number"),
            Map.entry("<DOUBLE>", "a number"),
            Map.entry("<INTEGER_POSITIVE>", "a number"),
            Map.entry("<DECIMAL_POSITIVE>", "a number"),
            Map.entry("<DOUBLE_POSITIVE>", "a number"),
            Map.entry("<INTEGER_NEGATIVE>", "a number"),
            Map.entry("<DECIMAL_NEGATIVE>", "a number"),
            Map.entry("<DOUBLE_NEGATIVE>", "a number"),
            Map.entry("<STRING_LITERAL1>", "a string"),
            Map.entry("<STRING_LITERAL2>", "a string"),
            Map.entry("<STRING_LITERAL_LONG1>", "a string"),
            Map.entry("<STRING_LITERAL_LONG2>", "a string"));

    /** The fault that Jena's parser found in this text; {@code prefixes} are those that we can name. */
    public static SyntaxFault of(String text, QueryParseException fault, Map<String, String> prefixes) {
        String message = String.valueOf(fault.getMessage()).strip();
        Matcher line = LINE.matcher(message);
        if (line.matches()) {
            return unresolved(
                    Integer.parseInt(line.group(1)), Integer.parseInt(line.group(2)), line.group(3), prefixes);
        }
        Matcher place = PLACE.matcher(message);
        if (!place.find()) {
            return withoutPlace(text, message);
        }
        int row = Integer.parseInt(place.group(1));
        int column = Integer.parseInt(place.group(2));
        if (message.startsWith("Lexical error")) {
            return lexical(text, message, row, column);
        }
        String token = wordAt(text, row, column);
        String found = token.isEmpty() ? "The text ends" : "\"" + token + "\" stands";
        return new SyntaxFault(
                found + " in line " + row + ", column " + column + ", where it cannot.",
                row,
                column,
                token,
                expected(message));
    }

    private static SyntaxFault unresolved(int line, int column, String rest, Map<String, String> prefixes) {
        Matcher name = UNRESOLVED.matcher(rest);
        if (!name.matches()) {
            return new SyntaxFault(rest, line, column, "", "");
        }
        String prefix = name.group(1);
        String known = prefixes.get(prefix);
        String token = rest.substring(rest.indexOf(": ") + 2);
        return new SyntaxFault(
                "The prefix of \"" + token + "\" in line " + line + ", column " + column + " is not declared.",
                line,
                column,
                token,
                "Declare it in the first lines: PREFIX " + prefix + ": <" + (known == null ? "..." : known) + ">");
    }

    private static SyntaxFault lexical(String text, String message, int line, int column) {
        Matcher prefix = PREFIX.matcher(message);
        String token = prefix.find() ? StringEscapeUtils.unescapeJava(prefix.group(1)) : "";
        boolean isOpen = message.contains("<EOF>") && (token.startsWith("\"") || token.startsWith("'"));
        int start = Math.max(1, column - (isOpen || !token.contains("\n") ? token.length() : 0));
        String word = token.isEmpty() ? wordAt(text, line, column) : token;
        String hint = isOpen
                ? "A string ends with the mark that it began with; over several lines it is written with three marks."
                : word.matches("[A-Za-z]+") ? "Standard SPARQL has no such word; a prefixed name has a colon." : "";
        return new SyntaxFault(
                "\"" + word + "\" in line " + line + ", column " + start + " is no part of SPARQL.",
                line,
                start,
                word,
                hint);
    }

    /** Rules on the use of variables are checked when the whole text has been read. */
    private static SyntaxFault withoutPlace(String text, String message) {
        Matcher variable = VARIABLE.matcher(message);
        if (!variable.find()) {
            return new SyntaxFault(message, 0, 0, "", "");
        }
        String name = variable.group();
        boolean isSecond = message.contains("in-scope");
        String hint = isSecond
                ? "Give the value another name."
                : message.contains("Non-group")
                        ? "Add it to GROUP BY, or put it into an aggregate such as SAMPLE."
                        : "";
        // Where it is given its value: for the second time, or else where it is used first.
        Matcher uses = Pattern.compile((isSecond ? "(?i:\\bAS\\s+)" : "") + "(" + Pattern.quote(name) + "\\b)")
                .matcher(text);
        int at = -1;
        while (uses.find() && (isSecond || at < 0)) {
            at = uses.start(1);
        }
        if (at < 0) {
            return new SyntaxFault(message, 0, 0, name, hint);
        }
        int line = (int) text.substring(0, at).chars().filter(c -> c == '\n').count() + 1;
        return new SyntaxFault(message, line, at - text.lastIndexOf('\n', at - 1), name, hint);
    }

    /** The word that begins at this place; empty at the end of the text. */
    private static String wordAt(String text, int line, int column) {
        List<String> lines = text.lines().toList();
        if (line > lines.size() || column > lines.get(line - 1).length()) {
            return "";
        }
        String rest = lines.get(line - 1).substring(column - 1);
        Matcher word = Pattern.compile("[?$]?[\\p{L}\\p{N}_:-]+|.").matcher(rest);
        return word.lookingAt() ? word.group() : "";
    }

    private static String expected(String message) {
        List<String> words = EXPECTED.matcher(message)
                .results()
                .map(found -> found.group(1))
                .map(found -> found.startsWith("<")
                        ? KINDS.getOrDefault(found, "")
                        : found.substring(1, found.length() - 1).toUpperCase(Locale.ROOT))
                .filter(found -> !found.isEmpty())
                .distinct()
                .toList();
        if (words.isEmpty()) {
            return "";
        }
        return words.size() > MOST_EXPECTED
                ? "Expected for example " + String.join(", ", words.subList(0, MOST_EXPECTED)) + "."
                : "Expected " + String.join(", ", words) + ".";
    }
}
