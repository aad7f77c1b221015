package org.concerngraph.intake;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The formats that can be read, as addresses and readers call them. */
public enum Format {
    /** A published table, pasted as text. */
    QUOTE_TABLE("quote-table", "Text of a published table"),
    /** Comma-separated values, or what another delimiter separates. */
    CSV("csv", "CSV"),
    /** A workbook of Office Open XML. */
    XLSX("xlsx", "Spreadsheet (.xlsx)"),
    /** A REFI-QDA project with its sources. */
    QDPX("qdpx", "REFI-QDA project (.qdpx)"),
    /** The XML of a REFI-QDA project, without its sources. */
    QDE("qde", "REFI-QDA project, without its sources (.qde)"),
    /** A REFI-QDA codebook. */
    QDC("qdc", "REFI-QDA codebook (.qdc)"),
    /** RDF that follows the ontology. */
    RDF("rdf", "RDF of this ontology (Turtle, TriG, N-Triples, N-Quads, JSON-LD, RDF/XML)");

    private final String id;
    private final String title;

    Format(String id, String title) {
        this.id = id;
        this.title = title;
    }

    /** The name in addresses, for example {@code quote-table}. */
    public String id() {
        return id;
    }

    /** The name for a person. */
    public String title() {
        return title;
    }

    /** The format with this name. */
    public static Optional<Format> of(String id) {
        return Stream.of(values()).filter(format -> format.id.equals(id)).findFirst();
    }

    /** The format that a file of this name usually has. */
    public static Optional<Format> ofFile(String name) {
        String suffix = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return switch (suffix) {
            case "txt" -> Optional.of(QUOTE_TABLE);
            case "csv", "tsv", "tab" -> Optional.of(CSV);
            case "xlsx", "xlsm" -> Optional.of(XLSX);
            case "qdpx" -> Optional.of(QDPX);
            case "qde" -> Optional.of(QDE);
            case "qdc" -> Optional.of(QDC);
            case "ttl", "trig", "nt", "nq", "jsonld", "rdf", "owl" -> Optional.of(RDF);
            default -> Optional.empty();
        };
    }
}
