package org.concerngraph.dataset;

import jakarta.servlet.http.HttpServletRequest;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.VOID;
import org.concerngraph.vocabulary.Graphs;
import org.concerngraph.web.NotFound;
import org.concerngraph.web.PublicUrl;
import org.concerngraph.web.RdfFormat;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;

/** The description of the dataset where programs look for it, with the addresses by which they came. */
@Controller
class VoidController {

    private final VoidDescription description;
    private final PublicUrl publicUrl;

    VoidController(VoidDescription description, PublicUrl publicUrl) {
        this.description = description;
        this.publicUrl = publicUrl;
    }

    @GetMapping("/.well-known/void")
    ResponseEntity<String> wellKnown(
            @RequestHeader(required = false) @Nullable String accept, HttpServletRequest request) {
        return answer(RdfFormat.preferredBy(accept).orElse(RdfFormat.TURTLE), request);
    }

    @GetMapping("/void.{suffix:ttl|jsonld|nt|rdf}")
    ResponseEntity<String> file(@PathVariable String suffix, HttpServletRequest request) {
        return answer(RdfFormat.ofSuffix(suffix).orElseThrow(() -> new NotFound("format", suffix)), request);
    }

    private ResponseEntity<String> answer(RdfFormat format, HttpServletRequest request) {
        var addresses = new ServiceAddresses(publicUrl.of(request));
        Graph graph = description.stored();
        addresses.addTo(graph);
        Node document = addresses.of("/void.ttl");
        graph.add(document, RDF.type.asNode(), VOID.DatasetDescription.asNode());
        graph.add(document, RDFS.label.asNode(), NodeFactory.createLiteralLang("Description of Concern Graph", "en"));
        graph.add(document, FOAF.primaryTopic.asNode(), Graphs.DATASET);
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, format.contentType())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .body(format.write(graph));
    }
}
