package org.concerngraph.endpoint.w3c;

import java.util.List;
import java.util.TreeMap;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.util.iterator.ExtendedIterator;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;

/** One test of a manifest. */
record SuiteTest(SuiteFolder folder, String group, Resource entry) {

    static final String MANIFEST = "http://www.w3.org/2001/sw/DataAccess/tests/test-manifest#";
    static final String QUERY = "http://www.w3.org/2001/sw/DataAccess/tests/test-query#";
    static final String UPDATE = "http://www.w3.org/2009/sparql/tests/test-update#";

    /** Its folder and its name in the manifest; tests that are only numbered go by the name of their file. */
    String name() {
        String name = entry.getLocalName().matches("test_\\d+|_?\\d+")
                ? string(entry, MANIFEST + "name")
                : entry.getURI().substring(entry.getURI().indexOf('#') + 1);
        return group + "/" + name;
    }

    /** What kind of test it is, for example {@code QueryEvaluationTest}. */
    String kind() {
        return entry.getPropertyResourceValue(RDF.type).getLocalName();
    }

    Resource action() {
        return resource(entry, MANIFEST + "action");
    }

    Resource result() {
        return resource(entry, MANIFEST + "result");
    }

    /** The dataset that a description names with {@code data} and {@code graphData} of a vocabulary. */
    DatasetGraph dataset(Resource description, String vocabulary) {
        var dataset = DatasetGraphFactory.createGeneral();
        for (RDFNode data : objects(description, vocabulary + "data")) {
            folder.graph(data.asResource().getURI()).stream()
                    .forEach(t -> dataset.getDefaultGraph().add(t));
        }
        var named = new TreeMap<String, String>();
        for (RDFNode data : objects(description, vocabulary + "graphData")) {
            Resource graph = data.asResource();
            if (graph.isAnon()) {
                named.put(
                        string(graph, RDFS.label.getURI()),
                        resource(graph, vocabulary + "graph").getURI());
            } else {
                named.put(graph.getURI(), graph.getURI());
            }
        }
        named.forEach((name, file) -> dataset.addGraph(NodeFactory.createURI(name), folder.graph(file)));
        return dataset;
    }

    static Resource resource(Resource subject, String property) {
        return subject.getRequiredProperty(property(subject, property)).getResource();
    }

    static String string(Resource subject, String property) {
        return subject.getRequiredProperty(property(subject, property)).getString();
    }

    static List<RDFNode> objects(Resource subject, String property) {
        ExtendedIterator<RDFNode> objects =
                subject.listProperties(property(subject, property)).mapWith(s -> s.getObject());
        return objects.toList();
    }

    private static Property property(Resource subject, String property) {
        return subject.getModel().createProperty(property);
    }
}
