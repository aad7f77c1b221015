package org.concerngraph.intake.quotetable;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A table that was copied with one cell per line: what its columns' titles say about the cells. */
final class Cells {

    private static final Pattern ROLE_TITLE = Pattern.compile(
            "(?mi)^[ \\t]*(?:participant )?(?:roles?|stakeholder group|profession|occupation)[ \\t\\r]*$");
    private static final Pattern SPEAKER_TITLE = Pattern.compile(
            "(?mi)^[ \\t]*(?:participants?|speaker|interviewee|respondent|participant (?:id|code|number)|id)[ \\t\\r]*$");
    private static final Pattern QUOTE_TITLE = Pattern.compile(
            "(?mi)^[ \\t]*(?:(?:illustrative|exemplar|supporting|example|participant) )?(?:quotes?|quotations?|excerpts?)[ \\t\\r]*$");

    private final String text;
    private final Set<String> knownRoles;
    private final int roleTitle;

    Cells(String text, Set<String> knownRoles) {
        this.text = text;
        this.knownRoles = knownRoles;
        Matcher title = ROLE_TITLE.matcher(text);
        this.roleTitle = title.find() ? title.start() : Integer.MAX_VALUE;
    }

    /** Where a code stands alone on its line, the next line is its role, if a column's title or a known role says so. */
    Numbered withRole(Numbered code, List<Attributions.Remark> remarks) {
        int newline = text.indexOf('\n', code.whole().end());
        if (!code.speaker().rest().isEmpty() || newline < 0) {
            return code;
        }
        int end = text.indexOf('\n', newline + 1);
        var line = new Span(newline + 1, end < 0 ? text.length() : end).trimmed(text);
        String role = line.of(text);
        boolean titled = roleTitle < code.whole().start();
        if (line.length() == 0
                || line.length() > 60
                || role.matches(".*[.?!…].*")
                || Speaker.in(role).isPresent()
                || !(titled || knownRoles.contains(role.toLowerCase(Locale.ROOT)))) {
            return code;
        }
        if (!titled) {
            remarks.add(new Attributions.Remark(
                    "No column is titled as roles, but the line below this code is a known role.",
                    line,
                    "It is the speaker's role."));
        }
        var words = new Span(code.inner().start(), line.end());
        return new Numbered(words, words, code.speaker().with(List.of(role.split("\\s*[,;]\\s*"))));
    }

    /** Does the speaker's cell stand before the quote's: by the columns' titles, by what is there, or as the first text? */
    boolean speakersComeFirst(List<Attribution> found) {
        String before = text.substring(0, found.getFirst().whole().start());
        if (before.isBlank()) {
            return true;
        }
        if (!found.stream()
                .allMatch(a -> a.whole().beginsLine(text) && a.whole().endsLine(text))) {
            return false;
        }
        Matcher speaker = SPEAKER_TITLE.matcher(before);
        Matcher quote = QUOTE_TITLE.matcher(before);
        return speaker.find() && quote.find()
                ? speaker.start() < quote.start()
                : Paragraphs.isHeading(lastLine(before)) && isSaidBehindMost(found);
    }

    /** Do words that are no heading stand behind the last line that names a speaker, and behind most others? */
    private boolean isSaidBehindMost(List<Attribution> found) {
        long said = found.stream().filter(this::isSaidBehind).count();
        return isSaidBehind(found.getLast()) && said * 2 > found.size();
    }

    private boolean isSaidBehind(Attribution speaker) {
        int start = speaker.whole().end();
        while (start < text.length() && Span.isSpace(text.charAt(start))) {
            start++;
        }
        String line = text.substring(start, Span.lineEnd(text, start)).strip();
        return !line.isEmpty()
                && !Paragraphs.isHeading(line)
                && !Footnote.is(line)
                && Speaker.in(line).isEmpty();
    }

    private static String lastLine(String before) {
        String text = before.strip();
        return text.substring(text.lastIndexOf('\n') + 1).strip();
    }
}
