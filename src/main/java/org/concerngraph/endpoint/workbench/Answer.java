package org.concerngraph.endpoint.workbench;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a query answers, as far as a page shows it.
 *
 * @param kind what there is to see
 * @param columns the names of the columns of a table
 * @param rows its rows; those of a graph are its triples
 * @param isCut whether there are more rows than these
 * @param millis how long it took
 * @param fault why there is no answer
 */
record Answer(
        Kind kind,
        List<String> columns,
        List<List<Cell>> rows,
        boolean isCut,
        long millis,
        @Nullable Fault fault) {

    static final List<String> TRIPLE = List.of("subject", "property", "value");

    /** What there is to see. */
    enum Kind {
        /** The rows of a SELECT. */
        TABLE,
        /** The triples of a CONSTRUCT or a DESCRIBE. */
        GRAPH,
        /** The yes of an ASK. */
        YES,
        /** The no of an ASK. */
        NO,
        /** Nothing yet: the query takes longer than a page waits unasked. */
        LATE,
        /** Nothing: the query cannot be answered. */
        FAULT
    }

    /**
     * One value.
     *
     * @param type iri, literal, bnode, or empty where there is no value
     * @param text what a person reads
     * @param iri the IRI, where it is one; else empty
     * @param href where it leads; an empty address leads nowhere
     * @param datatype the datatype of a literal that is no plain string; else empty
     * @param language the language of a literal; else empty
     */
    record Cell(String type, String text, String iri, String href, String datatype, String language) {

        static final Cell NONE = new Cell("", "", "", "", "", "");
    }

    /**
     * Why there is no answer.
     *
     * @param status the status of the response that says so
     * @param reason a sentence
     * @param line the line of the query, from 1; 0 when it is not about a place
     * @param column the column, from 1
     * @param before what stands before the place in this line
     * @param at what stands there
     */
    record Fault(int status, String reason, int line, int column, String before, String at) {}

    static Answer of(Kind kind) {
        return new Answer(kind, List.of(), List.of(), false, 0, null);
    }

    static Answer of(Fault fault) {
        return new Answer(Kind.FAULT, List.of(), List.of(), false, 0, fault);
    }

    /** The same, with how long it took. */
    Answer after(long nanoseconds) {
        return new Answer(kind, columns, rows, isCut, nanoseconds / 1_000_000, fault);
    }
}
