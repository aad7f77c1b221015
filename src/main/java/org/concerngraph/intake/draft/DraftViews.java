package org.concerngraph.intake.draft;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.concerngraph.evidence.MarkedText;
import org.concerngraph.intake.Fault;
import org.concerngraph.intake.Format;
import org.concerngraph.intake.Reading;
import org.concerngraph.intake.Receipt;
import org.concerngraph.intake.Repair;
import org.concerngraph.query.Questions;
import org.concerngraph.web.Paths;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the page of a draft of what was understood. */
@Component
class DraftViews {

    private final Questions questions;
    private final Paths paths;
    private final StudyAsWritten study;

    DraftViews(Questions questions, Paths paths, StudyAsWritten study) {
        this.questions = questions;
        this.paths = paths;
        this.study = study;
    }

    /** The parts of the draft that {@code places} names. */
    DraftView view(Draft draft, Tried understood, Places places) {
        Reading reading = understood.trial().reading();
        Receipt trial = understood.trial().receipt();
        int source =
                Math.clamp(places.source(), 0, Math.max(0, reading.sources().size() - 1));
        var starts = new HashMap<Integer, Integer>();
        List<Reading.Quote> shown = walk(reading, places, source, starts);
        return new DraftView(
                draft,
                places,
                trial != null && trial.outcome() != Receipt.Outcome.UNCHANGED ? trial.counts() : reading.counts(),
                inTheWay(draft, understood, places),
                trial == null ? null : trial.difference(),
                trial != null && trial.outcome() == Receipt.Outcome.UNCHANGED ? trial.id() : "",
                study.known(draft).orElse(null),
                trial == null ? "" : trial.name(),
                reading.choices(),
                people(understood),
                roles(reading, trial),
                themes(understood),
                IntStream.range(0, shown.size())
                        .mapToObj(
                                i -> line((places.quotes() - 1) * Places.SHOWN + i + 1, shown.get(i), reading, places))
                        .toList(),
                Math.max(1, (reading.quotes().count() + Places.SHOWN - 1) / Places.SHOWN),
                reading.sources().stream().map(DraftViews::name).toList(),
                reading.sources().isEmpty() ? null : Original.of(reading, source, places.part(), starts),
                draft.format() == Format.QUOTE_TABLE,
                doubts(reading, trial, places),
                trial == null ? reading.leftOut() : trial.leftOut(),
                reading.checks(),
                PersonalLines.of(understood.trial().personal(), reading, understood.tally(), places),
                decisions(draft));
    }

    /** Walks the quotes once for those of this page and, where the source has a text, for the places of its quotes. */
    private static List<Reading.Quote> walk(Reading reading, Places places, int source, Map<Integer, Integer> starts) {
        boolean isText = !reading.sources().isEmpty()
                && !reading.sources().get(source).text().isEmpty();
        int first = (places.quotes() - 1) * Places.SHOWN;
        var shown = new ArrayList<Reading.Quote>();
        int at = 0;
        for (Reading.Quote quote : reading.quotes()) {
            if (at >= first && at < first + Places.SHOWN) {
                shown.add(quote);
            }
            if (isText && quote.source() == source && quote.place().isInText()) {
                starts.put(quote.place().start(), quote.ordinal());
            }
            at++;
            if (!isText && at >= first + Places.SHOWN) {
                break;
            }
        }
        return shown;
    }

    private List<DraftView.InTheWay> inTheWay(Draft draft, Tried understood, Places places) {
        var all = new ArrayList<DraftView.InTheWay>();
        String missing = study.missing(draft, understood.file());
        if (!missing.isEmpty()) {
            all.add(new DraftView.InTheWay(missing, "", "#study"));
        }
        if (!understood.trial().refusal().isEmpty()) {
            all.add(new DraftView.InTheWay(understood.trial().refusal(), "", "#study"));
        }
        Receipt trial = understood.trial().receipt();
        for (Fault fault : trial == null ? List.<Fault>of() : trial.faults()) {
            String where = fault.where().isEmpty() ? fault.thing() : fault.where();
            all.add(new DraftView.InTheWay(
                    fault.message(), where, places.ofWords(understood.trial().reading(), fault.where())));
        }
        if (understood.trial().reading().quotes().count() == 0
                && understood.trial().reading().themes().isEmpty()) {
            all.add(new DraftView.InTheWay("There is no quote and no theme in it.", "", "#original"));
        }
        return all;
    }

    /** What a source is called on the page. */
    static String name(Reading.Source source) {
        return source.position().isEmpty() ? source.name() : source.position();
    }

