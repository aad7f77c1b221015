package org.concerngraph.command;

import static org.concerngraph.command.ProgressLine.counted;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.concerngraph.intake.Counts;
import org.concerngraph.intake.Difference;
import org.concerngraph.intake.Fault;
import org.concerngraph.intake.Receipt;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What a batch says: a line for each file on the standard output, and what is wrong, and the sum, on the other. */
final class ImportLines {

    /** How many faults of a file are written out; its receipt as JSON has more. */
    /** From how many imports on what they leave behind on the disk is worth a word. */
    private static final int MANY = 100;

    private static final int SHOWN = 20;

    private final PrintWriter out;
    private final PrintWriter err;
    private final ProgressLine progress;
    private final @Nullable JsonMapper json;
    private final boolean isQuiet;
    private final boolean isVerbose;
    private final long began = System.nanoTime();
    private final Map<Receipt.Outcome, Integer> outcomes = new EnumMap<>(Receipt.Outcome.class);
    private int refused;
    private long quotes;

    /** With a mapper the lines are receipts as JSON. */
    ImportLines(
            PrintWriter out,
            PrintWriter err,
            ProgressLine progress,
            @Nullable JsonMapper json,
            boolean isQuiet,
            boolean isVerbose) {
        this.out = out;
        this.err = err;
        this.progress = progress;
        this.json = json;
        this.isQuiet = isQuiet;
        this.isVerbose = isVerbose;
    }

    /** Says what became of a file. */
    void write(Path path, Receipt receipt) {
        progress.clear();
        outcomes.merge(receipt.outcome(), 1, Integer::sum);
        if (json != null) {
            ObjectNode line = json.createObjectNode().put("path", path.toString());
            line.setAll((ObjectNode) json.valueToTree(receipt));
            line(line.toString());
        } else {
            line("%-14s %s  %s".formatted(word(receipt.outcome()), counts(receipt), path));
        }
        switch (receipt.outcome()) {
            case ACCEPTED, DRY_RUN -> {
                quotes += receipt.counts().quotes();
                warn(path, receipt);
            }
            case UNCHANGED -> {}
            case DIFFERS -> err.println(path + ": " + difference(receipt));
            case NOT_ACCEPTED -> faults(path, receipt);
        }
    }

    private void warn(Path path, Receipt receipt) {
        int personal = receipt.personal().size();
        if (personal > 0) {
            err.println(path + ": " + (personal == 1 ? "one place looks" : "%,d places look".formatted(personal))
                    + (personal == 1 ? " as if it" : " as if they") + " could tell who somebody is; --json names "
                    + (personal == 1 ? "it" : "them")
                    + ", and the page /intake replaces the words before a file is accepted");
        }
    }

    /** Says that a file could not be imported at all, and why. */
    void refused(Path path, Throwable failure, String why) {
        progress.clear();
        refused++;
        if (json != null) {
            line(json.createObjectNode()
                    .put("path", path.toString())
                    .put("outcome", "REFUSED")
                    .put("message", why)
                    .toString());
        } else {
            line("%-14s %s".formatted("refused", path));
        }
        err.println(path + ": " + why);
        if (isVerbose) {
            failure.printStackTrace(err);
        }
    }

    /** Says what became of all of them. */
    void sum(int files) {
        progress.clear();
        out.flush();
        if (!isQuiet) {
            String each = Stream.concat(
                            outcomes.entrySet().stream().map(e -> "%,d %s".formatted(e.getValue(), word(e.getKey()))),
                            refused == 0 ? Stream.empty() : Stream.of("%,d refused".formatted(refused)))
                    .collect(Collectors.joining(", "));
            long left = files
                    - refused
                    - outcomes.values().stream().mapToInt(Integer::intValue).sum();
            err.println(counted(files, "file") + ": " + each + (left == 0 ? "" : ", %,d not looked at".formatted(left))
                    + "; " + counted(quotes, "quote") + " in "
                    + counted((System.nanoTime() - began) / 1_000_000_000, "second") + ".");
            if (outcomes.getOrDefault(Receipt.Outcome.ACCEPTED, 0) >= MANY) {
                err.println(
                        "Each import leaves some megabytes behind on the disk; the command compact takes them away.");
            }
        }
    }

    private void line(String line) {
        if (!isQuiet || json != null) {
            out.println(line);
            out.flush();
        }
    }

    private static String word(Receipt.Outcome outcome) {
        return switch (outcome) {
            case ACCEPTED -> "accepted";
            case DRY_RUN -> "acceptable";
            case UNCHANGED -> "unchanged";
            case DIFFERS -> "differs";
            case NOT_ACCEPTED -> "not accepted";
        };
    }

    private static String counts(Receipt receipt) {
        Counts counts = receipt.counts();
        return Stream.of(
                        counted(counts.quotes(), "quote"),
                        counted(counts.participants(), "participant"),
                        counted(counts.themes(), "theme"),
                        counted(receipt.problems().size(), "problem"))
                .collect(Collectors.joining(", "));
    }

    private static String difference(Receipt receipt) {
        Difference difference = receipt.difference();
        if (difference == null) {
            return "It differs from what is in the graph.";
        }
        return "It differs from the import " + difference.replaces() + ": "
                + counted(difference.quotesKept(), "quote") + " kept, "
                + (difference.quotesAdded().size() + difference.furtherAdded()) + " new, "
                + (difference.quotesGone().size() + difference.furtherGone()) + " gone, and "
                + counted(difference.evidenceGone(), "piece")
                + " of evidence with them. With --replace it replaces it.";
    }

    private void faults(Path path, Receipt receipt) {
        for (Fault fault : receipt.faults().stream().limit(SHOWN).toList()) {
            err.println(path + (fault.where().isEmpty() ? "" : ", " + fault.where()) + ": " + fault.thing() + ": "
                    + fault.message());
        }
        if (receipt.faults().size() > SHOWN) {
            err.println(path + ": and " + (receipt.faults().size() - SHOWN) + " more faults; --json tells them.");
        }
    }
}
