package org.concerngraph.dataset;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.function.Consumer;
import org.apache.jena.atlas.RuntimeIOException;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.shared.PrefixMapping;
import org.concerngraph.revision.Moment;
import org.concerngraph.store.Prefixes;
import org.concerngraph.store.Store;
import org.concerngraph.vocabulary.Graphs;
import org.concerngraph.web.NotFound;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The whole dataset, and each of its graphs, to take away: one state of it, written as it is read. */
@Controller
class DownloadsController {

    private static final Logger log = LoggerFactory.getLogger(DownloadsController.class);

    private final Store store;
    private final PrefixMapping prefixes;

    DownloadsController(Store store, Prefixes prefixes) {
        this.store = store;
        this.prefixes = prefixes.mapping();
    }

    @GetMapping("/dataset.{suffix:trig|nq}")
    void whole(@PathVariable String suffix, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Download download = Download.ofSuffix(suffix).orElseThrow(() -> new NotFound("format", suffix));
        announce(response, download.mediaType() + ";charset=utf-8", "concern-graph." + suffix);
        write(
                download.format(),
                request,
                response,
                out -> Moment.of(store.dataset()).find().forEachRemaining(out::quad));
    }

    @GetMapping({"/graphs/{layer:[\\w-]+}.{suffix:ttl|nt}", "/graphs/{layer:[\\w-]+}/{name:[\\w.-]+}.{suffix:ttl|nt}"})
    void graph(
            @PathVariable String layer,
            @PathVariable(required = false) @Nullable String name,
            @PathVariable String suffix,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        String path = name == null ? layer : layer + "/" + name;
        Node graph = NodeFactory.createURI(Graphs.NAMESPACE + path);
        // What the program notes down may be nothing.
        if (!Graphs.HOUSEKEEPING.contains(graph)
                && !store.read(() -> Moment.of(store.dataset()).containsGraph(graph))) {
            throw new NotFound("graph", path);
        }
        boolean isTurtle = suffix.equals("ttl");
        announce(
                response,
                (isTurtle ? "text/turtle" : "application/n-triples") + ";charset=utf-8",
                path.replace('/', '-') + "." + suffix);
        write(
                isTurtle ? RDFFormat.TURTLE_BLOCKS : RDFFormat.NTRIPLES_UTF8,
                request,
                response,
                out -> Moment.of(store.dataset())
                        .find(graph, Node.ANY, Node.ANY, Node.ANY)
                        .forEachRemaining(quad -> out.triple(quad.asTriple())));
    }

    private static void announce(HttpServletResponse response, String type, String fileName) {
        response.setContentType(type);
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + fileName + "\"");
    }

    private void write(
            RDFFormat format, HttpServletRequest request, HttpServletResponse response, Consumer<StreamRDF> data)
            throws IOException {
        if (request.getMethod().equals("HEAD")) {
            return;
        }
        var stream = response.getOutputStream();
        try {
            store.read(() -> {
                StreamRDF out = StreamRDFWriter.getWriterStream(stream, format);
                out.start();
                prefixes.getNsPrefixMap().forEach(out::prefix);
                data.accept(out);
                out.finish();
                return true;
            });
        } catch (RuntimeIOException gone) {
            log.debug("Somebody left while {} was sent", request.getRequestURI(), gone);
        }
    }
}
