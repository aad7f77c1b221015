package org.concerngraph.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.concerngraph.intake.Reading.Participant;
import org.concerngraph.intake.Reading.Passage;
import org.concerngraph.intake.Reading.Problem;
import org.concerngraph.intake.Reading.Quote;
import org.concerngraph.intake.Reading.Source;
import org.concerngraph.intake.Reading.Theme;
import org.concerngraph.intake.privacy.Pseudonym;
import org.concerngraph.intake.privacy.Pseudonyms;

/**
 * Applies what a person decided to a reading, in the order of the decisions. A decision that speaks of something the
 * reading does not have is a problem of the result; nothing else is lost.
 */
final class Repairs {

    private Repairs() {}

    /** What the reader of pasted text has to know before it reads. */
    static List<TextHint> hints(List<Repair> repairs) {
        return repairs.stream()
                .filter(Repair.AboutText.class::isInstance)
                .map(repair -> ((Repair.AboutText) repair).hint())
                .toList();
    }

    /** The reading as the person wants it. */
    static Reading applied(Reading reading, List<Repair> repairs) {
        Reading now = reading;
        var notQuotes = new LinkedHashSet<String>();
        for (Repair repair : repairs) {
            now = switch (repair) {
                case Repair.SamePerson same -> samePerson(now, same);
                case Repair.ThemeIsCalled called -> themeIsCalled(now, called);
                case Repair.ThemeIsBelow below -> themeIsBelow(now, below);
                case Repair.NotAQuote not -> {
                    notQuotes.add(not.key());
                    yield now;
                }
                case Repair.AboutText text -> now;
                case Repair.RoleIs role -> knownPrinted(now, role.printed(), role);
                case Repair.NewRole role -> knownPrinted(now, role.printed(), role);
                case Repair.Replace replace -> now;
            };
        }
        return pseudonymous(notQuotes.isEmpty() ? now : withoutQuotes(now, notQuotes), repairs);
    }

    /** Words are replaced last: the other decisions speak of things as the file calls them. */
    private static Reading pseudonymous(Reading reading, List<Repair> repairs) {
        var replaced = new LinkedHashMap<Pseudonym, Repair>();
        for (Repair repair : repairs) {
            if (repair instanceof Repair.Replace replace) {
                replaced.put(pseudonym(replace), replace);
            }
        }
        if (replaced.isEmpty()) {
            return reading;
        }
        try {
            var pseudonyms = new Pseudonyms(List.copyOf(replaced.keySet()));
            Reading now = reading;
            for (Pseudonym unused : pseudonyms.standingNowhere(reading)) {
                now = now.and(unmet(Objects.requireNonNull(replaced.get(unused)), "its words stand nowhere in it"));
            }
            return pseudonyms.in(now);
        } catch (IllegalArgumentException e) {
            throw new CannotImport(String.valueOf(e.getMessage()));
        }
    }

    private static Pseudonym pseudonym(Repair.Replace replace) {
        try {
            return new Pseudonym(replace.words(), replace.replacement());
        } catch (IllegalArgumentException e) {
            throw new CannotImport(String.valueOf(e.getMessage()));
        }
    }

    private static Reading knownPrinted(Reading reading, String printed, Repair repair) {
        return reading.printedRoles().anyMatch(printed::equals)
                ? reading
                : reading.and(unmet(repair, "no speaker has this printed role"));
    }

    private static Problem unmet(Repair repair, String why) {
        return Problem.at("", "This decision has no effect, because " + why + ": " + repair.sentence(), "");
    }

    private static Reading samePerson(Reading reading, Repair.SamePerson same) {
        int from = indexOf(reading.participants(), same.code());
        int into = indexOf(reading.participants(), same.into());
        if (from < 0 || into < 0 || from == into) {
            return reading.and(unmet(same, "there are not two speakers with these codes"));
        }
        var participants = new ArrayList<>(reading.participants());
        var roles = new LinkedHashSet<>(participants.get(into).printedRoles());
        roles.addAll(participants.get(from).printedRoles());
        boolean isIdentified =
                participants.get(into).isIdentified() || participants.get(from).isIdentified();
        participants.set(into, new Participant(same.into(), List.copyOf(roles), isIdentified));
        participants.remove(from);
        return walking(
                reading,
                reading.themes(),
                List.copyOf(participants),
                quote -> quote.spokenBy(moved(quote.participant(), from, into)));
    }

    private static int indexOf(List<Participant> participants, String code) {
        for (int i = 0; i < participants.size(); i++) {
            if (participants.get(i).code().equals(code)) {
                return i;
            }
        }
        return -1;
    }

    /** The place of what stood at {@code index} when what stood at {@code from} has become one with {@code into}. */
    private static int moved(int index, int from, int into) {
        int now = index == from ? into : index;
        return now > from ? now - 1 : now;
    }

