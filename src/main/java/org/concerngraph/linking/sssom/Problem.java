package org.concerngraph.linking.sssom;

/**
 * Something in a file or graph that is not as SSSOM has it.
 *
 * @param severity how bad it is
 * @param line the line of the file, from 1; where a row goes over several lines, its first; 0 where it is about the whole or
 *     comes from a graph
 * @param record the name of the mapping in a graph, or of the file of metadata that lies beside a table; else empty
 * @param slot the slot or column; empty where it is about the row or the whole
 * @param value the value as it was found; empty where there is none
 * @param message what is wrong, a sentence
 * @param outcome what was assumed or left out, a sentence
 */
public record Problem(
        Severity severity, int line, String record, String slot, String value, String message, String outcome) {

    /** How bad a problem is. */
    public enum Severity {
        /** A mapping or a value was left out. */
        ERROR,
        /** All was kept, but something is doubtful or was understood in one of several ways. */
        WARNING,
        /** All was kept and means the same; the file only differs from what the specification wants. */
        NOTE
    }

    /** The problem in one line for people: where, what, and what became of it. */
    public String sentence() {
        String place = line == 0 ? record : record.isEmpty() ? "Line " + line : record + ", line " + line;
        String where = slot.isEmpty() ? place : place.isEmpty() ? slot : place + ", " + slot;
        return (where.isEmpty() ? "" : where + ": ") + message + (outcome.isEmpty() ? "" : " " + outcome);
    }
}
