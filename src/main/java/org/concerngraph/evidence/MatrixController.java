package org.concerngraph.evidence;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.concerngraph.query.ShownQuery;
import org.concerngraph.web.Csv;
import org.dhatim.fastexcel.Workbook;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The framework matrix, as a page and as tables to take away. */
@Controller
class MatrixController {

    private static final int OPENED_QUOTES = 20;

    private final MatrixBuilder builder;
    private final QuoteFinder finder;
    private final Quotes quotes;
    private final Lines lines;

    MatrixController(MatrixBuilder builder, QuoteFinder finder, Quotes quotes, Lines lines) {
        this.builder = builder;
        this.finder = finder;
        this.quotes = quotes;
        this.lines = lines;
    }

    @GetMapping("/matrix")
    String matrix(@RequestParam MultiValueMap<String, String> parameters, Model model) {
        var request = MatrixRequest.of(parameters);
        model.addAttribute("request", request);
        model.addAttribute("matrix", builder.build(request));
        model.addAttribute("dimensions", MatrixRequest.DIMENSIONS);
        model.addAttribute("units", MatrixRequest.Unit.values());
        model.addAttribute("queries", List.of(shown(request)));
        if (!request.row().isEmpty() && !request.column().isEmpty()) {
            var cell = request.quotes(request.row(), request.column());
            var found = finder.find(cell);
            model.addAttribute("cell", cell);
            model.addAttribute("found", found);
            model.addAttribute(
                    "quotes",
                    quotes.list(found.all().stream().limit(OPENED_QUOTES).toList(), null));
        }
        return "evidence/matrix";
    }

    private ShownQuery shown(MatrixRequest request) {
        return lines.shown(
                "evidence/matrix",
                Map.of(
                        "rows",
                        request.rows().parameter(),
                        "columns",
                        request.columns().parameter()),
                request.studies());
    }

    /** The matrix as CSV; an empty cell has no number but says why. */
    @GetMapping("/matrix.csv")
    ResponseEntity<String> csv(@RequestParam MultiValueMap<String, String> parameters) {
        return Csv.answer("matrix.csv", table(MatrixRequest.of(parameters)));
    }

    /** The matrix as a spreadsheet. */
    @GetMapping("/matrix.xlsx")
    ResponseEntity<byte[]> spreadsheet(@RequestParam MultiValueMap<String, String> parameters) throws IOException {
        var lines = table(MatrixRequest.of(parameters));
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "Concern Graph", "1.0")) {
            var sheet = workbook.newWorksheet("Matrix");
            for (int r = 0; r < lines.size(); r++) {
                for (int c = 0; c < lines.get(r).size(); c++) {
                    String value = lines.get(r).get(c);
                    if (value.matches("\\d+")) {
                        sheet.value(r, c, Integer.valueOf(value));
                    } else {
                        sheet.value(r, c, value);
                    }
                }
            }
            sheet.freezePane(1, 1);
        }
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"matrix.xlsx\"")
                .body(bytes.toByteArray());
    }

    private List<List<String>> table(MatrixRequest request) {
        Matrix matrix = builder.whole(request);
        var lines = new ArrayList<List<String>>();
        var heads = new ArrayList<String>();
        heads.add("%s by %s, %s"
                .formatted(
                        request.rows().title(),
                        request.columns().title(),
                        request.unit().title()));
        matrix.columns().forEach(head -> heads.add(head.label()));
        heads.add("All");
        lines.add(heads);
        matrix.lines().forEach(line -> lines.add(cells(line, request)));
        lines.add(cells(matrix.all(), request));
        return lines;
    }

    private static List<String> cells(Matrix.Line line, MatrixRequest request) {
        var cells = new ArrayList<String>();
        cells.add(line.head().label());
        line.cells().forEach(cell -> cells.add(words(cell, request)));
        cells.add(words(line.total(), request));
        return cells;
    }

    private static String words(Matrix.Cell cell, MatrixRequest request) {
        return switch (cell.silence()) {
            case NONE -> Integer.toString(cell.count());
            case NOT_RAISED -> "not raised by those quoted";
            case NOT_QUOTED -> request.absence();
        };
    }
}
