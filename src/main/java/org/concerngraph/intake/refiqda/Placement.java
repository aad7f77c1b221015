package org.concerngraph.intake.refiqda;

import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.concerngraph.intake.refiqda.Counting.Spot;
import org.concerngraph.intake.refiqda.QdaProject.Selection;
import org.concerngraph.intake.refiqda.Texts.Text;
import org.jspecify.annotations.Nullable;

/**
 * Where the selections of a document are in its text, for each way to count that makes a difference, and how well each
 * way agrees with what the selections say of themselves.
 */
final class Placement {

    private final String text;
    private final boolean hasPairs;
    private final boolean hasCrlf;
    private final boolean hasMark;
    private final Map<Counting, Map<Long, Spot>> spots = new LinkedHashMap<>();
    private final Map<Counting, Score> scores = new LinkedHashMap<>();

    /**
     * How well a way to count agrees.
     *
     * @param agreeing selections that say that their words begin so
     * @param equal selections that say that these are their words and no others
     * @param whole selections whose place is in the text, neither empty nor inside a word
     * @param neat selections that have no white space at their ends, and leave no full stop out
     */
    record Score(int agreeing, int equal, int whole, int neat) implements Comparable<Score> {

        static final Score NONE = new Score(0, 0, 0, 0);

        private static final Comparator<Score> ORDER = Comparator.comparingInt(Score::agreeing)
                .thenComparingInt(Score::equal)
                .thenComparingInt(Score::whole)
                .thenComparingInt(Score::neat);

        Score plus(Score other) {
            return new Score(agreeing + other.agreeing, equal + other.equal, whole + other.whole, neat + other.neat);
        }

        @Override
        public int compareTo(Score other) {
            return ORDER.compare(this, other);
        }
    }

    Placement(Text text, List<Selection> selections) {
        this.text = text.text();
        var numbers = new TreeSet<Long>();
        for (Selection selection : selections) {
            numbers.add(selection.start());
            numbers.add(selection.end());
        }
        this.hasPairs = this.text.codePoints().anyMatch(Character::isSupplementaryCodePoint);
        this.hasCrlf = this.text.contains("\r\n");
        this.hasMark = text.hasMark();
        for (Counting way : Counting.ALL) {
            Counting here = here(way);
            if (!spots.containsKey(here)) {
                spots.put(here, here.spots(this.text, numbers));
                scores.put(here, score(here, selections));
            }
            scores.put(way, scores.getOrDefault(here, Score.NONE));
        }
    }

    /** What a way to count comes to in this text, which may have nothing that it counts otherwise. */
    private Counting here(Counting way) {
        return new Counting(way.units() && hasPairs, way.crlfAsOne() && hasCrlf, way.mark() && hasMark);
    }

    /** How well each way to count agrees. */
    Map<Counting, Score> scores() {
        return scores;
    }

    /** The way that agrees best here; where several do, that of them which agrees best in the whole file. */
    Counting best(Map<Counting, Score> inTheFile) {
        Score best = Collections.max(scores.values());
        Counting chosen = Counting.STANDARD;
        Score there = new Score(-1, -1, -1, -1);
        for (Counting way : Counting.ALL) {
            Score score = inTheFile.getOrDefault(way, Score.NONE);
            if (best.equals(scores.get(way)) && score.compareTo(there) > 0) {
                chosen = way;
                there = score;
            }
        }
        return here(chosen);
    }

    /** Where a selection begins and ends when counted in a way; null when that is not in the text. */
    Spot @Nullable [] of(Selection selection, Counting way) {
        Map<Long, Spot> places = spots.getOrDefault(way, Map.of());
        Spot start = places.get(selection.start());
        Spot end = places.get(selection.end());
        return start == null || end == null ? null : new Spot[] {start, end};
    }

    /** Would the standard's way put any of these elsewhere? */
    boolean differsFromStandard(Counting way, List<Selection> selections) {
        return selections.stream()
                .anyMatch(selection -> !Arrays.equals(of(selection, way), of(selection, Counting.STANDARD)));
    }

    private Score score(Counting way, List<Selection> selections) {
        Score score = Score.NONE;
        for (Selection selection : selections) {
            Spot[] place = of(selection, way);
            if (place != null && place[0].units() < place[1].units()) {
                String words = text.substring(place[0].units(), place[1].units());
                score = score.plus(new Score(
                        Words.agree(selection, words) ? 1 : 0,
                        Words.equal(selection, words) ? 1 : 0,
                        Words.cutsAWord(text, place[0].units(), place[1].units()) ? 0 : 1,
                        Words.isNeat(text, place[0].units(), place[1].units()) ? 1 : 0));
            }
        }
        return score;
    }
}
