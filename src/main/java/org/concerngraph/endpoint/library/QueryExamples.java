package org.concerngraph.endpoint.library;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.concerngraph.query.NamedQuery;
import org.concerngraph.query.Parameter;
import org.concerngraph.query.QueryLibrary;
import org.concerngraph.store.BaseIri;
import org.concerngraph.store.BuildsGraphs;
import org.concerngraph.store.BuiltInGraph;
import org.concerngraph.store.ProjectFiles;
import org.concerngraph.store.TurtleFiles;
import org.concerngraph.vocabulary.Graphs;
import org.concerngraph.web.PublicUrl;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The queries of the library as examples in the graph, by SHACL's terms and the convention for examples of the Swiss
 * Institute of Bioinformatics, so that editors and programs that look for examples at an endpoint find them.
 */
@Component
class QueryExamples implements BuildsGraphs {

    private static final String CODE_VERSION = "3";
    private static final String PREFIXES = "ontology/prefixes.ttl";
    private static final String ENGLISH = "en";

    private final QueryLibrary library;
    private final Names names;
    private final BaseIri base;
    private final TurtleFiles turtle;
    private final ProjectFiles files;
    private final @Nullable String url;

    QueryExamples(
            QueryLibrary library,
            Names names,
            BaseIri base,
            TurtleFiles turtle,
            ProjectFiles files,
            PublicUrl publicUrl,
            @Value("${server.port:0}") int port) {
        this.library = library;
        this.names = names;
        this.base = base;
        this.turtle = turtle;
        this.files = files;
        // A port of 0 is any that is free, which nobody can be told before the server has it.
        this.url = publicUrl
                .value()
                .or(() -> port > 0 ? Optional.of("http://localhost:" + port) : Optional.empty())
                .orElse(null);
    }

    @Override
    public List<BuiltInGraph> graphs() {
        var read = new ArrayList<>(files.list("queries", ".rq"));
        read.add(PREFIXES);
        return List.of(
                new BuiltInGraph(Graphs.QUERIES, turtle.fingerprint(CODE_VERSION + " " + url, read), this::triples));
    }

    private Graph triples() {
        Graph graph = GraphFactory.createDefaultGraph();
        graph.add(Graphs.QUERIES, RDFS.label.asNode(), english("The questions of the library, as examples"));
        names.prefixes().forEach((prefix, namespace) -> {
            Node declared = NodeFactory.createURI(Graphs.QUERIES.getURI() + "#prefix-" + prefix);
            graph.add(Graphs.QUERIES, sh("declare"), declared);
            graph.add(declared, RDF.type.asNode(), sh("PrefixDeclaration"));
            graph.add(declared, RDFS.label.asNode(), english("The prefix " + prefix));
            graph.add(declared, sh("prefix"), NodeFactory.createLiteralString(prefix));
            graph.add(declared, sh("namespace"), NodeFactory.createLiteralDT(namespace, XSDDatatype.XSDanyURI));
        });
        library.all().forEach(query -> add(graph, query));
        return graph;
    }

    private void add(Graph graph, NamedQuery query) {
        String id = query.name().replace('/', '.');
        Node example = base.iri("query", id);
        String form = form(query);
        graph.add(example, RDF.type.asNode(), sh("SPARQLExecutable"));
        if (!form.equals("Describe")) {
            graph.add(example, RDF.type.asNode(), sh("SPARQL" + form + "Executable"));
        }
        graph.add(example, runs(form), NodeFactory.createLiteralString(query.text()));
        graph.add(example, sh("prefixes"), Graphs.QUERIES);
        graph.add(example, RDFS.label.asNode(), english(query.summary()));
        graph.add(
                example,
                RDFS.comment.asNode(),
                english(query.description().isEmpty() ? query.summary() : query.summary() + " " + query.description()));
        query.tags().forEach(tag -> graph.add(example, schema("keywords"), NodeFactory.createLiteralString(tag)));
        if (url != null) {
            graph.add(
                    example,
                    schema("target"),
                    NodeFactory.createURI(url + query.dataset().address()));
        }
        for (Parameter parameter : query.parameters()) {
            Node own = base.iri("query", id + "." + parameter.name());
            graph.add(example, sh("parameter"), own);
            add(graph, own, parameter);
        }
    }

    private static void add(Graph graph, Node own, Parameter parameter) {
        graph.add(own, RDF.type.asNode(), sh("Parameter"));
        graph.add(own, RDFS.label.asNode(), english(parameter.label()));
        graph.add(own, sh("name"), NodeFactory.createLiteralString(parameter.name()));
        Node path = NodeFactory.createURI(Graphs.QUERIES.getURI() + "#" + parameter.name());
        graph.add(own, sh("path"), path);
        graph.add(path, RDFS.label.asNode(), english("The parameter " + parameter.name()));
        graph.add(own, sh("description"), english(parameter.label()));
        parameter
                .type()
                .datatype()
                .ifPresentOrElse(
                        datatype -> graph.add(own, sh("datatype"), NodeFactory.createURI(datatype)),
                        () -> graph.add(own, sh("nodeKind"), sh("IRI")));
        graph.add(
                own,
                sh("optional"),
                NodeFactory.createLiteralDT(Boolean.toString(!parameter.isNeeded()), XSDDatatype.XSDboolean));
        parameter
                .defaults()
                .forEach(text -> graph.add(
                        own,
                        sh("defaultValue"),
                        parameter.type().literal(text).orElseGet(() -> NodeFactory.createLiteralString(text))));
    }

    private static String form(NamedQuery query) {
        return query.parsed().isSelectType()
                ? "Select"
                : query.parsed().isAskType() ? "Ask" : query.parsed().isConstructType() ? "Construct" : "Describe";
    }

    /** The property with the text; SHACL has none for DESCRIBE, the convention has. */
    private static Node runs(String form) {
        return switch (form) {
            case "Select" -> sh("select");
            case "Ask" -> sh("ask");
            case "Construct" -> sh("construct");
            default -> NodeFactory.createURI("https://purl.expasy.org/sparql-examples/ontology#describe");
        };
    }

    private static Node english(String text) {
        return NodeFactory.createLiteralLang(text, ENGLISH);
    }

    private static Node sh(String name) {
        return NodeFactory.createURI("http://www.w3.org/ns/shacl#" + name);
    }

    private static Node schema(String name) {
        return NodeFactory.createURI("https://schema.org/" + name);
    }
}
