package org.concerngraph.intake.quotetable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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

    Attributions(String text, Set<String> knownRoles) {
        var places = new SpeakerPlaces(text);
        List<Attribution> candidates = places.inBracketsOrBehindDashes();
        boolean lines = candidates.stream().noneMatch(a -> a.speaker().surelyAPerson());
        if (lines) {
            candidates.addAll(places.onLinesOfTheirOwn());
        }
        candidates.sort(Comparator.comparingInt(a -> a.whole().start()));
        Map<String, Set<String>> numbers = new HashMap<>();
        candidates.forEach(a -> numbers.computeIfAbsent(key(a), k -> new HashSet<>())
                .add(a.speaker().number()));
        var assumed = new HashSet<String>();
        var cells = new Cells(text, knownRoles);
        int end = 0;
        for (Attribution a : candidates) {
            boolean known = a.speaker().surelyAPerson() || knownRoles.contains(key(a));
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
                Attribution full = lines ? cells.withRole(a, remarks) : a;
                found.add(full);
                end = full.whole().end();
            }
        }
        places.unread().stream()
                .filter(place -> found.stream()
                        .noneMatch(a -> a.whole().start() <= place.start()
                                && place.end() <= a.whole().end()))
                .forEach(place -> remarks.add(new Remark(
                        "This may be an attribution, but it does not name one speaker.", place, "Part of the text.")));
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

    private static String key(Attribution a) {
        return a.speaker().designator().toLowerCase(Locale.ROOT);
    }

    private boolean mostBeginALine(String text) {
        long beginning = found.stream()
                .filter(a -> a.whole().beginsLine(text) && !a.whole().endsLine(text))
                .count();
        return beginning * 2 > found.size();
    }
}
