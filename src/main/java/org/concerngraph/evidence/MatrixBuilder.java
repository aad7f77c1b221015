package org.concerngraph.evidence;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.concerngraph.query.BadParameter;
import org.concerngraph.store.BaseIri;
import org.concerngraph.store.Store;
import org.roaringbitmap.RoaringBitmap;
import org.springframework.stereotype.Component;

/** Counts quotes, or people once each, in the cells of a matrix. */
@Component
class MatrixBuilder {

    /** How many rows are shown at most. */
    static final int ROWS = 200;
    /** How many columns are shown at most. */
    static final int COLUMNS = 50;

    private static final int DARKEST = 5;

    private final QuoteIndex index;
    private final Lines lines;
    private final Store store;
    private final BaseIri base;

    MatrixBuilder(QuoteIndex index, Lines lines, Store store, BaseIri base) {
        this.index = index;
        this.lines = lines;
        this.store = store;
        this.base = base;
    }

    /** The matrix as a page shows it; throws {@link BadParameter} for a study, row or column that names nothing. */
    Matrix build(MatrixRequest request) {
        return build(request, ROWS, COLUMNS);
    }

    /** The matrix with all its rows and columns. */
    Matrix whole(MatrixRequest request) {
        return build(request, Integer.MAX_VALUE, Integer.MAX_VALUE);
    }

    private Matrix build(MatrixRequest request, int mostRows, int mostColumns) {
        return store.read(() -> {
            QuoteIndex.State state = index.state();
            requireLine("row", request.row(), request.rows(), state);
            requireLine("column", request.column(), request.columns(), state);
            RoaringBitmap among = lines.among(request.studies(), state);
            List<Lines.Line> allRows = strips(request.rows(), state, among);
            List<Lines.Line> allColumns = strips(request.columns(), state, among);
            List<Lines.Line> rows = shown(request.rows(), allRows, mostRows);
            List<Lines.Line> columns = shown(request.columns(), allColumns, mostColumns);
            Counter counter =
                    request.unit() == MatrixRequest.Unit.QUOTES ? RoaringBitmap::getCardinality : state::speakers;
            int[][] counts = counts(rows, columns, counter);
            int most = Stream.of(counts).flatMapToInt(IntStream::of).max().orElse(0);
            List<Lines.Head> rowHeads = heads(rows);
            List<Lines.Head> columnHeads = heads(columns);
            var shown = new ArrayList<Matrix.Line>();
            for (int r = 0; r < rows.size(); r++) {
                var cells = new ArrayList<Matrix.Cell>();
                String rowId = rowHeads.get(r).id();
                for (int c = 0; c < columns.size(); c++) {
                    String columnId = columnHeads.get(c).id();
                    int count = counts[r][c];
                    cells.add(new Matrix.Cell(
                            count,
                            most <= DARKEST ? count : (count * DARKEST + most - 1) / most,
                            request.opened(rowId, columnId),
                            count > 0 ? Matrix.Silence.NONE : silence(rows.get(r), columns.get(c), state),
                            request.isOpen(rowId, columnId)));
                }
                int total = counter.count(rows.get(r).quotes());
                shown.add(new Matrix.Line(rowHeads.get(r), cells, total(total, request.quotes(rowId, ""))));
            }
            var totals = new ArrayList<Matrix.Cell>();
            for (int c = 0; c < columns.size(); c++) {
                int total = counter.count(columns.get(c).quotes());
                totals.add(total(total, request.quotes("", columnHeads.get(c).id())));
            }
            var all = new Matrix.Line(
                    new Lines.Head("", "All", ""), totals, total(counter.count(among), request.quotes("", "")));
            return new Matrix(
                    columnHeads, shown, all, allRows.size() - rows.size(), allColumns.size() - columns.size());
        });
    }

    private static int[][] counts(List<Lines.Line> rows, List<Lines.Line> columns, Counter counter) {
        int[][] counts = new int[rows.size()][columns.size()];
        for (int r = 0; r < rows.size(); r++) {
            for (int c = 0; c < columns.size(); c++) {
                counts[r][c] = counter.count(
                        RoaringBitmap.and(rows.get(r).quotes(), columns.get(c).quotes()));
            }
        }
        return counts;
    }

    private interface Counter {
        int count(RoaringBitmap quotes);
    }

    private void requireLine(String parameter, String id, Facet facet, QuoteIndex.State state) {
        if (!id.isEmpty() && !state.lines(facet).containsKey(facet.iri(base, id).getURI())) {
            throw new BadParameter(parameter, "is \"" + id + "\", which is no " + parameter + " of this matrix.");
        }
    }

    /** The lines of a facet, those with most quotes first. */
    private List<Lines.Line> strips(Facet facet, QuoteIndex.State state, RoaringBitmap among) {
        return lines.of(facet, state, among).stream()
                .sorted(Comparator.comparingInt(strip -> -strip.quotes().getCardinality()))
                .toList();
    }

    /** Those with most quotes; themes and people in the order in which the sources quote them. */
    private static List<Lines.Line> shown(Facet facet, List<Lines.Line> strips, int limit) {
        var shown = strips.stream().limit(limit);
        return facet == Facet.THEME || facet == Facet.PARTICIPANT
                ? shown.sorted(Comparator.comparingInt(strip -> strip.quotes().first()))
                        .toList()
                : shown.toList();
    }

    private List<Lines.Head> heads(List<Lines.Line> strips) {
        return lines.heads(strips.stream().map(Lines.Line::iri).toList());
    }

    /** Are those of the row quoted anywhere in the studies that the column is from? */
    private static Matrix.Silence silence(Lines.Line row, Lines.Line column, QuoteIndex.State state) {
        for (RoaringBitmap study : state.lines(Facet.STUDY).values()) {
            if (RoaringBitmap.intersects(study, column.quotes()) && RoaringBitmap.intersects(study, row.quotes())) {
                return Matrix.Silence.NOT_RAISED;
            }
        }
        return Matrix.Silence.NOT_QUOTED;
    }

    private static Matrix.Cell total(int count, QuoteRequest quotes) {
        return new Matrix.Cell(count, 0, quotes.href(), Matrix.Silence.NONE, false);
    }
}
