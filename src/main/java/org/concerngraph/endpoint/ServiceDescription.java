package org.concerngraph.endpoint;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.concerngraph.query.AskedDataset;
import org.concerngraph.query.Row;
import org.concerngraph.query.Rows;
import org.concerngraph.query.SparqlSettings;
import org.concerngraph.vocabulary.Prc;
import org.concerngraph.web.RdfFormat;

/** What a query address can do, in the terms of SPARQL 1.1 Service Description, and what a query may cost there. */
final class ServiceDescription {

    private static final String SD = "http://www.w3.org/ns/sparql-service-description#";
    private static final String VOID = "http://rdfs.org/ns/void#";
    private static final Node TEXT_QUERY = NodeFactory.createURI("http://jena.apache.org/text#query");
    private static final List<String> FORMATS = List.of(
            "SPARQL_Results_JSON",
            "SPARQL_Results_XML",
            "SPARQL_Results_CSV",
            "SPARQL_Results_TSV",
            "Turtle",
            "N-Triples",
            "JSON-LD",
            "RDF_XML",
            "TriG",
            "N-Quads");

    private final AskedDataset asked;
    private final Node data;
    private final SparqlSettings settings;
    private final Supplier<Rows> graphs;
    private final Function<HttpServletRequest, String> address;

    /**
     * Describes how the dataset with this name is asked: names its graphs, which are in {@code graphs}, and the service by
     * the address at which a request finds it.
     */
    ServiceDescription(
            AskedDataset asked,
            Node data,
            SparqlSettings settings,
            Supplier<Rows> graphs,
            Function<HttpServletRequest, String> address) {
        this.asked = asked;
        this.data = data;
        this.settings = settings;
        this.graphs = graphs;
        this.address = address;
    }

    /** The description, for whoever sent this request, in this format. */
    byte[] in(RdfFormat format, HttpServletRequest request) {
        return format.write(graph(address.apply(request))).getBytes(StandardCharsets.UTF_8);
    }

    private Graph graph(String address) {
        Graph graph = GraphFactory.createDefaultGraph();
        graph.getPrefixMapping()
                .setNsPrefixes(Map.of(
                        "sd", SD, "prc", Prc.NAMESPACE, "void", VOID, "rdfs", RDFS.uri, "xsd", XSDDatatype.XSD + "#"));
        Node service = NodeFactory.createURI(address);
        graph.add(service, RDF.type.asNode(), sd("Service"));
        graph.add(
                service,
                RDFS.label.asNode(),
                NodeFactory.createLiteralLang("Concern Graph: SPARQL, " + asked.word(), "en"));
        graph.add(service, sd("endpoint"), service);
        graph.add(service, sd("supportedLanguage"), sd("SPARQL11Query"));
        graph.add(service, sd("feature"), sd("UnionDefaultGraph"));
        if (asked.hasWords()) {
            graph.add(service, sd("propertyFeature"), TEXT_QUERY);
            graph.add(TEXT_QUERY, RDF.type.asNode(), sd("Feature"));
        }
        FORMATS.forEach(name ->
                graph.add(service, sd("resultFormat"), NodeFactory.createURI("http://www.w3.org/ns/formats/" + name)));
        addData(graph, service);
        addLimits(graph, service);
        return graph;
    }

    private void addData(Graph graph, Node service) {
        graph.add(service, sd("defaultDataset"), data);
        graph.add(data, RDF.type.asNode(), sd("Dataset"));
        for (Row row : graphs.get()) {
            Node name = row.requireNode("graph");
            Node named = NodeFactory.createURI(name.getURI() + "#as-part-of-the-dataset");
            graph.add(data, sd("namedGraph"), named);
            graph.add(named, RDF.type.asNode(), sd("NamedGraph"));
            graph.add(named, sd("name"), name);
            Node triples = row.node("triples");
            if (triples != null) {
                graph.add(named, NodeFactory.createURI(VOID + "triples"), triples);
            }
        }
    }

    private void addLimits(Graph graph, Node service) {
        graph.add(
                service,
                Prc.QUERY_TIMEOUT,
                NodeFactory.createLiteralDT(settings.timeout().toString(), XSDDatatype.XSDdayTimeDuration));
        limit(graph, service, Prc.MAXIMUM_ROWS, settings.maxRows());
        limit(graph, service, Prc.MAXIMUM_RESPONSE_BYTES, settings.maxResponse().toBytes());
        limit(graph, service, Prc.MAXIMUM_CONCURRENT_QUERIES, settings.maxConcurrent());
        limit(graph, service, Prc.MAXIMUM_CONCURRENT_QUERIES_PER_CLIENT, settings.maxConcurrentPerClient());
        limit(graph, service, Prc.MAXIMUM_QUERY_LENGTH, settings.maxQuery().toBytes());
        limit(graph, service, Prc.MAXIMUM_NESTING, settings.maxNesting());
        limit(graph, service, Prc.MAXIMUM_STRING_LENGTH, settings.maxString());
    }

    /** A limit that is not there is not said. */
    private static void limit(Graph graph, Node service, Node property, long value) {
        if (value > 0) {
            graph.add(service, property, NodeFactory.createLiteralDT(Long.toString(value), XSDDatatype.XSDinteger));
        }
    }

    private static Node sd(String name) {
        return NodeFactory.createURI(SD + name);
    }
}
