package org.concerngraph.intake.tabular;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.concerngraph.intake.Progress;
import org.concerngraph.intake.Reading.LeftOut;
import org.concerngraph.intake.UndecidedSource;
import org.concerngraph.intake.UnreadableSource;

/** Looks at every sheet of a file and plans which are read, and how; of the others it says why they are not. */
final class SheetPlans {

    private final Sheets sheets;
    private final Chosen chosen;
    private final Complaints complaints;
    private final List<LeftOut> leftOut;
    private final List<Plan> plans = new ArrayList<>();
    private final List<String> unused = new ArrayList<>();
    private final Map<OwnTable, FirstLook> beside = new EnumMap<>(OwnTable.class);

    /** What is left out is added to the list. */
    SheetPlans(Sheets sheets, Chosen chosen, Complaints complaints, List<LeftOut> leftOut) {
        this.sheets = sheets;
        this.chosen = chosen;
        this.complaints = complaints;
        this.leftOut = leftOut;
    }

    /**
     * Looks and plans.
     *
     * @throws UndecidedSource when no sheet holds quotes; it names the file and what its columns are called
     * @throws UnreadableSource when there is nothing in any sheet
     */
    void plan(String file, Progress progress) {
        List<FirstLook> looks = looks(progress);
        List<FirstLook> ours = looks.stream().filter(this::isOurs).toList();
        List<FirstLook> others = new ArrayList<>(looks);
        others.removeAll(ours);
        ours.forEach(this::planOurs);
        if (!ours.isEmpty()) {
            others.removeIf(this::standsBesideOurs);
        }
        String named = looks.stream()
                .filter(look -> ours.contains(look) || look.isNamedForQuotes())
                .findFirst()
                .map(FirstLook::name)
                .orElse("");
        others.forEach(look -> planOther(look, named));
        plans.sort((one, other) -> Integer.compare(one.sheet(), other.sheet()));
        if (plans.isEmpty()) {
            throw unused.isEmpty()
                    ? new UnreadableSource(file + " is empty: it has no row with anything in it.")
                    : new UndecidedSource(
                            file + " has no column of quotes; its columns are “" + String.join("”, “", unused)
                                    + "”. A column named quote was expected" + orChosen() + ".",
                            chosen.choices());
        }
    }

    private String orChosen() {
        return chosen.choices().stream()
                .filter(choice -> choice.options().containsKey(Meaning.QUOTE.key()))
                .findFirst()
                .map(choice -> ", or the choice of one, such as " + choice.key() + "=" + Meaning.QUOTE.key())
                .orElse("");
    }

    /** The plans for the sheets that hold quotes, in their order. */
    List<Plan> plans() {
        return List.copyOf(plans);
    }

    /** The sheet with this table of ours beside the quotes of a workbook of ours. */
    Optional<FirstLook> beside(OwnTable table) {
        return Optional.ofNullable(beside.get(table));
    }

    private List<FirstLook> looks(Progress progress) {
        List<String> names = sheets.names();
        var looks = new ArrayList<FirstLook>();
        for (int i = 0; i < names.size(); i++) {
            Profile profile;
            try (RowWalk walk = sheets.walk(i, Complaints.unheard())) {
                profile = new Profile(walk, progress);
            }
            String prefix = names.size() > 1 ? "sheet." + (i + 1) + "." : "";
            if (profile.top().isEmpty()) {
                leftOut.add(new LeftOut("Sheet", names.get(i), 1, "It is empty."));
            } else {
                var merged = sheets.merged(i);
                looks.add(new FirstLook(
                        i, names.get(i), prefix, profile, merged, HeaderRow.of(prefix, profile, merged, chosen)));
            }
        }
        return looks;
    }

    /** Is it a table of quotes that we wrote, and nobody wants it read like those of others? */
    private boolean isOurs(FirstLook look) {
        return look.own().filter(OwnTable.QUOTES::equals).isPresent()
                && chosen.of(
                                look.prefix() + "ours",
                                "Is it a table of quotes as Concern Graph writes it?",
                                String.join(
                                        ", ", look.profile().top().getFirst().cells()),
                                Planning.YES_OR_NO,
                                "yes")
                        .equals("yes");
    }

    private void planOurs(FirstLook look) {
        Plan plan = Plan.ofOurs(look.place(), look.name(), look.profile().top().getFirst());
        plans.add(plan);
        leaveOut(plan, look.profile());
    }

    /** Does it belong to a workbook of ours, beside the quotes? */
    private boolean standsBesideOurs(FirstLook look) {
        OwnTable table = look.own().orElse(OwnTable.QUOTES);
        if (table == OwnTable.QUOTES || beside.containsKey(table)) {
            return false;
        }
        beside.put(table, look);
        if (table == OwnTable.PARTICIPANTS) {
            leaveOut(look, "shared roles", table.column("shared roles"));
        } else if (table != OwnTable.THEMES) {
            leftOut.add(new LeftOut("Sheet", look.name(), 1, table.whyLeftOut()));
        }
        return true;
    }

    private void planOther(FirstLook look, String named) {
        boolean guesses = named.isEmpty() || look.isNamedForQuotes();
        Plan plan = new Planning(look, guesses, chosen, complaints).plan();
        if (plan.isUsed()) {
            plans.add(plan);
            leaveOut(plan, look.profile());
        } else {
            plan.columns().forEach(column -> unused.add(column.name()));
            leftOut.add(new LeftOut(
                    "Sheet",
                    look.name(),
                    1,
                    guesses
                            ? "None of its columns is known to hold quotes."
                            : "No column of it is named for quotes, and one of the sheet “" + named + "” is."));
        }
    }

    private void leaveOut(Plan plan, Profile profile) {
        plan.of(Meaning.IGNORE).forEach(column -> {
            int filled = profile.filledBelow(plan.header(), column.index());
            if (filled > 0) {
                String why = plan.isOurs() ? OwnTable.whyLeftOut(column.name()) : "The column is not used.";
                leftOut.add(new LeftOut("Column", column.name(), filled, why));
            }
        });
        if (profile.emptyRows() > 0) {
            leftOut.add(new LeftOut("Row", plan.name(), profile.emptyRows(), "It is empty."));
        }
    }

    private void leaveOut(FirstLook look, String name, int column) {
        int filled = look.profile().filledBelow(look.profile().top().getFirst().number(), column);
        if (filled > 0) {
            leftOut.add(new LeftOut("Column", name, filled, OwnTable.whyLeftOut(name)));
        }
    }
}
