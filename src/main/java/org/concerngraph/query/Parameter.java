package org.concerngraph.query;

/**
 * One parameter of a named query, as its header declares it.
 *
 * @param name the variable's name, without question mark
 * @param type what its values are
 * @param label what a person calls it
 * @param required whether the query makes no sense without it
 */
public record Parameter(String name, Type type, String label, boolean required) {

    /** What the values of a parameter are. */
    public enum Type {
        /** An IRI. */
        IRI,
        /** A plain string. */
        STRING,
        /** A whole number. */
        INTEGER,
        /** True or false. */
        BOOLEAN
    }

    /** The line by which the query's text says where values enter; UNDEF stands for any value. */
    String placeholder() {
        return "VALUES ?" + name + " { UNDEF }";
    }
}
