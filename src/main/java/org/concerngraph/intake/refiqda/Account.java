package org.concerngraph.intake.refiqda;

import java.util.ArrayList;
import java.util.List;
import org.concerngraph.intake.Reading.Passage;
import org.concerngraph.intake.Reading.Passage.Kind;
import org.concerngraph.intake.Reading.Place;

/** What every character of a document was taken for. */
final class Account {

    private Account() {}

    /**
     * The passages of a text.
     *
     * @param places the places of its quotes, in order; those that overlap become one passage
     */
    static List<Passage> of(String text, List<Place> places) {
        var passages = new ArrayList<Passage>();
        int[] points = text.codePoints().toArray();
        int done = 0;
        int next = 0;
        while (next < places.size()) {
            int start = places.get(next).start();
            int end = places.get(next).end();
            for (next++; next < places.size() && places.get(next).start() < end; next++) {
                end = Math.max(end, places.get(next).end());
            }
            int limit = next < places.size() ? places.get(next).start() : points.length;
            while (end < limit && Character.isWhitespace(points[end])) {
                end++;
            }
            if (start > done) {
                passages.add(new Passage(Kind.OTHER, done, start));
            }
            passages.add(new Passage(Kind.QUOTE, start, end));
            done = end;
        }
        if (done < points.length) {
            passages.add(new Passage(Kind.OTHER, done, points.length));
        }
        return passages;
    }
}
