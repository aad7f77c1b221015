package org.concerngraph.intake.quotetable;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.concerngraph.intake.Reading.Passage.Kind;
import org.concerngraph.intake.quotetable.Attributions.Remark;

/**
 * Lines that begin with who speaks: "Interviewer: …", "P3: …". A conversation with one participant is one quote; of a
 * conversation among several, each turn is one. What an interviewer says alone is none.
 */
final class Dialogues {

    private static final Pattern TURN =
            Pattern.compile("(?m)^[ \\t\\u00a0]*(\\p{L}[^:\\n]{0,40}?)[ \\u00a0]?:[ \\t\\u00a0]*+(?=\\S)");
    private static final Pattern INTERVIEWER =
            Pattern.compile("(?iu)(?:interviewer|int|i|q|moderator|mod|facilitator|researcher)(?: ?\\d)?");

    /** A turn; nobody has it where the interviewer speaks. */
    private record Turn(Span label, Span words, Optional<Attribution> by) {}

    private final String text;
    private final Set<String> knownRoles;
    private final RoleWords roles;
    private final Given given;
    private final List<Remark> remarks;

    private Dialogues(String text, Set<String> knownRoles, Given given, List<Remark> remarks) {
        this.text = text;
        this.knownRoles = knownRoles;
        this.roles = new RoleWords(knownRoles);
        this.given = given;
        this.remarks = remarks;
    }

    /** Adds the conversations of a text to what is known of it, and what was assumed to the remarks. */
    static void take(String text, Set<String> knownRoles, Given given, List<Remark> remarks) {
        new Dialogues(text, knownRoles, given, remarks).take();
    }

    private void take() {
        var block = new ArrayList<Turn>();
        Matcher turn = TURN.matcher(text);
        int end = -1;
        while (turn.find()) {
            var label = new Span(turn.start(1), turn.end(1)).trimmed(text);
            if (turn.start() < end
                    || !isSpeaker(label.of(text), opensMark(turn.end()))
                    || given.divides(new Span(label.start(), turn.end() + 1))) {
                continue;
            }
            if (end >= 0 && !isOneBreak(end, label.start())) {
                close(block);
            }
            end = end(turn.end());
            block.add(new Turn(label, new Span(turn.end(), end).trimmed(text), by(label)));
        }
        close(block);
    }

    /** Does only white space with one line break stand here? */
    private boolean isOneBreak(int from, int to) {
        String between = text.substring(from, to);
        return between.isBlank() && between.indexOf('\n') == between.lastIndexOf('\n');
    }

    private boolean opensMark(int at) {
        return "“\"„".indexOf(text.charAt(at)) >= 0;
    }

    /** More than a number names a speaker, as in "P2, nurse: “…”", where a quotation mark opens behind it. */
    private boolean isSpeaker(String label, boolean opensMark) {
        return INTERVIEWER.matcher(label).matches()
                || isNumbered(label)
                || (opensMark && isNumberedOrMore(label))
                || (label.split(" ").length <= 3 && roles.isRole(label));
    }

    private boolean isNumbered(String label) {
        return Speaker.in(label)
                .filter(speaker -> speaker.rest().isEmpty() && isKnown(speaker))
                .isPresent();
    }

    private boolean isNumberedOrMore(String label) {
        return Speaker.in(label)
                .filter(speaker -> isKnown(speaker) || speaker.rest().stream().anyMatch(roles::isRole))
                .isPresent();
    }

    private boolean isKnown(Speaker speaker) {
        return speaker.surelyAPerson()
                || knownRoles.contains(speaker.designator().toLowerCase(Locale.ROOT));
    }

    private Optional<Attribution> by(Span label) {
        String words = label.of(text);
        return INTERVIEWER.matcher(words).matches()
                        && (!isNumbered(words) || words.matches("(?iu)(?:int|i)(?: ?\\d)?") && words.length() < 3)
                ? Optional.empty()
                : Optional.of(Attributions.asSaid(text, label, roles));
    }

