package org.concerngraph.vocabulary;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** What DCAT 3 has beyond the older DCAT that Jena knows. */
public final class Dcat {

    /** {@code dcat:version}. */
    public static final Node VERSION = NodeFactory.createURI("http://www.w3.org/ns/dcat#version");

    private Dcat() {}
}
