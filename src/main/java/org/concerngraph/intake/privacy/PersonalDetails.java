package org.concerngraph.intake.privacy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.concerngraph.intake.Progress;
import org.concerngraph.intake.Reading;
import org.concerngraph.intake.Reading.Passage;
import org.concerngraph.intake.Reading.Quote;
import org.concerngraph.intake.privacy.Finding.In;

/**
 * Looks through everything of a reading that will be readable for words that may tell who somebody is. The quotes are
 * walked once. What is found is a warning, never a fault: whether it is a person, and whether it matters, a person knows.
 */
public final class PersonalDetails {

    private static final List<Rule> RULES =
            List.of(new Addresses(), new Numbers(), new Postcodes(), new BirthDates(), new Names());
    private static final Rule SPEAKER = new SpeakerNames();

    private final Reading reading;
    private final Set<String> knownRoles;
    private final Set<String> attributions = new HashSet<>();
    private final List<Finding> found = new ArrayList<>();
    private int more;

    private PersonalDetails(Reading reading, Set<String> knownRoles) {
        this.reading = reading;
        this.knownRoles = knownRoles;
    }

    /**
     * What may tell who somebody is.
     *
     * @param knownRoles labels of the shared roles in small letters, which are nobody's names
     * @throws Progress.Cancelled when the thread is interrupted meanwhile
     */
    public static Findings in(Reading reading, Set<String> knownRoles) {
        var details = new PersonalDetails(reading, knownRoles);
        for (Quote quote : reading.quotes()) {
            if (Thread.currentThread().isInterrupted()) {
                throw new Progress.Cancelled();
            }
            details.quote(quote);
        }
        details.outsideQuotes();
        return new Findings(List.copyOf(details.found), details.more);
    }

    private void quote(Quote quote) {
        look(quote.text(), 0, in(In.QUOTE, quote), false);
        look(quote.attribution(), 0, in(In.ATTRIBUTION, quote), true);
        if (!reading.sources().get(quote.source()).text().isEmpty()) {
            attributions.add(quote.attribution().strip());
        }
        quote.codings().forEach(coding -> look(coding.memo(), 0, in(In.CODING_MEMO, quote), false));
    }

    private static Finding.Place in(In in, Quote quote) {
        return new Finding.Place(
                in, quote.source(), quote.key(), quote.ordinal(), quote.place().row(), 0, 0);
    }

    private void outsideQuotes() {
        for (int i = 0; i < reading.sources().size(); i++) {
            Reading.Source source = reading.sources().get(i);
            look(source.position(), 0, inList(In.SOURCE_NAME, i, i), false);
            look(source.caption(), 0, inList(In.CAPTION, i, i), false);
            sourceText(source, i);
        }
        for (int i = 0; i < reading.participants().size(); i++) {
            look(reading.participants().get(i).code(), 0, inList(In.PARTICIPANT, -1, i), true);
            for (String role : reading.participants().get(i).printedRoles()) {
                if (!knownRoles.contains(role.toLowerCase(Locale.ROOT))) {
                    look(role, 0, inList(In.PRINTED_ROLE, -1, i), false);
                }
            }
        }
        for (int i = 0; i < reading.themes().size(); i++) {
            look(reading.themes().get(i).label(), 0, inList(In.THEME, -1, i), false);
            Reading.Codebook says = reading.themes().get(i).codebook();
            for (String text :
                    List.of(says.definition(), says.inclusion(), says.exclusion(), says.example(), says.memo())) {
                look(text, 0, inList(In.CODEBOOK, -1, i), false);
            }
        }
    }

    private static Finding.Place inList(In in, int source, int index) {
        return new Finding.Place(in, source, Integer.toString(index), 0, 0, 0, 0);
    }

    /** The text outside quotes, and outside the attributions that were looked at with their quotes. */
    private void sourceText(Reading.Source source, int index) {
        int at = 0;
        int chars = 0;
        for (Passage passage : source.account()) {
            chars = source.text().offsetByCodePoints(chars, passage.start() - at);
            int end = source.text().offsetByCodePoints(chars, passage.end() - passage.start());
            String words = source.text().substring(chars, end);
            boolean isAttribution = passage.kind() == Passage.Kind.ATTRIBUTION;
            if (passage.kind() != Passage.Kind.QUOTE && !(isAttribution && attributions.contains(words.strip()))) {
                look(words, passage.start(), inList(In.SOURCE_TEXT, index, index), isAttribution);
            }
            at = passage.end();
            chars = end;
        }
        if (source.account().isEmpty()) {
            look(source.text(), 0, inList(In.SOURCE_TEXT, index, index), false);
        }
    }

    private void look(String text, int from, Finding.Place where, boolean namesASpeaker) {
        if (text.isBlank()) {
            return;
        }
        var sightings = new ArrayList<Sighting>();
        RULES.forEach(rule -> rule.find(text, sightings::add));
        if (namesASpeaker) {
            SPEAKER.find(text, sightings::add);
        }
        sightings.sort(Comparator.comparingInt(Sighting::start).thenComparing(s -> -s.end()));
        Sighting last = null;
        int chars = 0;
        int at = from;
        for (Sighting sighting : sightings) {
            if (last == null || !sighting.overlaps(last)) {
                int start = at + text.codePointCount(chars, sighting.start());
                at = start + text.codePointCount(sighting.start(), sighting.end());
                chars = sighting.end();
                add(text, sighting, where, start, at);
                last = sighting;
            }
        }
    }

    private void add(String text, Sighting sighting, Finding.Place where, int start, int end) {
        if (found.size() == Findings.MOST) {
            more++;
            return;
        }
        boolean isParticipant = where.in() == In.PARTICIPANT && sighting.kind() == Finding.Kind.NAME;
        found.add(new Finding(
                sighting.kind(),
                text.substring(sighting.start(), sighting.end()),
                new Finding.Place(where.in(), where.source(), where.key(), where.ordinal(), where.row(), start, end),
                sighting.why(),
                isParticipant ? "[Speaker " + (Integer.parseInt(where.key()) + 1) + "]" : sighting.replacement()));
    }
}
