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
import org.concerngraph.intake.UndecidedSource;

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
        var sheetPlans = new SheetPlans(sheets, chosen, complaints, leftOut);
        sheetPlans.plan(file.name(), options.progress());
        List<Plan> plans = sheetPlans.plans();
        var gathering = new Gathering(file.name(), options.knownRoles());
        var beside = new BesideQuotes(sheets, gathering, complaints);
        sheetPlans.beside(OwnTable.THEMES).ifPresent(beside::themes);
        sheetPlans.beside(OwnTable.PARTICIPANTS).ifPresent(beside::people);
        int count = gather(plans, gathering);
        gathering.addWhoIsNotQuoted(complaints);
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

    private int gather(List<Plan> plans, Gathering gathering) {
        int count = 0;
        int rows = 0;
        Set<Long> seen = new HashSet<>();
        for (Plan plan : plans) {
            RowReader reader = RowReader.of(plan, complaints);
            try (RowWalk walk = sheets.walk(plan.sheet(), complaints)) {
                while (walk.hasNext()) {
                    for (RowQuote quote : reader.of(walk.next())) {
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
            throw new UndecidedSource(file.name() + " has names of columns but no quote below them.", chosen.choices());
        }
        return count;
    }
}
