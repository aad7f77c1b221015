package org.concerngraph.curation.agreement;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.concerngraph.query.Row;

/**
 * The quotes of a study that at least two people have coded.
 *
 * @param isSaid whether they are those that they were done with before they knew what others had read, or else those in
 *     which they coded something
 * @param byCoders how many quotes so many people have coded
 */
record CodedQuotes(boolean isSaid, SortedMap<Long, Long> byCoders) {

    /** What follows from rows that say how many {@code quotes} so many {@code coders} have coded. */
    static CodedQuotes of(List<Row> rows) {
        var byCoders = new TreeMap<Long, Long>();
        for (Row row : rows) {
            if (row.number("coders") > 1) {
                byCoders.put((long) row.number("coders"), (long) row.number("quotes"));
            }
        }
        return new CodedQuotes(rows.stream().anyMatch(row -> row.isTrue("isSaid")), byCoders);
    }

    /** How many quotes there are. */
    public long all() {
        return byCoders.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Is there more in them than what two coders said of these quotes? */
    boolean areMoreThan(UnitsUsed units) {
        return isSaid == units.isSaid()
                && (all() > units.both() || byCoders.tailMap(3L).size() > 0);
    }
}
