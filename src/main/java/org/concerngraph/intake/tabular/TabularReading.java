package org.concerngraph.intake.tabular;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.concerngraph.intake.Quotes;
import org.concerngraph.intake.Reading;
import org.concerngraph.intake.Reading.LeftOut;
import org.concerngraph.intake.ReadingOptions;
import org.concerngraph.intake.SourceFile;
import org.concerngraph.intake.UnreadableSource;

/** Reads a file of rows: looks at it, plans, gathers people and themes, and lets the quotes be walked. */
final class TabularReading {

    private final SourceFile file;
    private final Sheets sheets;
    private final Chosen chosen;
    private final ReadingOptions options;
    private final Complaints complaints;
    private final List<LeftOut> leftOut = new ArrayList<>();

    TabularReading(SourceFile file, Sheets sheets, Chosen chosen, ReadingOptions options, Complaints complaints) {
        this.file = file;
        this.sheets = sheets;
        this.chosen = chosen;
        this.options = options;
        this.complaints = complaints;
    }

    Reading read() {
        FileState state = FileState.of(file);
        List<Plan> plans = plans();
        var gathering = new Gathering(file.name().replaceFirst("\\.[^.]*$", ""), options.knownRoles());
        int count = gather(plans, gathering);
        gathering.complain(complaints);
        chosen.complain(complaints);
        return new Reading(
                gathering.sources(),
                gathering.themes(),
                gathering.participants(),
                Quotes.readAgain(() -> new QuoteWalk(sheets, plans, gathering.resolving(), state, count), count),
                complaints.all(),
                List.copyOf(leftOut),
                List.of(),
                chosen.choices());
    }

    private List<Plan> plans() {
        List<String> names = sheets.names();
        var plans = new ArrayList<Plan>();
        var seen = new ArrayList<String>();
        for (int i = 0; i < names.size(); i++) {
            Profile profile;
            try (RowWalk walk = sheets.walk(i, Complaints.unheard())) {
                profile = new Profile(walk, options.progress());
            }
            if (profile.top().isEmpty()) {
                leftOut.add(new LeftOut("Sheet", names.get(i), 1, "It is empty."));
                continue;
            }
            String prefix = names.size() > 1 ? "sheet." + (i + 1) + "." : "";
            Plan plan = new Planning(names.get(i), prefix, profile, sheets.merged(i), chosen, complaints).plan(i);
            if (plan.isUsed()) {
                plans.add(plan);
                leaveOut(plan, profile);
            } else {
                plan.columns().forEach(column -> seen.add(column.name()));
                leftOut.add(new LeftOut("Sheet", names.get(i), 1, "None of its columns is known to hold quotes."));
            }
        }
        if (plans.isEmpty()) {
            throw new UnreadableSource(
                    seen.isEmpty()
                            ? file.name() + " is empty: it has no row with anything in it."
                            : file.name() + " has no column of quotes; its columns are “" + String.join("”, “", seen)
                                    + "”. A column named quote was expected.");
        }
        return plans;
    }

    private void leaveOut(Plan plan, Profile profile) {
        plan.of(Meaning.IGNORE).forEach(column -> {
            int filled = profile.filledBelow(plan.header(), column.index());
            if (filled > 0) {
                leftOut.add(new LeftOut("Column", column.name(), filled, "The column is not used."));
            }
        });
        if (profile.emptyRows() > 0) {
            leftOut.add(new LeftOut("Row", plan.name(), profile.emptyRows(), "It is empty."));
        }
    }

    private int gather(List<Plan> plans, Gathering gathering) {
        int count = 0;
        int rows = 0;
        Set<Long> seen = new HashSet<>();
        for (Plan plan : plans) {
            var rowQuotes = new RowQuotes(plan, complaints);
            try (RowWalk walk = sheets.walk(plan.sheet(), complaints)) {
                while (walk.hasNext()) {
                    for (RowQuote quote : rowQuotes.of(walk.next())) {
                        gathering.take(plan, quote, seen, complaints);
                        count++;
                    }
                    if (++rows % 1_000 == 0) {
                        options.progress().at("Reading the rows", rows, 0);
                    }
                }
            }
        }
        if (count == 0) {
            throw new UnreadableSource(file.name() + " has names of columns but no quote below them.");
        }
        return count;
    }
}
