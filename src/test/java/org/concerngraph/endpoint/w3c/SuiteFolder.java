package org.concerngraph.endpoint.w3c;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.RDFList;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;

/** The folder with the suites. A file in it goes by the address that the W3C publishes it at. */
record SuiteFolder(Path path) {

    private static final String BASE = "http://www.w3.org/2009/sparql/docs/tests/data-sparql11/";
    private static final String MANIFEST = "http://www.w3.org/2001/sw/DataAccess/tests/test-manifest#";

    /** The folder named by the system property {@code concerngraph.w3c}, else where the samples lie beside the project. */
    static SuiteFolder named() {
        return new SuiteFolder(
                Path.of(System.getProperty("concerngraph.w3c", "../shared/samples/w3c/sparql/sparql11")));
    }

    boolean isThere() {
        return Files.isDirectory(path);
    }

    /** The tests of a manifest, for example {@code bind/manifest.ttl}, in its order. */
    List<SuiteTest> tests(String manifest) {
        Model model = RDFParser.create()
                .fromString(text(BASE + manifest))
                .lang(Lang.TURTLE)
                .base(BASE + manifest)
                .toModel();
        var entries = model.listObjectsOfProperty(model.createProperty(MANIFEST, "entries"))
                .next();
        return entries.asResource().as(RDFList.class).asJavaList().stream()
                .map(RDFNode::asResource)
                .map(entry -> new SuiteTest(this, manifest.substring(0, manifest.lastIndexOf('/')), entry))
                .toList();
    }

    /** What a file says, byte for byte. */
    byte[] bytes(String address) {
        try {
            return Files.readAllBytes(path.resolve(address.substring(BASE.length())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String text(String address) {
        return new String(bytes(address), StandardCharsets.UTF_8);
    }

    Graph graph(String address) {
        return RDFParser.create()
                .source(path.resolve(address.substring(BASE.length())).toString())
                .base(address)
                .toGraph();
    }
}
