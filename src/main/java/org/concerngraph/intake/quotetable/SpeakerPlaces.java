package org.concerngraph.intake.quotetable;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The places where attributions may stand: in brackets, behind a dash at the end of a line, on a line of its own. */
final class SpeakerPlaces {

    private static final Pattern BRACKETED = Pattern.compile(
            "\\(((?:[^()\\[\\]\\n]|\\n(?!\\s*\\n)){2,120})\\)|\\[((?:[^()\\[\\]\\n]|\\n(?!\\s*\\n)){2,120})\\]");
    private static final Pattern LINE = Pattern.compile("(?m)^[^\\n]+$");
    private static final String CLOSES = ".,;”’'\"";

    private final String text;
    private final Given given;
    private final List<Span> unread = new ArrayList<>();

    /** The places of a text; none lies across a place where something new begins, or in a stretch that is known. */
    SpeakerPlaces(String text, Given given) {
        this.text = text;
        this.given = given;
    }

    List<Numbered> inBracketsOrBehindDashes() {
        var places = new ArrayList<Numbered>();
        Matcher bracket = BRACKETED.matcher(text);
        while (bracket.find()) {
            int group = bracket.group(1) != null ? 1 : 2;
            int end = closed(text, bracket.end());
            if (new Span(end, end).endsLine(text) || capitalFollows(text, end) || given.breaksAt(end)) {
                var inner = new Span(bracket.start(group), bracket.end(group)).trimmed(text);
                Optional<Speaker> speaker = Speaker.in(inner.of(text));
                speaker.ifPresent(s -> places.add(new Numbered(new Span(bracket.start(), end), inner, s)));
                if (speaker.isEmpty() && Speaker.beginsLikeOne(inner.of(text))) {
                    unread.add(new Span(bracket.start(), end));
                }
            }
        }
        Matcher line = LINE.matcher(text);
        while (line.find()) {
            behindDash(new Span(line.start(), line.end()).trimmed(text)).ifPresent(places::add);
        }
        return places;
    }

    List<Numbered> onLinesOfTheirOwn() {
        var places = new ArrayList<Numbered>();
        Matcher line = LINE.matcher(text);
        while (line.find()) {
            var place = new Span(line.start(), line.end()).trimmed(text);
            if (place.length() <= 100) {
                Speaker.in(place.of(text)).ifPresent(s -> places.add(new Numbered(place, place, s)));
            }
        }
        return places;
    }

    /** Places that begin like an attribution but could not be read as one. */
    List<Span> unread() {
        return unread;
    }

    /** The last dash of a line behind which all words name a speaker. */
    private Optional<Numbered> behindDash(Span line) {
        for (int at = line.end() - 1; at >= line.start() && line.end() - at <= 100; at--) {
            boolean dash = "—–-".indexOf(text.charAt(at)) >= 0;
            if (dash && (at == line.start() || " \u00a0\t.?!…)]”\"’'".indexOf(text.charAt(at - 1)) >= 0)) {
                var inner = new Span(at + 1, line.end()).trimmed(text);
                Optional<Speaker> speaker = Speaker.in(inner.of(text));
                if (speaker.isPresent()) {
                    return Optional.of(new Numbered(new Span(at, line.end()), inner, speaker.get()));
                }
            }
        }
        return Optional.empty();
    }

    /** The end of an attribution with the full stop or the quotation mark that closes the quote after it. */
    static int closed(String text, int end) {
        int at = end;
        while (at < text.length() && CLOSES.indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        return at == end || new Span(at, at).endsLine(text) || (at < text.length() && Span.isSpace(text.charAt(at)))
                ? at
                : end;
    }

    /** Does something new begin here: a capital or a quotation mark, with nothing before it but spaces? */
    static boolean capitalFollows(String text, int from) {
        int at = from;
        while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\u00a0')) {
            at++;
        }
        return at < text.length()
                && (Character.isUpperCase(text.codePointAt(at)) || "“\"‘".indexOf(text.charAt(at)) >= 0);
    }
}
