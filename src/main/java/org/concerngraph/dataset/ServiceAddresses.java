package org.concerngraph.dataset;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.vocabulary.VOID;
import org.concerngraph.vocabulary.Graphs;

/**
 * Where programs find the dataset. The graph of the description has these only when the public address is known: the
 * store does not know by which of its addresses it is asked, and a wrong one would be worse than none. Over HTTP, where
 * the request tells, they are always there.
 *
 * @param url the address of the service, without a slash at its end
 */
record ServiceAddresses(String url) {

    /** Adds to a description of the dataset where it is asked and had. */
    void addTo(Graph description) {
        add(description, Graphs.DATASET, VOID.sparqlEndpoint.asNode(), "/sparql");
        add(description, Graphs.DATASET, FOAF.homepage.asNode(), "/");
        for (Download download : Download.values()) {
            add(description, Graphs.DATASET, VOID.dataDump.asNode(), download.path());
        }
        for (Triple named :
                description.find(Node.ANY, VoidGraph.GRAPH_NAME, Node.ANY).toList()) {
            add(
                    description,
                    named.getSubject(),
                    VOID.dataDump.asNode(),
                    GraphName.of(named.getObject()).turtle());
        }
    }

    /** The address of one of our paths. */
    Node of(String path) {
        return NodeFactory.createURI(url + path);
    }

    private void add(Graph description, Node subject, Node property, String path) {
        description.add(subject, property, of(path));
    }
}
