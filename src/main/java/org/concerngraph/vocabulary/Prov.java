package org.concerngraph.vocabulary;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** The terms of PROV-O that Java writes or reads. */
public final class Prov {

    /** {@code prov:Agent}. */
    public static final Node AGENT = term("Agent");

    /** {@code prov:Person}. */
    public static final Node PERSON = term("Person");

    /** {@code prov:SoftwareAgent}. */
    public static final Node SOFTWARE_AGENT = term("SoftwareAgent");

    /** {@code prov:Activity}. */
    public static final Node ACTIVITY = term("Activity");

    /** {@code prov:used}. */
    public static final Node USED = term("used");

    /** {@code prov:generated}. */
    public static final Node GENERATED = term("generated");

    /** {@code prov:startedAtTime}. */
    public static final Node STARTED_AT_TIME = term("startedAtTime");

    /** {@code prov:endedAtTime}. */
    public static final Node ENDED_AT_TIME = term("endedAtTime");

    /** {@code prov:wasAssociatedWith}. */
    public static final Node WAS_ASSOCIATED_WITH = term("wasAssociatedWith");

    /** {@code prov:wasAttributedTo}. */
    public static final Node WAS_ATTRIBUTED_TO = term("wasAttributedTo");

    /** {@code prov:generatedAtTime}. */
    public static final Node GENERATED_AT_TIME = term("generatedAtTime");

    /** {@code prov:wasRevisionOf}. */
    public static final Node WAS_REVISION_OF = term("wasRevisionOf");

    /** {@code prov:wasQuotedFrom}. */
    public static final Node WAS_QUOTED_FROM = term("wasQuotedFrom");

    /** {@code prov:specializationOf}. */
    public static final Node SPECIALIZATION_OF = term("specializationOf");

    /** {@code prov:invalidatedAtTime}. */
    public static final Node INVALIDATED_AT_TIME = term("invalidatedAtTime");

    private Prov() {}

    private static Node term(String name) {
        return NodeFactory.createURI("http://www.w3.org/ns/prov#" + name);
    }
}
