package org.concerngraph.intake.quotetable;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.concerngraph.intake.Reading.Passage.Kind;
import org.concerngraph.intake.Reading.Problem;
import org.concerngraph.intake.TextHint;

/** What a person said about places of a pasted text, by its UTF-16 indices; what cannot be followed is a problem. */
final class Hints {

    private static final Set<Kind> KINDS =
            EnumSet.of(Kind.HEADING, Kind.QUOTE, Kind.ATTRIBUTION, Kind.FOOTNOTE, Kind.LEFT_OUT);

    private final TreeSet<Integer> cuts = new TreeSet<>();
    private final Given stretches = new Given();
    private final List<Problem> problems = new ArrayList<>();

    Hints(String text, Points points, List<TextHint> hints) {
        int count = points.count();
        for (TextHint hint : hints) {
            switch (hint) {
                case TextHint.Cut cut -> {
                    if (cut.at() < 0 || cut.at() > count) {
                        ignore("A new piece was to begin at character " + cut.at() + "; the text ends at " + count
                                + ".");
                    } else {
                        cuts.add(points.indexOf(cut.at()));
                    }
                }
                case TextHint.ThisIs is -> {
                    String what = "The stretch from character " + is.start() + " to " + is.end();
                    if (is.start() < 0 || is.end() > count || is.start() >= is.end()) {
                        ignore(what + " is none of the text, which ends at " + count + ".");
                    } else if (!KINDS.contains(is.kind())) {
                        ignore(what + " cannot be said to be of the kind " + is.kind() + ".");
                    } else {
                        var place = new Span(points.indexOf(is.start()), points.indexOf(is.end())).trimmed(text);
                        if (place.length() == 0) {
                            ignore(what + " is white space.");
                        } else if (!stretches.take(new Piece(is.kind(), place))) {
                            ignore(what + " overlaps another of which it was said what it is.");
                        }
                    }
                }
            }
        }
    }

    private void ignore(String message) {
        problems.add(Problem.at("the hints", message, "It was ignored."));
    }

    /** Is this index inside a stretch of which a person said what it is, but not a heading? */
    boolean isNoTitle(int index) {
        return stretches.pieces().stream()
                .anyMatch(piece -> piece.place().start() <= index
                        && index < piece.place().end()
                        && (piece.kind() != Kind.HEADING || piece.place().start() < index));
    }

    /** What was said of a table, by the indices of its own text; its attributions are left to {@link #speakers}. */
    Given within(Span table) {
        var given = new Given();
        cuts.subSet(table.start(), true, table.end(), true).forEach(at -> given.cut(at - table.start()));
        for (Piece piece : stretches.pieces()) {
            if (isIn(piece, table) && piece.kind() != Kind.ATTRIBUTION) {
                given.take(new Piece(piece.kind(), moved(piece, table)));
            }
        }
        return given;
    }

    /** The places in a table of which a person said that they name a speaker. */
    List<Span> speakers(Span table) {
        return stretches.pieces().stream()
                .filter(piece -> piece.kind() == Kind.ATTRIBUTION && isIn(piece, table))
                .map(piece -> moved(piece, table))
                .toList();
    }

    /** What could not be followed. */
    List<Problem> problems() {
        return problems;
    }

    private static boolean isIn(Piece piece, Span table) {
        return piece.place().start() >= table.start() && piece.place().end() <= table.end();
    }

    private static Span moved(Piece piece, Span table) {
        return new Span(piece.place().start() - table.start(), piece.place().end() - table.start());
    }
}