    /** Where a turn ends: at a blank line, a heading, an attribution, the next turn, or something known. */
    private int end(int from) {
        int end = lineEnd(from);
        while (end < text.length()) {
            int next = lineEnd(end + 1);
            var line = new Span(end + 1, next).trimmed(text);
            String words = line.of(text);
            boolean closed = ".?!…”\")"
                            .indexOf(text.charAt(
                                    new Span(from, end).trimmed(text).end() - 1))
                    >= 0;
            if (words.isEmpty()
                    || given.divides(new Span(end, next))
                    || "([—–-“".indexOf(words.charAt(0)) >= 0
                    || TURN.matcher(words).lookingAt()
                    || CountLine.is(words)
                    || (closed && Paragraphs.isHeading(words))) {
                return end;
            }
            end = next;
        }
        return end;
    }

    private int lineEnd(int from) {
        int newline = text.indexOf('\n', from);
        return given.nextBreak(from, newline < 0 ? text.length() : newline);
    }

    private void close(List<Turn> block) {
        if (!block.isEmpty()) {
            take(List.copyOf(block));
            block.clear();
        }
    }

    private void take(List<Turn> turns) {
        var whole = new Span(
                turns.getFirst().label().start(), turns.getLast().words().end());
        var people = new LinkedHashSet<String>();
        turns.forEach(turn -> turn.by().ifPresent(by -> people.add(by.voice().code())));
        boolean interviewed = turns.stream().anyMatch(turn -> turn.by().isEmpty());
        boolean numbered =
                turns.stream().anyMatch(turn -> isNumberedOrMore(turn.label().of(text)));
        if (!numbered && !interviewed) {
            return;
        }
        int named = endsNamed(whole);
        if (named >= 0) {
            if (turns.size() > 1 && given.take(new Piece(Kind.QUOTE, new Span(whole.start(), named).trimmed(text)))) {
                remarks.add(new Remark(
                        "A conversation of " + turns.size() + " turns stands here.",
                        whole,
                        "It is one quote of whoever is named behind it."));
            }
        } else if (people.isEmpty()) {
            given.take(new Piece(Kind.PROBLEM, whole));
            remarks.add(new Remark("Only an interviewer speaks here.", whole, "It is no quote."));
        } else if (people.size() == 1 && interviewed && turns.size() > 1) {
            Attribution by = turns.stream()
                    .flatMap(turn -> turn.by().stream())
                    .findFirst()
                    .orElseThrow();
            given.take(new Piece(Kind.QUOTE, whole, by, -1));
            remarks.add(new Remark(
                    "A conversation of " + turns.size() + " turns stands here.",
                    whole,
                    "It is one quote of " + by.voice().code() + ", with what the interviewer says."));
        } else {
            each(turns, whole, interviewed);
        }
    }

    private void each(List<Turn> turns, Span whole, boolean interviewed) {
        for (Turn turn : turns) {
            if (turn.by().isPresent()) {
                Attribution by = turn.by().get();
                var label = new Span(turn.label().start(), turn.words().start()).trimmed(text);
                given.take(new Piece(Kind.ATTRIBUTION, label, by, -1));
                given.take(new Piece(Kind.QUOTE, turn.words(), by, -1));
            } else {
                given.take(new Piece(
                        Kind.OTHER, new Span(turn.label().start(), turn.words().end())));
            }
        }
        if (interviewed) {
            remarks.add(new Remark(
                    "A conversation among several stands here.",
                    whole,
                    "Each turn is a quote of whoever takes it; what the interviewer says is none."));
        }
    }

    /** Where the place begins that names a speaker at the end of a conversation or on the line below; -1 without one. */
    private int endsNamed(Span whole) {
        int end = lineEnd(whole.end());
        int below = end < text.length() ? lineEnd(end + 1) : end;
        int from = Math.max(whole.start(), whole.end() - 200);
        String window = text.substring(from, Math.max(below, whole.end()));
        return new SpeakerPlaces(window, new Given())
                .inBracketsOrBehindDashes().stream()
                        .map(place -> new Span(
                                place.whole().start() + from, place.whole().end() + from))
                        .filter(place -> place.end() == whole.end()
                                || (place.start() >= whole.end()
                                        && text.substring(whole.end(), place.start())
                                                .isBlank()))
                        .mapToInt(Span::start)
                        .findFirst()
                        .orElse(-1);
    }
}
