package org.concerngraph.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.concerngraph.query.Questions;
import org.concerngraph.query.Row;
import org.concerngraph.store.BaseIri;
import org.concerngraph.vocabulary.Graphs;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * FAIR Signposting: the headers of a thing's page and of its RDF say by which name it is cited, where its description is
 * in which format, of what type it is, whose it is, and under which licence, so that programs need not read the page.
 */
@Component
class Signposts implements HandlerInterceptor {

    private static final Pattern THING = Pattern.compile("/([a-z]+)/([^/]+?)(?:[.](ttl|jsonld|nt|rdf))?");
    private static final Pattern ONTOLOGY = Pattern.compile("/ontology(?:[.](ttl|jsonld|nt|rdf))?");
    private static final Node ONTOLOGY_IRI = NodeFactory.createURI("https://w3id.org/prom-concerns/ontology");

    /** What a page of one thing is, besides what the thing is. */
    private static final String PAGE_TYPE = "https://schema.org/AboutPage";

    private final Questions questions;
    private final BaseIri base;
    private final PublicUrl publicUrl;
    private final Paths paths;

    Signposts(Questions questions, BaseIri base, PublicUrl publicUrl, Paths paths) {
        this.questions = questions;
        this.base = base;
        this.publicUrl = publicUrl;
        this.paths = paths;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        String path = request.getRequestURI();
        Matcher thing = THING.matcher(path);
        Matcher ontology = ONTOLOGY.matcher(path);
        List<String> links = List.of();
        if (ontology.matches()) {
            links = links(ONTOLOGY_IRI, "/ontology", Optional.ofNullable(ontology.group(1)), request);
        } else if (thing.matches()) {
            String id = thing.group(2);
            var suffix = Optional.ofNullable(thing.group(3));
            links = Kind.ofPlural(thing.group(1))
                    .map(kind -> links(base.iri(kind.segment(), id), kind.page(id), suffix, request))
                    .orElse(List.of());
        }
        if (!links.isEmpty()) {
            response.setHeader(HttpHeaders.LINK, String.join(", ", links));
        }
        return true;
    }

    private List<String> links(Node thing, String page, Optional<String> suffix, HttpServletRequest request) {
        List<Row> rows =
                questions.ask("site/signposts", Map.of("thing", List.of(thing))).list();
        if (rows.isEmpty()) {
            return List.of();
        }
        String url = publicUrl.of(request);
        var links = new LinkedHashSet<String>();
        add(links, thing.getURI(), "cite-as");
        for (RdfFormat format : RdfFormat.values()) {
            if (!suffix.equals(Optional.of(format.suffix()))) {
                String file = url + page + "." + format.suffix();
                String relation = suffix.isPresent() ? "alternate" : "describedby alternate";
                links.add("<%s>; rel=\"%s\"; type=\"%s\"".formatted(file, relation, format.mediaType()));
            }
        }
        if (suffix.isPresent()) {
            links.add("<%s>; rel=\"describes alternate\"; type=\"text/html\"".formatted(url + page));
        } else {
            add(links, PAGE_TYPE, "type");
        }
        for (Row row : rows) {
            add(links, row.text("type"), "type");
            add(links, row.text("licence"), "license");
            String author = row.text("author");
            add(links, author == null ? null : absolute(author, url), "author");
            String collection = row.text("collection");
            add(links, collection == null ? null : absolute(collection, url), "collection");
            if (row.has("source")) {
                String file = "/graphs/source/" + paths.id(row.require("source")) + ".ttl";
                links.add("<%s>; rel=\"item\"; type=\"text/turtle\"".formatted(url + file));
            }
        }
        return new ArrayList<>(links);
    }

    /** The page of one of our things with the address of the service before it; another IRI as it is. */
    private String absolute(String iri, String url) {
        String page = iri.equals(Graphs.DATASET.getURI()) ? "/dataset" : paths.of(iri);
        return page.startsWith("/") ? url + page : iri;
    }

    private static void add(Set<String> links, @Nullable String target, String relation) {
        if (target != null && target.matches("https?://[^<>\\s\"]+")) {
            links.add("<%s>; rel=\"%s\"".formatted(target, relation));
        }
    }
}
