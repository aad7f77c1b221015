package org.concerngraph.endpoint.library;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.concerngraph.endpoint.library.Answer.Cell;
import org.concerngraph.query.Chart;
import org.jspecify.annotations.Nullable;

/**
 * An answer drawn: its numbers beside each other, in the order of the rows.
 *
 * @param chart what is drawn
 * @param groups what stands on the line, or in the rows of a matrix, each with its points
 * @param heads the columns of a matrix
 */
record Picture(Chart chart, List<Group> groups, List<Cell> heads) {

    private static final int SHADES = 5;

    /** The width of the drawing of a line, and the height; the labels below it come besides. */
    private static final int WIDTH = 1000;

    private static final int HEIGHT = 300;

    /** What belongs together under one label. */
    record Group(Cell label, List<Point> points) {}

    /**
     * A number.
     *
     * @param series which of several bars or lines it belongs to; empty where there is one
     * @param text the number as the answer has it; empty where it has none
     * @param share its part of the largest, in hundredths
     */
    record Point(String series, String text, int share) {

        /** How dark it is in a matrix: 0 for nothing, 5 for the largest. */
        public int shade() {
            return text.isEmpty() ? 0 : Math.clamp((share * SHADES + 99) / 100, 1, SHADES);
        }
    }

    /** Where a row is drawn; rows that say the same of two things, such as studies of one year, have one place each. */
    private record Place(Cell label, int repeated) {

        Place next() {
            return new Place(label, repeated + 1);
        }
    }

    static Picture of(Chart chart, List<Map<String, Cell>> rows) {
        boolean isMatrix = chart.type() == Chart.Type.MATRIX;
        String groupColumn = isMatrix ? chart.y() : chart.x();
        String seriesColumn = isMatrix ? chart.x() : chart.series();
        String numberColumn = isMatrix ? chart.value() : chart.y();
        BigDecimal most =
                rows.stream().map(row -> number(row.get(numberColumn))).reduce(BigDecimal.ONE, BigDecimal::max);
        var byPlace = new LinkedHashMap<Place, Map<Cell, Point>>();
        var heads = new LinkedHashSet<Cell>();
        for (Map<String, Cell> row : rows) {
            Cell series = row.getOrDefault(seriesColumn, new Cell("", "", false));
            Cell number = row.getOrDefault(numberColumn, new Cell("0", "", true));
            heads.add(series);
            var place = new Place(row.getOrDefault(groupColumn, new Cell("none", "", false)), 0);
            while (byPlace.getOrDefault(place, Map.of()).containsKey(series)) {
                place = place.next();
            }
            byPlace.computeIfAbsent(place, k -> new LinkedHashMap<>())
                    .put(series, new Point(series.text(), number.text(), share(number(number), most)));
        }
        var groups = new ArrayList<Group>();
        byPlace.forEach((place, points) -> groups.add(new Group(
                place.label(),
                isMatrix
                        ? heads.stream()
                                .map(head -> points.getOrDefault(head, new Point(head.text(), "", 0)))
                                .toList()
                        : List.copyOf(points.values()))));
        return new Picture(chart, groups, List.copyOf(heads));
    }

    private static BigDecimal number(@Nullable Cell cell) {
        try {
            return cell == null ? BigDecimal.ZERO : new BigDecimal(cell.text());
        } catch (NumberFormatException notANumber) {
            return BigDecimal.ZERO;
        }
    }

    private static int share(BigDecimal number, BigDecimal most) {
        return number.max(BigDecimal.ZERO)
                .multiply(BigDecimal.valueOf(100))
                .divide(most, RoundingMode.HALF_UP)
                .intValue();
    }

    /** The kind of drawing, as templates name it. */
    public String type() {
        return chart.type().name();
    }

    /** The lines of a drawing of lines, each as the points of an SVG polyline, by series. */
    public Map<String, String> lines() {
        var lines = new LinkedHashMap<String, List<String>>();
        for (int i = 0; i < groups.size(); i++) {
            for (Point point : groups.get(i).points()) {
                lines.computeIfAbsent(point.series(), k -> new ArrayList<>()).add(x(i) + "," + y(point));
            }
        }
        return lines.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        entry -> String.join(" ", entry.getValue()),
                        (one, two) -> one,
                        LinkedHashMap::new));
    }

    /** How far to the right the place with this number stands. */
    public int x(int place) {
        return groups.size() == 1 ? WIDTH / 2 : 40 + place * (WIDTH - 80) / (groups.size() - 1);
    }

    /** How far down a point stands. */
    public int y(Point point) {
        return 30 + HEIGHT - point.share() * HEIGHT / 100;
    }
}
