package org.concerngraph.intake.tabular;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.concerngraph.intake.EditorialMarks;
import org.concerngraph.intake.Reading;
import org.concerngraph.intake.Reading.Codebook;
import org.concerngraph.intake.Reading.Place;
import org.concerngraph.intake.Reading.Quote;
import org.concerngraph.intake.UnreadableSource;

/** What the first walk over the quotes of a file finds: its sources, people and themes, and how it marks elisions. */
final class Gathering {

    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");

    private final String file;
    private final SourceNames sources = new SourceNames();
    private final ThemeTree themes = new ThemeTree();
    private final Speakers speakers = new Speakers();
    private final People people;
    private final OwnPeople ownPeople = new OwnPeople(speakers);
    private final BitSet bracketing = new BitSet();
    private final Map<Integer, Integer> dots = new HashMap<>();
    private final Map<Integer, Integer> lastNumbers = new HashMap<>();
    private boolean numbered = true;
    private final Map<Integer, Integer> sheetOfSpeaker = new HashMap<>();
    private boolean isAllOurs = true;
    private boolean anyNumber;
    private String study = "";

    Gathering(String file, Set<String> knownRoles) {
        this.file = file;
        this.people = new People(speakers, knownRoles);
    }

    /** Takes what a sheet of themes says of one, at the end of its path; false when one has said it already. */
    boolean describe(List<String> path, Codebook codebook) {
        return themes.describe(path, codebook);
    }

    /** Takes what a sheet of participants says of one, under the identifier that quotes know those without a code by. */
    void know(String code, boolean identified, List<String> roles, String id, String where) {
        ownPeople.know(code, identified, roles, id, where);
    }

    /** Takes those of the sheet of participants whom no quote is of. */
    void addWhoIsNotQuoted(Complaints complaints) {
        ownPeople.addTheOthers(complaints);
    }

    /** Takes the next quote. */
    void take(Plan plan, RowQuote quote, Set<Long> seen, Complaints complaints) {
        String where = Sheets.place(plan.name(), quote.row(), quote.column());
        ofOneStudy(quote, where);
        int source = source(plan, quote);
        int participant = speaker(quote.said(), source, where, complaints);
        int sheet = sheetOfSpeaker.computeIfAbsent(participant, speaker -> plan.sheet());
        if (sheet != plan.sheet() && NUMBER.matcher(quote.said().participant()).matches()) {
            complaints.say(
                    "same number on two sheets",
                    where,
                    "“" + quote.said().participant() + "” is a speaker on another sheet too.",
                    "They are one person.");
        }
        quote.themes().forEach(themes::indexOf);
        isAllOurs &= quote.said().isOurs();
        if (EditorialMarks.bracketsElisions(quote.text())) {
            bracketing.set(source);
        } else if (quote.text().contains("…") || quote.text().contains("..")) {
            dots.merge(source, 1, Integer::sum);
        }
        long print = fingerprint(quote.text(), source * 1_000_003L + participant);
        if (!seen.add(print)) {
            complaints.say(
                    "the same quote again",
                    where,
                    "The same words of the same speaker stand in a row above.",
                    "Both are kept.");
        }
        number(source, quote.number());
    }

    /** People of two studies may have the same codes, so what holds several is refused. */
    private void ofOneStudy(RowQuote quote, String where) {
        if (study.isEmpty()) {
            study = quote.study();
        } else if (!quote.study().isEmpty() && !quote.study().equals(study)) {
            throw new UnreadableSource(
                    file + ": " + where + " is of the study “" + quote.study() + "”, and what stands above is of “"
                            + study + "”. The quotes of one study were expected; each study has a file of its own.");
        }
    }

    private int speaker(Said said, int source, String where, Complaints complaints) {
        return said.isOurs()
                ? ownPeople.indexOf(said, source, where, complaints)
                : people.indexOf(said.participant(), said.role(), source, where, complaints);
    }

    /** Sixty-four bits that differ where words or speakers differ, but for one chance in very many. */
    private static long fingerprint(String text, long seed) {
        long print = seed ^ 0xcbf29ce484222325L;
        for (int i = 0; i < text.length(); i++) {
            print = (print ^ text.charAt(i)) * 0x100000001b3L;
        }
        return print;
    }

    private void number(int source, String number) {
        anyNumber |= !number.isEmpty();
        int value = RowQuote.isNumber(number) ? Integer.parseInt(number) : 0;
        Integer last = lastNumbers.put(source, value);
        numbered &= value > (last == null ? 0 : last);
    }

    /** Says what only the whole file shows. */
    void complain(Complaints complaints) {
        dots.forEach((source, count) -> {
            if (!bracketing.get(source)) {
                complaints.say(
                        "bare dots",
                        "",
                        "%s of “%s” with dots that may be a pause or words left out."
                                .formatted(
                                        count == 1 ? "1 quote" : "%,d quotes".formatted(count),
                                        sources.sources().get(source).name()),
                        "They are no marks.");
            }
        });
        if (anyNumber && !numbered) {
            complaints.say(
                    "numbers",
                    "",
                    "The numbers of the quotes do not rise from row to row.",
                    "The quotes are numbered in the order of the rows.");
        }
        if (!isAllOurs) {
            themes.complain(complaints);
        }
    }

    List<Reading.Source> sources() {
        return sources.sources();
    }

    List<Reading.Theme> themes() {
        return themes.themes();
    }

    List<Reading.Participant> participants() {
        return speakers.participants();
    }

    private int source(Plan plan, RowQuote quote) {
        return quote.source().isEmpty()
                ? sources.sheet(plan, plan.name().isEmpty() ? file.replaceFirst("\\.[^.]*$", "") : plan.name())
                : sources.named(quote.source());
    }

    /** Begins to turn the rows of a further walk into quotes. */
    Resolving resolving() {
        return new Resolving();
    }

    /** Turns the rows of one walk, in their order, into quotes. */
    final class Resolving {

        private final Map<Integer, Integer> counts = new HashMap<>();
        private final int sourceCount = sources().size();
        private final int themeCount = themes().size();
        private final int peopleCount = participants().size();

        /** Were its source, speaker and themes there when the file was first read? */
        boolean isKnown(Quote quote) {
            return quote.source() < sourceCount
                    && quote.participant() < peopleCount
                    && quote.themes().stream().allMatch(theme -> theme < themeCount);
        }

        Quote quote(Plan plan, RowQuote quote) {
            int source = source(plan, quote);
            int counted = counts.merge(source, 1, Integer::sum);
            var marks = EditorialMarks.where(bracketing.get(source));
            return new Quote(
                    (plan.name().isEmpty() ? "" : "sheet-" + (plan.sheet() + 1) + ".") + "row-" + quote.row()
                            + (plan.columns().stream()
                                                    .filter(c -> c.meaning().holdsQuotes())
                                                    .count()
                                            > 1
                                    ? "." + quote.column()
                                    : ""),
                    source,
                    numbered && anyNumber && RowQuote.isNumber(quote.number())
                            ? Integer.parseInt(quote.number())
                            : counted,
                    quote.text(),
                    marks.spoken(quote.text()),
                    Place.inRow(quote.placeRow(), quote.page()),
                    quote.attribution(),
                    speaker(quote.said(), source, "", Complaints.unheard()),
                    quote.themes().stream().map(themes::indexOf).distinct().toList(),
                    marks.of(quote.text()),
                    List.of(),
                    new ArrayList<>(quote.concerns()));
        }
    }
}