    private static Reading themeIsCalled(Reading reading, Repair.ThemeIsCalled called) {
        int index = theme(reading, called.label());
        if (index < 0 || called.correct().isBlank()) {
            return reading.and(unmet(called, index < 0 ? "there is no such theme" : "a theme needs a label"));
        }
        var themes = new ArrayList<>(reading.themes());
        Theme old = themes.get(index);
        themes.set(index, new Theme(called.correct().strip(), old.parent(), old.codebook()));
        int twin = -1;
        for (int i = 0; i < themes.size(); i++) {
            if (i != index
                    && themes.get(i).parent() == old.parent()
                    && themes.get(i).label().equals(called.correct().strip())) {
                twin = i;
            }
        }
        return twin < 0
                ? walking(reading, List.copyOf(themes), reading.participants(), q -> q)
                : merged(reading, themes, index, twin);
    }

    private static Reading merged(Reading reading, List<Theme> themes, int from, int into) {
        var left = new ArrayList<Theme>();
        for (int i = 0; i < themes.size(); i++) {
            if (i != from) {
                Theme theme = themes.get(i);
                left.add(new Theme(
                        theme.label(), theme.parent() < 0 ? -1 : moved(theme.parent(), from, into), theme.codebook()));
            }
        }
        return walking(
                reading,
                List.copyOf(left),
                reading.participants(),
                quote -> quote.under(place -> moved(place, from, into)));
    }

    private static Reading themeIsBelow(Reading reading, Repair.ThemeIsBelow below) {
        int index = theme(reading, below.label());
        int parent = below.parent().isEmpty() ? -1 : theme(reading, below.parent());
        boolean isMissing = index < 0 || parent < 0 && !below.parent().isEmpty();
        for (int above = parent;
                above >= 0 && !isMissing;
                above = reading.themes().get(above).parent()) {
            if (above == index) {
                return reading.and(unmet(below, "a theme cannot stand below itself"));
            }
        }
        if (isMissing) {
            return reading.and(unmet(below, "there are no such themes"));
        }
        var themes = new ArrayList<>(reading.themes());
        themes.set(index, new Theme(below.label(), parent, themes.get(index).codebook()));
        return walking(reading, List.copyOf(themes), reading.participants(), quote -> quote);
    }

    private static int theme(Reading reading, String label) {
        for (int i = 0; i < reading.themes().size(); i++) {
            if (reading.themes().get(i).label().equals(label)) {
                return i;
            }
        }
        return -1;
    }

    private static Reading walking(
            Reading reading, List<Theme> themes, List<Participant> participants, UnaryOperator<Quote> change) {
        Quotes before = reading.quotes();
        return reading.with(
                themes,
                participants,
                Quotes.readAgain(() -> before.stream().map(change).iterator(), before.count()));
    }

    private static Reading withoutQuotes(Reading reading, Set<String> keys) {
        var unmet = new HashSet<>(keys);
        var left = new HashMap<Integer, List<Reading.Place>>();
        int count = 0;
        for (Quote quote : reading.quotes()) {
            if (keys.contains(quote.key())) {
                unmet.remove(quote.key());
                left.computeIfAbsent(quote.source(), s -> new ArrayList<>()).add(quote.place());
            } else {
                count++;
            }
        }
        var sources = new ArrayList<Source>();
        for (int i = 0; i < reading.sources().size(); i++) {
            sources.add(marked(reading.sources().get(i), left.getOrDefault(i, List.of())));
        }
        Quotes before = reading.quotes();
        Reading without = reading.with(List.copyOf(sources), Quotes.readAgain(() -> renumbered(before, keys), count));
        for (String key : unmet) {
            without = without.and(unmet(new Repair.NotAQuote(key), "there is no such quote"));
        }
        return without;
    }

    private static Source marked(Source source, List<Reading.Place> left) {
        return source.takenFor(source.account().stream()
                .map(passage -> left.stream()
                                .anyMatch(place -> passage.kind() == Passage.Kind.QUOTE
                                        && place.isInText()
                                        && place.start() < passage.end()
                                        && passage.start() < place.end())
                        ? new Passage(Passage.Kind.LEFT_OUT, passage.start(), passage.end())
                        : passage)
                .toList());
    }

    /** The quotes that stay, with numbers that have no gaps. */
    private static Iterator<Quote> renumbered(Quotes quotes, Set<String> without) {
        var last = new HashMap<Integer, Integer>();
        Stream<Quote> staying = StreamSupport.stream(quotes.spliterator(), false)
                .filter(quote -> !without.contains(quote.key()))
                .map(quote -> quote.numbered(last.merge(quote.source(), 1, Integer::sum)));
        return staying.iterator();
    }
}
