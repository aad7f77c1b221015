package org.concerngraph.query;

import org.apache.jena.query.QueryCancelledException;

/** An execution was ended before its answer was complete; what was given of it is not the answer. */
public class CutAnswer extends QueryCancelledException {

    private static final long serialVersionUID = 1L;

    private final Reason reason;

    /** Why an execution was ended. */
    public enum Reason {
        /** It ran longer than it may. */
        TIME("The query ran longer than it may"),
        /** Its owner or the administrator asked for it. */
        CANCELLED("The query was cancelled"),
        /** The answer has more rows than one may have. */
        ROWS("The answer has more rows than one may have here"),
        /** The answer has more bytes than one may have. */
        BYTES("The answer has more bytes than one may have here"),
        /** It took so much memory that others would have suffered. */
        MEMORY("The query took more memory than there is for it");

        private final String sentence;

        Reason(String sentence) {
            this.sentence = sentence;
        }

        /** The reason as the beginning of a sentence. */
        public String sentence() {
            return sentence;
        }
    }

    /** Ends an execution for this reason. */
    public CutAnswer(Reason reason) {
        this.reason = reason;
    }

    /** Why. */
    public Reason reason() {
        return reason;
    }
}
