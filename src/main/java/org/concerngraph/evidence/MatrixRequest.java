package org.concerngraph.evidence;

import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.concerngraph.query.BadParameter;
import org.concerngraph.web.Address;
import org.springframework.util.MultiValueMap;

/**
 * Which matrix somebody asks for, as the address says it.
 *
 * @param rows what stands in the rows
 * @param columns what stands in the columns
 * @param unit what is counted
 * @param studies the studies it is restricted to; empty for all
 * @param row the row of the opened cell; empty when none is
 * @param column the column of the opened cell; empty when none is
 */
record MatrixRequest(Facet rows, Facet columns, Unit unit, Set<String> studies, String row, String column) {

    /** What can stand in rows and columns. */
    static final List<Facet> DIMENSIONS =
            List.of(Facet.THEME, Facet.ROLE, Facet.PARTICIPANT, Facet.CONCERN, Facet.STUDY);

    /** What is counted. */
    enum Unit {
        /** Quotes. */
        QUOTES,
        /** People, each once. */
        PARTICIPANTS;

        public String parameter() {
            return name().toLowerCase(Locale.ROOT);
        }

        public String title() {
            return this == QUOTES ? "quotes" : "people";
        }
    }

    /** Reads the parameters of an address; throws {@link BadParameter} for one that is unknown or makes no sense. */
    static MatrixRequest of(MultiValueMap<String, String> parameters) {
        var rows = Facet.THEME;
        var columns = Facet.ROLE;
        var unit = Unit.QUOTES;
        var studies = new LinkedHashSet<String>();
        String row = "";
        String column = "";
        for (var parameter : parameters.entrySet()) {
            for (String value : parameter.getValue()) {
                if (value == null || value.isBlank()) {
                    continue;
                }
                switch (parameter.getKey()) {
                    case "rows" -> rows = dimension("rows", value);
                    case "columns" -> columns = dimension("columns", value);
                    case "unit" -> unit = unit(value);
                    case "study" -> studies.add(value);
                    case "row" -> row = value;
                    case "column" -> column = value;
                    default ->
                        throw new BadParameter(
                                parameter.getKey(),
                                "is not known here; rows, columns, unit, study, row and column are.");
                }
            }
        }
        if (rows == columns) {
            throw new BadParameter(
                    "columns", "is \"" + columns.parameter() + "\", which stands in the rows already; choose another.");
        }
        return new MatrixRequest(rows, columns, unit, studies, row, column);
    }

    private static Facet dimension(String parameter, String value) {
        return Facet.named(value)
                .filter(DIMENSIONS::contains)
                .orElseThrow(() -> new BadParameter(
                        parameter, "is \"" + value + "\"; theme, role, participant, concern and study are known."));
    }

    private static Unit unit(String value) {
        for (Unit unit : Unit.values()) {
            if (unit.parameter().equals(value)) {
                return unit;
            }
        }
        throw new BadParameter("unit", "is \"" + value + "\"; quotes and participants are known.");
    }

    /** What an empty cell says when what stands in its row and its column meets in no study. */
    public String absence() {
        List<Facet> both = List.of(rows, columns);
        return both.contains(Facet.ROLE)
                ? "nobody of this role is quoted"
                : both.contains(Facet.PARTICIPANT) ? "this person is not quoted there" : "no study quotes both";
    }

    /** Is there a curators' reading in the rows or columns, or only what was published? */
    public boolean isCurated() {
        return List.of(rows, columns).stream().anyMatch(facet -> facet == Facet.ROLE || facet == Facet.CONCERN);
    }

    boolean isOpen(String rowId, String columnId) {
        return row.equals(rowId) && column.equals(columnId);
    }

    /** The address of the same matrix with a cell opened; its quotes stand at {@code #cell}. */
    String opened(String rowId, String columnId) {
        return new MatrixRequest(rows, columns, unit, studies, rowId, columnId).href("/matrix") + "#cell";
    }

    /** The address of the same matrix with rows and columns changed round. */
    public String turned() {
        return new MatrixRequest(columns, rows, unit, studies, "", "").href("/matrix");
    }

    /** The same choice at another address, for example {@code /matrix.csv}. */
    public String href(String path) {
        var address = Address.of(path)
                .with("rows", rows.parameter())
                .with("columns", columns.parameter())
                .with("unit", unit.parameter());
        studies.forEach(study -> address.with("study", study));
        if (!row.isEmpty()) {
            address.with("row", row).with("column", column);
        }
        return address.toString();
    }

    /** The quotes of a row, a column or a cell; an empty identifier is any. */
    QuoteRequest quotes(String rowId, String columnId) {
        var chosen = new EnumMap<Facet, Set<String>>(Facet.class);
        if (!studies.isEmpty()) {
            chosen.put(Facet.STUDY, studies);
        }
        if (!rowId.isEmpty()) {
            chosen.put(rows, Set.of(rowId));
        }
        if (!columnId.isEmpty()) {
            chosen.put(columns, Set.of(columnId));
        }
        return new QuoteRequest(chosen, "", QuoteRequest.Sort.SOURCE, "", Set.of());
    }
}
