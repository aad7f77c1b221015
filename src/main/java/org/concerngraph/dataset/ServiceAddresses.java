package org.concerngraph.dataset;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.VOID;
import org.concerngraph.query.AskedDataset;
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
        add(description, Graphs.DATASET, VOID.sparqlEndpoint.asNode(), AskedDataset.CONCERNS.address());
        vocabularies(description);
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

    /** Of the second dataset only where it is asked: what it holds, it says itself. */
    private void vocabularies(Graph description) {
        description.add(Graphs.VOCABULARIES, RDF.type.asNode(), VOID.Dataset.asNode());
        description.add(
                Graphs.VOCABULARIES,
                RDFS.label.asNode(),
                NodeFactory.createLiteralLang(AskedDataset.VOCABULARIES.title(), "en"));
        add(description, Graphs.VOCABULARIES, VOID.sparqlEndpoint.asNode(), AskedDataset.VOCABULARIES.address());
    }

    /** The address of one of our paths. */
    Node of(String path) {
        return NodeFactory.createURI(url + path);
    }

    private void add(Graph description, Node subject, Node property, String path) {
        description.add(subject, property, of(path));
    }
}
