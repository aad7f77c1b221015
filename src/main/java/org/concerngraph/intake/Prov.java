package org.concerngraph.intake;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** The terms of PROV-O that imports write. */
final class Prov {

    static final Node AGENT = term("Agent");
    static final Node PERSON = term("Person");
    static final Node SOFTWARE_AGENT = term("SoftwareAgent");
    static final Node ACTIVITY = term("Activity");
    static final Node USED = term("used");
    static final Node GENERATED = term("generated");
    static final Node STARTED_AT_TIME = term("startedAtTime");
    static final Node ENDED_AT_TIME = term("endedAtTime");
    static final Node WAS_ASSOCIATED_WITH = term("wasAssociatedWith");
    static final Node WAS_ATTRIBUTED_TO = term("wasAttributedTo");
    static final Node WAS_QUOTED_FROM = term("wasQuotedFrom");

    private Prov() {}

    private static Node term(String name) {
        return NodeFactory.createURI("http://www.w3.org/ns/prov#" + name);
    }
}
