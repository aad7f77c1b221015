package org.concerngraph.endpoint.workbench;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.query.QueryParseException;

/** Where a text stops being SPARQL. ARQ says the place in its message; its own numbers are those of the token before. */
final class SyntaxFault {

    private static final int STATUS = 400;
    private static final Pattern PLACE = Pattern.compile("at line (\\d+), column (\\d+)");
    private static final Pattern TOKEN = Pattern.compile("^(?:[\\p{L}\\p{N}_:?$-]+|\\S)");

    private SyntaxFault() {}

    static Answer.Fault of(String text, QueryParseException fault) {
        String message = String.valueOf(fault.getMessage()).strip();
        Matcher place = PLACE.matcher(message);
        boolean isPlaced = place.find();
        int line = isPlaced ? Integer.parseInt(place.group(1)) : fault.getLine();
        int column = isPlaced ? Integer.parseInt(place.group(2)) : fault.getColumn();
        List<String> lines = text.lines().toList();
        if (line < 1 || line > lines.size()) {
            return new Answer.Fault(STATUS, "The query is not SPARQL: " + message, 0, 0, "", "");
        }
        String there = lines.get(line - 1);
        int start = Math.clamp(column - 1L, 0, there.length());
        String rest = there.substring(start);
        Matcher token = TOKEN.matcher(rest);
        String reason = message.startsWith("Encountered")
                ? (token.find() ? token.group() : "the end") + " is not expected here."
                : message.lines().findFirst().orElse(message);
        return new Answer.Fault(
                STATUS, "The query is not SPARQL: " + reason, line, start + 1, there.substring(0, start), rest);
    }
}