    private static DraftView.Part<DraftView.Person> people(Tried understood) {
        List<Reading.Participant> people = understood.trial().reading().participants();
        return DraftView.Part.of(IntStream.range(0, people.size())
                .mapToObj(i -> new DraftView.Person(
                        people.get(i).code(),
                        String.join(", ", people.get(i).printedRoles()),
                        people.get(i).isIdentified(),
                        understood.tally().ofParticipants()[i]))
                .toList());
    }

    private DraftView.Part<DraftView.PrintedRole> roles(Reading reading, @Nullable Receipt trial) {
        Map<String, String> labels = questions.ask("choices/roles").stream()
                .collect(Collectors.toMap(
                        row -> paths.id(row.require("role")), row -> row.require("label"), (one, other) -> one));
        Map<String, String> matched = trial == null ? Map.of() : trial.roles();
        return DraftView.Part.of(reading.printedRoles()
                .map(printed -> {
                    String role = matched.getOrDefault(printed, "");
                    return new DraftView.PrintedRole(printed, role, labels.getOrDefault(role, role));
                })
                .toList());
    }

    private static DraftView.Part<DraftView.Theme> themes(Tried understood) {
        List<Reading.Theme> themes = understood.trial().reading().themes();
        var inTree = new ArrayList<DraftView.Theme>();
        addBelow(-1, 0, themes, understood.tally(), inTree);
        return DraftView.Part.of(inTree);
    }

    private static void addBelow(
            int parent, int level, List<Reading.Theme> themes, Tally tally, List<DraftView.Theme> inTree) {
        for (int i = 0; i < themes.size(); i++) {
            if (themes.get(i).parent() == parent) {
                inTree.add(new DraftView.Theme(themes.get(i).label(), level, tally.ofThemes()[i]));
                addBelow(i, level + 1, themes, tally, inTree);
            }
        }
    }

    private static DraftView.QuoteLine line(int number, Reading.Quote quote, Reading reading, Places places) {
        Reading.Participant speaker = reading.participants().get(quote.participant());
        List<MarkedText.Span> marks = quote.marks().stream()
                .map(mark -> new MarkedText.Span(
                        mark.start(), mark.end(), mark.kind().name().toLowerCase(Locale.ROOT)))
                .toList();
        Reading.Place place = quote.place();
        String where = Stream.of(
                        place.row() > 0 ? "row " + place.row() : "",
                        place.page().isEmpty() ? "" : "page " + place.page())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
        boolean isShown = place.isInText()
                && !reading.sources().get(quote.source()).account().isEmpty();
        return new DraftView.QuoteLine(
                quote.key(),
                "q-" + number,
                (reading.sources().size() > 1 ? name(reading.sources().get(quote.source())) + ", quote " : "Quote ")
                        + quote.ordinal(),
                MarkedText.of(quote.text(), marks),
                speaker.code(),
                String.join(", ", speaker.printedRoles()),
                quote.themes().stream()
                        .map(theme -> reading.themes().get(theme).label())
                        .toList(),
                where,
                isShown ? places.ofStretch(reading, quote.source(), place.start()) : "");
    }

    /** What is doubtful in the file, and behind it what is so only beside what the graph has already. */
    private static DraftView.Part<DraftView.Doubt> doubts(Reading reading, @Nullable Receipt trial, Places places) {
        Stream<DraftView.Doubt> inFile = reading.problems().stream()
                .map(problem -> new DraftView.Doubt(
                        problem.message(),
                        problem.assumed(),
                        Receipt.Doubt.of(reading, problem).place(),
                        problem.source() >= 0 && problem.start() >= 0
                                ? places.ofStretch(reading, problem.source(), problem.start())
                                : ""));
        Stream<DraftView.Doubt> besides = trial == null || trial.outcome() == Receipt.Outcome.UNCHANGED
                ? Stream.empty()
                : trial.problems().stream()
                        .skip(reading.problems().size())
                        .map(doubt -> new DraftView.Doubt(doubt.message(), doubt.assumed(), doubt.place(), ""));
        return DraftView.Part.of(Stream.concat(inFile, besides).toList());
    }

    private static List<DraftView.Decision> decisions(Draft draft) {
        List<Repair> repairs = draft.repairs();
        return IntStream.range(0, repairs.size())
                .mapToObj(i -> new DraftView.Decision(
                        i, Objects.requireNonNull(repairs.get(i)).sentence()))
                .toList();
    }
}
