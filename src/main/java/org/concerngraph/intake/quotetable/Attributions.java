package org.concerngraph.intake.quotetable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The places where a table says who spoke. The word of an attribution must number people: a word for a person, a known
 * role, or one that carries at least two numbers in this table; "(PHQ-9)" is part of what was said.
 */
final class Attributions {

    /** Something assumed about a place that is, or looks like, an attribution. */
    record Remark(String message, Span place, String assumed) {}

    private final List<Attribution> found = new ArrayList<>();
    private final List<Remark> remarks = new ArrayList<>();
    private final boolean lead;

    Attributions(String text, Set<String> knownRoles, Given given, List<Span> said) {
        var roleWords = new RoleWords(knownRoles);
        var places = new SpeakerPlaces(text, given);
        List<Numbered> candidates = places.inBracketsOrBehindDashes();
        boolean lines = candidates.stream().noneMatch(a -> a.speaker().surelyAPerson());
        if (lines) {
            List<Numbered> inLines = List.copyOf(candidates);
            places.onLinesOfTheirOwn().stream()
                    .filter(own -> isAllOfItsLine(own, inLines, roleWords))
                    .forEach(candidates::add);
        }
        candidates.removeIf(
                a -> isYear(a.speaker(), knownRoles) || given.divides(a.whole()) || overlaps(a.whole(), said));
        candidates.sort(Comparator.comparingInt(a -> a.whole().start()));
        Map<String, Set<String>> numbers = new HashMap<>();
        candidates.forEach(a -> numbers.computeIfAbsent(key(a), k -> new HashSet<>())
                .add(a.speaker().number()));
        var assumed = new HashSet<String>();
        var cells = new Cells(text, knownRoles);
        int end = 0;
        for (Numbered a : candidates) {
            boolean known = a.speaker().surelyAPerson()
                    || knownRoles.contains(key(a))
                    || (isSetApart(text, a.whole())
                            && roleWords.isRole(a.speaker().designator()));
            int numbered = numbers.getOrDefault(key(a), Set.of()).size();
            if (!known && numbered < 2) {
                remarks.add(new Remark(
                        "This looks like an attribution, but its word numbers nobody in this table.",
                        a.whole(),
                        "Part of the text."));
            } else if (a.whole().start() >= end) {
                if (!known && assumed.add(key(a))) {
                    remarks.add(new Remark(
                            "“" + a.speaker().designator() + "” is no word for a person or a role that is known here.",
                            a.whole(),
                            "It numbers people: it stands with " + numbered + " numbers in this table."));
                }
                Numbered full = lines ? cells.withRole(a, remarks) : a;
                if (full != a && (given.divides(full.whole()) || overlaps(full.whole(), said))) {
                    full = a;
                }
                found.add(full.attribution());
                end = full.whole().end();
            }
        }
        said.forEach(place -> found.add(asSaid(text, place, roleWords)));
        unnumbered(new Unnumbered(text, roleWords, given), said);
        found.sort(Comparator.comparingInt(a -> a.whole().start()));
        undecided(places.unread());
        this.lead = !found.isEmpty() && (cells.speakersComeFirst(found) || mostBeginALine(text));
    }

    /** The attributions, in the order of the text. */
    List<Attribution> found() {
        return found;
    }

    /** What was assumed, and what looks like an attribution and is none. */
    List<Remark> remarks() {
        return remarks;
    }

    /** Does the speaker stand before the quote in this table? */
    boolean lead() {
        return lead;
    }

    private void unnumbered(Unnumbered unnumbered, List<Span> said) {
        List<Span> taken = found.stream().map(Attribution::whole).toList();
        found.addAll(
                found.size() == said.size()
                        ? unnumbered.alone(taken, remarks)
                        : unnumbered.besideNumbers(taken, remarks));
    }

    /** Is a place in brackets or behind a dash? "Women 12" on a line of its own is a count. */
    private static boolean isSetApart(String text, Span whole) {
        return !Character.isLetter(text.charAt(whole.start()));
    }

    /** Is a line that names a speaker nothing else, or is what stands before the place that does so what was said? */
    private static boolean isAllOfItsLine(Numbered line, List<Numbered> inLines, RoleWords roles) {
        return inLines.stream().noneMatch(place -> overlaps(line.whole(), List.of(place.whole())))
                || line.speaker().rest().stream().allMatch(roles::isRole);
    }

    /** "(Smith 2012)" numbers no people. */
    private static boolean isYear(Speaker speaker, Set<String> knownRoles) {
        return speaker.number().matches("(?:19|20)\\d\\d[a-z]?")
                && !speaker.surelyAPerson()
                && !knownRoles.contains(speaker.designator().toLowerCase(Locale.ROOT));
    }

    private void undecided(List<Span> unread) {
        int next = 0;
        for (Span place : unread) {
            while (next < found.size() && found.get(next).whole().end() <= place.start()) {
                next++;
            }
            boolean isRead = next < found.size()
                    && found.get(next).whole().start() <= place.start()
                    && place.end() <= found.get(next).whole().end();
            if (!isRead) {
                remarks.add(new Remark(
                        "This may be an attribution, but it does not name one speaker.", place, "Part of the text."));
            }
        }
    }

    /** What is known to be an attribution; its words are a name if no number is in them. */
    static Attribution asSaid(String text, Span place, RoleWords roles) {
        int from = place.start();
        int to = place.end();
        while (from < to && !Character.isLetterOrDigit(text.codePointAt(from)) && text.charAt(from) != '#') {
            from++;
        }
        while (to > from && !Character.isLetterOrDigit(text.codePointBefore(to))) {
            to--;
        }
        String named = text.substring(from, to);
        boolean isBracketOpen = named.lastIndexOf('(') > named.lastIndexOf(')');
        if (isBracketOpen && to < place.end() && text.charAt(to) == ')') {
            to++;
        }
        var inner = new Span(from, to);
        Optional<Speaker> speaker = Speaker.in(inner.of(text));
        if (speaker.isPresent()) {
            return new Attribution(place, inner, speaker.get());
        }
        String[] parts = inner.of(text).split("\\s*[,;]\\s*", 2);
        String code = Voice.code(parts[0]);
        List<String> rest = parts.length < 2 ? List.of() : List.of(parts[1].split("\\s*[,;]\\s*"));
        if (roles.isRole(parts[0])) {
            return new Attribution(
                    place, inner, new Voice.Unknown(Voice.code(inner.of(text)), List.of(parts[0]), rest));
        }
        return new Attribution(
                place,
                inner,
                code.isEmpty()
                        ? Voice.Unknown.NOBODY
                        : new Voice.Named(
                                code,
                                rest.stream()
                                        .filter(part -> !Speaker.isDetail(part))
                                        .toList(),
                                rest.stream().filter(Speaker::isDetail).toList()));
    }

    private static boolean overlaps(Span place, List<Span> others) {
        return others.stream().anyMatch(other -> other.start() < place.end() && place.start() < other.end());
    }

    private static String key(Numbered a) {
        return a.speaker().designator().toLowerCase(Locale.ROOT);
    }

    private boolean mostBeginALine(String text) {
        long beginning = found.stream()
                .filter(a -> a.whole().beginsLine(text) && !a.whole().endsLine(text))
                .count();
        return beginning * 2 > found.size();
    }
}
