package org.concerngraph.intake.quotetable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.concerngraph.intake.Quotes;
import org.concerngraph.intake.Reading;
import org.concerngraph.intake.Reading.Participant;
import org.concerngraph.intake.Reading.Problem;
import org.concerngraph.intake.Reading.Quote;
import org.concerngraph.intake.Reading.Source;
import org.concerngraph.intake.Reading.Theme;

/** Puts the readings of several tables together: the same code is the same person, the same path the same theme. */
final class TablesTogether {

    private record Path(int parent, String label) {}

    private final List<Source> sources = new ArrayList<>();
    private final Map<String, Integer> names = new HashMap<>();
    private final List<Theme> themes = new ArrayList<>();
    private final Map<Path, Integer> paths = new HashMap<>();
    private final List<Participant> people = new ArrayList<>();
    private final Map<String, Integer> codes = new HashMap<>();
    private final List<Quote> quotes = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private int nobodies;

    /** Adds the reading of the next table. */
    void add(Reading table) {
        int source = sources.size();
        sources.add(named(table.sources().getFirst()));
        int[] themeAt = table.themes().stream().mapToInt(theme -> -1).toArray();
        for (int i = 0; i < themeAt.length; i++) {
            Theme theme = table.themes().get(i);
            int parent = theme.parent() < 0 ? -1 : themeAt[theme.parent()];
            themeAt[i] = paths.computeIfAbsent(new Path(parent, Headings.key(theme.label())), unseen -> {
                themes.add(new Theme(theme.label(), parent));
                return themes.size() - 1;
            });
        }
        int[] personAt = table.participants().stream()
                .mapToInt(person -> place(person, source))
                .toArray();
        for (Quote quote : table.quotes()) {
            quotes.add(moved(
                    quote,
                    source,
                    personAt[quote.participant()],
                    quote.themes().stream().map(theme -> themeAt[theme]).toList()));
        }
        for (Problem problem : table.problems()) {
            problems.add(new Problem(
                    problem.message(), source, problem.start(), problem.end(), problem.where(), problem.assumed()));
        }
    }

    /** All tables as one reading, with these problems too. */
    Reading with(List<Problem> others) {
        problems.addAll(others);
        quietPeopleLast();
        return new Reading(
                List.copyOf(sources),
                List.copyOf(themes),
                List.copyOf(people),
                Quotes.of(quotes),
                List.copyOf(problems),
                List.of(),
                List.of(),
                List.of());
    }

    /** Puts those whom no quote is of behind those who speak. */
    private void quietPeopleLast() {
        var order = new LinkedHashSet<Integer>();
        quotes.forEach(quote -> order.add(quote.participant()));
        for (int i = 0; i < people.size(); i++) {
            order.add(i);
        }
        var places = new int[people.size()];
        var ordered = new ArrayList<Participant>();
        for (int place : order) {
            places[place] = ordered.size();
            ordered.add(people.get(place));
        }
        people.clear();
        people.addAll(ordered);
        quotes.replaceAll(quote -> moved(quote, quote.source(), places[quote.participant()], quote.themes()));
    }

    private static Quote moved(Quote quote, int source, int participant, List<Integer> places) {
        return new Quote(
                quote.key(),
                source,
                quote.ordinal(),
                quote.text(),
                quote.spokenText(),
                quote.place(),
                quote.attribution(),
                participant,
                places,
                quote.marks(),
                quote.codings(),
                quote.concerns());
    }

    /** The source, with a name that no other has. */
    private Source named(Source table) {
        int times = names.merge(table.name(), 1, Integer::sum);
        if (times == 1) {
            return table;
        }
        String name = table.name() + "-" + times;
        int end = table.account().isEmpty() ? 0 : table.account().getFirst().end();
        problems.add(new Problem(
                (table.position().isEmpty() ? "A table without a number" : table.position()) + " stands here for the "
                        + (times == 2 ? "second" : times + "th") + " time.",
                sources.size(),
                0,
                end,
                "",
                "It is another table, called " + name + "."));
        return table.called(name);
    }

    /** Each table may number its people from 1 again, which other roles give away. */
    private void sayWhoIsOne(Participant before, Participant person, int source) {
        if (person.isPrintedOtherwise(before.printedRoles())) {
            Source table = sources.get(source);
            int end = table.account().isEmpty() ? 0 : table.account().getFirst().end();
            problems.add(new Problem(
                    "%s is printed as %s here, and as %s in a table before."
                            .formatted(
                                    person.code(),
                                    String.join(", ", person.printedRoles()),
                                    String.join(", ", before.printedRoles())),
                    source,
                    0,
                    end,
                    "",
                    "It is one person. Where each table numbers its people anew, import the tables one by one as studies of"
                            + " their own."));
        }
    }

    /** The place of a person among those of all tables; whoever is not named is another one in each table. */
    private int place(Participant person, int source) {
        boolean nobody = person.code().equals(Voice.Unknown.NOBODY.code());
        String code = nobody ? person.code() + " " + ++nobodies : person.code();
        Integer known = codes.putIfAbsent(code, people.size());
        if (known == null) {
            people.add(new Participant(code, person.printedRoles(), person.isIdentified()));
            return people.size() - 1;
        }
        Participant before = people.get(known);
        sayWhoIsOne(before, person, source);
        var roles = new LinkedHashSet<>(before.printedRoles());
        roles.addAll(person.printedRoles());
        people.set(known, new Participant(code, List.copyOf(roles), before.isIdentified() || person.isIdentified()));
        return known;
    }
}
