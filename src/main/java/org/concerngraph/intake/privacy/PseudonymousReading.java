package org.concerngraph.intake.privacy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.concerngraph.intake.Quotes;
import org.concerngraph.intake.Reading;
import org.concerngraph.intake.Reading.Check;
import org.concerngraph.intake.Reading.Choice;
import org.concerngraph.intake.Reading.Codebook;
import org.concerngraph.intake.Reading.LeftOut;
import org.concerngraph.intake.Reading.Participant;
import org.concerngraph.intake.Reading.Problem;
import org.concerngraph.intake.Reading.Quote;
import org.concerngraph.intake.Reading.Theme;

/** A reading with pseudonyms in it. What would be called alike afterwards, and was not before, gets a number. */
final class PseudonymousReading {

    private final Pseudonyms pseudonyms;
    private final Reading before;
    private final List<PseudonymousSource> sources;

    PseudonymousReading(Pseudonyms pseudonyms, Reading before) {
        this.pseudonyms = pseudonyms;
        this.before = before;
        this.sources = before.sources().stream()
                .map(source -> new PseudonymousSource(pseudonyms, source))
                .toList();
        boolean isOpen = sources.stream().anyMatch(PseudonymousSource::hasText);
        while (isOpen) {
            isOpen = false;
            for (Quote quote : before.quotes()) {
                isOpen |= sources.get(quote.source()).alsoIn(quote);
            }
        }
    }

    Reading reading() {
        Set<String> names = new HashSet<>();
        return new Reading(
                sources.stream().map(source -> source.source(names)).toList(),
                themes(),
                participants(),
                Quotes.readAgain(
                        () -> before.quotes().stream().map(this::quote).iterator(),
                        before.quotes().count()),
                before.problems().stream().map(this::problem).toList(),
                before.leftOut().stream()
                        .map(left -> new LeftOut(left.kind(), in(left.name()), left.count(), in(left.why())))
                        .toList(),
                before.checks().stream()
                        .map(check -> new Check(in(check.what()), check.held(), check.failed(), check.notVerifiable()))
                        .toList(),
                before.choices().stream().map(this::choice).toList());
    }

    private String in(String text) {
        return pseudonyms.in(text);
    }

    private Quote quote(Quote quote) {
        return new PseudonymousQuote(pseudonyms, sources.get(quote.source()), quote).quote();
    }

    private List<Theme> themes() {
        var themes = new ArrayList<Theme>();
        var taken = new HashSet<String>();
        before.themes().stream()
                .filter(theme -> !pseudonyms.isIn(theme.label()))
                .forEach(theme -> taken.add(theme.parent() + "\n" + theme.label()));
        for (Theme theme : before.themes()) {
            String label = theme.label();
            if (pseudonyms.isIn(label)) {
                label = in(label);
                for (int n = 2; !taken.add(theme.parent() + "\n" + label); n++) {
                    label = in(theme.label()) + " " + n;
                }
            }
            Codebook says = theme.codebook();
            themes.add(new Theme(
                    label,
                    theme.parent(),
                    new Codebook(
                            in(says.definition()),
                            in(says.inclusion()),
                            in(says.exclusion()),
                            in(says.example()),
                            in(says.memo()))));
        }
        return List.copyOf(themes);
    }

    private List<Participant> participants() {
        var participants = new ArrayList<Participant>();
        var taken = new HashSet<String>();
        before.participants().stream()
                .filter(participant -> !pseudonyms.isIn(participant.code()))
                .forEach(participant -> taken.add(participant.code()));
        for (Participant participant : before.participants()) {
            String code = participant.code();
            if (pseudonyms.isIn(code)) {
                code = pseudonyms.bareIn(code);
                for (int n = 2; !taken.add(code); n++) {
                    code = pseudonyms.bareIn(participant.code()) + " " + n;
                }
            }
            participants.add(new Participant(
                    code,
                    participant.printedRoles().stream().map(this::in).distinct().toList(),
                    participant.isIdentified()));
        }
        return List.copyOf(participants);
    }

    private Problem problem(Problem problem) {
        boolean hasPlace = problem.source() >= 0 && problem.start() >= 0;
        Edits edits = hasPlace ? sources.get(problem.source()).edits() : new Edits(List.of());
        return new Problem(
                in(problem.message()),
                problem.source(),
                hasPlace ? edits.start(problem.start()) : problem.start(),
                hasPlace ? edits.end(problem.end()) : problem.end(),
                in(problem.where()),
                in(problem.assumed()));
    }

    private Choice choice(Choice choice) {
        Map<String, String> options = new LinkedHashMap<>();
        choice.options().forEach((key, words) -> options.put(key, in(words)));
        return new Choice(choice.key(), in(choice.label()), in(choice.sample()), options, choice.chosen());
    }
}
