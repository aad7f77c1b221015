package org.concerngraph.intake.quotetable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the places where a table says who spoke. An attribution stands in brackets at the end of a line (or before a
 * capital letter), behind a dash at the end of a line, or on a line of its own. Its word must number people: a word for
 * a person, a known role, or one that carries at least two numbers in this table; "(PHQ-9)" is part of what was said.
 */
final class Attributions {

    private static final Pattern BRACKETED =
            Pattern.compile("\\(([^()\\[\\]\\n]{2,120})\\)|\\[([^()\\[\\]\\n]{2,120})\\]");
    private static final Pattern DASHED =
            Pattern.compile("(?m)(?:^|(?<=[\\s.?!”\"’']))[—–-][ \\u00a0]?([^\\n—–]{2,100})$");
    private static final Pattern LINE = Pattern.compile("(?m)^[ \\u00a0\\t]*([^\\n]{2,100}?)[ \\u00a0\\t]*$");
    private static final Pattern ROLE_TITLE =
            Pattern.compile("(?mi)^(role|roles|stakeholder group|profession)[ \\t]*$");

    private final List<Attribution> found = new ArrayList<>();
    private final List<Span> lookalikes = new ArrayList<>();

    Attributions(String text, Set<String> knownRoles) {
        var candidates = new ArrayList<Attribution>();
        collect(text, BRACKETED, true, candidates);
        collect(text, DASHED, false, candidates);
        if (candidates.stream().noneMatch(a -> a.speaker().surelyAPerson())) {
            collect(text, LINE, false, candidates);
        }
        candidates.sort(Comparator.comparingInt(a -> a.whole().start()));

        Map<String, Set<String>> numbers = new HashMap<>();
        for (Attribution a : candidates) {
            numbers.computeIfAbsent(key(a), k -> new HashSet<>())
                    .add(a.speaker().number());
        }
        int end = 0;
        for (Attribution a : candidates) {
            boolean numbersPeople = a.speaker().surelyAPerson()
                    || knownRoles.contains(key(a))
                    || numbers.getOrDefault(key(a), Set.of()).size() > 1;
            if (!numbersPeople) {
                lookalikes.add(a.whole());
            } else if (a.whole().start() >= end && !isFirstText(text, a)) {
                Attribution full = withRoleLine(text, a);
                found.add(full);
                end = full.whole().end();
            }
        }
    }

    /** The attributions, in the order of the text. */
    List<Attribution> found() {
        return found;
    }

    /** Places that look like attributions but do not number people. */
    List<Span> lookalikes() {
        return lookalikes;
    }

    private static String key(Attribution a) {
        return a.speaker().designator().toLowerCase(Locale.ROOT);
    }

    private static boolean isFirstText(String text, Attribution a) {
        return text.substring(0, a.whole().start()).isBlank();
    }

    private static void collect(String text, Pattern form, boolean mayStandBeforeText, List<Attribution> candidates) {
        Matcher place = form.matcher(text);
        while (place.find()) {
            int group = place.group(1) != null ? 1 : 2;
            var whole = new Span(place.start(), place.end()).trimmed(text);
            var inner = new Span(place.start(group), place.end(group)).trimmed(text);
            if (!endsLine(text, whole.end()) && !(mayStandBeforeText && capitalFollows(text, whole.end()))) {
                continue;
            }
            Speaker.in(inner.of(text)).ifPresent(speaker -> candidates.add(new Attribution(whole, inner, speaker)));
        }
    }

    private static boolean endsLine(String text, int from) {
        for (int i = from; i < text.length() && text.charAt(i) != '\n'; i++) {
            if (!Span.isSpace(text.charAt(i)) && ".,;”\"’'".indexOf(text.charAt(i)) < 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean capitalFollows(String text, int from) {
        int i = from;
        while (i < text.length() && (text.charAt(i) == ' ' || text.charAt(i) == '.')) {
            i++;
        }
        return i < text.length() && (Character.isUpperCase(text.charAt(i)) || "“\"‘".indexOf(text.charAt(i)) >= 0);
    }

    /** Where the columns' titles name a role, and a code stands alone on its line, the next line is its role. */
    private static Attribution withRoleLine(String text, Attribution a) {
        if (!a.speaker().rest().isEmpty()
                || !ROLE_TITLE.matcher(text).find()
                || !text.startsWith("\n", a.whole().end())) {
            return a;
        }
        int next = a.whole().end() + 1;
        int end = text.indexOf('\n', next);
        var line = new Span(next, end < 0 ? text.length() : end).trimmed(text);
        if (line.length() == 0 || line.length() > 60) {
            return a;
        }
        var words = new Span(a.inner().start(), line.end());
        var speaker = new Speaker(
                a.speaker().designator(),
                a.speaker().number(),
                List.of(line.of(text).split("\\s*[,;]\\s*")));
        return new Attribution(words, words, speaker);
    }
}
