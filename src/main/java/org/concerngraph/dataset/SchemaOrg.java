package org.concerngraph.dataset;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.concerngraph.query.Row;
import org.concerngraph.store.Store;
import org.concerngraph.vocabulary.Graphs;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The dataset, and each study in it, as search engines for data read them. */
@Component
class SchemaOrg {

    private static final String TYPE = "@type";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Store store;
    private final DatasetFacts facts;

    SchemaOrg(Store store, DatasetFacts facts) {
        this.store = store;
        this.facts = facts;
    }

    /** The whole dataset. */
    String whole(ServiceAddresses addresses) {
        var dataset = start(
                Graphs.DATASET.getURI(),
                facts.text(DCTerms.title.asNode()),
                facts.text(DCTerms.description.asNode()),
                addresses.url() + "/about");
        dataset.put("keywords", facts.texts(DCAT.keyword.asNode()));
        dataset.put("license", facts.licences().stream().map(Node::toString).toList());
        dataset.put("creator", facts.makers());
        dataset.put(
                "citation",
                facts.studies().stream()
                        .filter(study -> study.has("citation"))
                        .map(study -> study.require("citation"))
                        .toList());
        dataset.put(
                "distribution",
                Stream.of(Download.values())
                        .map(download -> download(download.mediaType(), addresses.url() + download.path()))
                        .toList());
        dataset.put(
                "includedInDataCatalog",
                Map.of(TYPE, "DataCatalog", "name", "Concern Graph", "url", addresses.url() + "/dataset.ttl"));
        return json(dataset);
    }

    /** One study: what of it is in the dataset. */
    String study(Row study, ServiceAddresses addresses) {
        String id = facts.id(study);
        String title = study.has("title") ? study.require("title") : study.require("label");
        var dataset = start(
                study.require("study"),
                study.require("label") + ": quotes and themes",
                "What was published of the study “" + title
                        + "”, as linked data: its quotes with their speakers, roles,"
                        + " themes and sources, and how curators read them.",
                addresses.url() + "/studies/" + id);
        if (study.has("licence")) {
            dataset.put("license", study.require("licence"));
        }
        dataset.put("creator", facts.makers());
        if (study.has("citation")) {
            dataset.put("citation", study.require("citation"));
        }
        if (study.has("article")) {
            dataset.put("isBasedOn", study.require("article"));
        }
        if (study.has("country")) {
            dataset.put("spatialCoverage", study.require("country"));
        }
        var distributions = new ArrayList<Map<String, String>>();
        distributions.add(download("text/csv", addresses.url() + "/quotes.csv?study=" + id));
        distributions.add(download("text/turtle", addresses.url() + "/quotes.ttl?study=" + id));
        if (store.read(() -> store.dataset().contains(Graphs.source(id), Node.ANY, Node.ANY, Node.ANY))) {
            distributions.add(download(
                    "text/turtle",
                    addresses.url() + GraphName.of(Graphs.source(id)).turtle()));
        }
        dataset.put("distribution", distributions);
        dataset.put("isPartOf", Map.of(TYPE, "Dataset", "@id", Graphs.DATASET.getURI(), "name", "Concern Graph"));
        dataset.put(
                "includedInDataCatalog",
                Map.of(TYPE, "DataCatalog", "name", "Concern Graph", "url", addresses.url() + "/dataset.ttl"));
        return json(dataset);
    }

    private Map<String, Object> start(String iri, String name, String description, String page) {
        var dataset = new LinkedHashMap<String, Object>();
        dataset.put("@context", "https://schema.org/");
        dataset.put(TYPE, "Dataset");
        dataset.put("@id", iri);
        dataset.put("identifier", iri);
        dataset.put("name", name);
        dataset.put("description", description);
        dataset.put("url", page);
        dataset.put("version", Long.toString(store.version()));
        store.modified().ifPresent(time -> dataset.put("dateModified", time.getLiteralLexicalForm()));
        dataset.put("inLanguage", "en");
        dataset.put("isAccessibleForFree", true);
        return dataset;
    }

    private static Map<String, String> download(String type, String url) {
        var download = new LinkedHashMap<String, String>();
        download.put(TYPE, "DataDownload");
        download.put("encodingFormat", type);
        download.put("contentUrl", url);
        return download;
    }

    /** JSON that can stand in a page: nothing in it ends the element that it stands in. */
    private static String json(Map<String, Object> dataset) {
        return JSON.writeValueAsString(dataset).replace("<", "\\u003c");
    }

    /** The study of this identifier, where there is one. */
    List<Row> studies(String id) {
        return facts.studies().stream()
                .filter(study -> facts.id(study).equals(id))
                .toList();
    }
}
