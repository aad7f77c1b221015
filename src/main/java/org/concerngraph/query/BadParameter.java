package org.concerngraph.query;

/** A value that a query was asked with is missing or is not of the parameter's type. */
public class BadParameter extends RuntimeException {

    private final String parameter;
    private final String fault;

    /** Says of this parameter what is wrong with it, as the rest of a sentence that begins with its name. */
    public BadParameter(String parameter, String fault) {
        super("The parameter \"" + parameter + "\" " + fault);
        this.parameter = parameter;
        this.fault = fault;
    }

    /** The parameter's name. */
    public String parameter() {
        return parameter;
    }

    /** What is wrong with it, as the rest of a sentence that begins with its name. */
    public String fault() {
        return fault;
    }
}
