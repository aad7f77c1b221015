package org.concerngraph.linking.lookup;

import static org.concerngraph.linking.lookup.OtherServer.encoded;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.concerngraph.linking.lookup.LookupSettings.Type;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * How servers of each type are asked, and where the terms stand in what they answer. OLS4: {@code response.docs} with
 * {@code iri}, {@code label}, {@code description}, {@code ontology_name} (https://www.ebi.ac.uk/ols4/help). MeSH: a list of
 * {@code resource} and {@code label} (the API description of https://id.nlm.nih.gov/mesh/). Reconciliation:
 * https://reconciliation-api.github.io/specs/0.2/.
 */
final class Languages {

    private static final int MOST = 10;
    private static final JsonMapper JSON = new JsonMapper();

    private final OtherServer server;

    Languages(OtherServer server) {
        this.server = server;
    }

    /** What the server at this address finds for some words. */
    List<Found> ask(Type type, String url, String words) throws IOException, InterruptedException {
        String at = url.replaceAll("/+$", "");
        return switch (type) {
            case OLS4 -> ols(server.get(at + "/api/search?rows=" + MOST + "&q=" + encoded(words)));
            case MESH ->
                mesh(server.get(at + "/lookup/descriptor?match=contains&limit=" + MOST + "&label=" + encoded(words)));
            case RECONCILE -> reconciled(at, words);
        };
    }

    private static List<Found> ols(JsonNode answer) {
        var found = new ArrayList<Found>();
        for (JsonNode term : list(answer.path("response").path("docs"), "response.docs")) {
            String iri = text(term, "iri");
            String said = term.path("description").isArray()
                    ? term.path("description").path(0).asString("")
                    : text(term, "description");
            String from = text(term, "ontology_name");
            found.add(new Found(
                    text(term, "label"),
                    iri,
                    page(iri),
                    from.isEmpty() || said.isEmpty() ? from + said : from + ": " + said));
        }
        return found;
    }

    private static List<Found> mesh(JsonNode answer) {
        var found = new ArrayList<Found>();
        for (JsonNode term : list(answer, "the whole answer")) {
            String iri = text(term, "resource");
            found.add(new Found(text(term, "label"), iri, page(iri), ""));
        }
        return found;
    }

    private List<Found> reconciled(String url, String words) throws IOException, InterruptedException {
        String view = server.get(url).path("view").path("url").asString("");
        String query = JSON.writeValueAsString(Map.of("q0", Map.of("query", words, "limit", MOST)));
        JsonNode answer = server.post(url, "queries", query);
        var found = new ArrayList<Found>();
        for (JsonNode candidate : list(answer.path("q0").path("result"), "q0.result")) {
            String id = text(candidate, "id");
            String address = view.isEmpty()
                    ? page(id)
                    : page(view.replace("{{id}}", encoded(id).replace("+", "%20")));
            found.add(new Found(text(candidate, "name"), id, address, text(candidate, "description")));
        }
        return found;
    }

    private static JsonNode list(JsonNode node, String place) {
        if (!node.isArray()) {
            throw new UnusableAnswer("answered without the list of terms that should be at " + place);
        }
        return node;
    }

    private static String text(JsonNode node, String member) {
        return node.path(member).asString("");
    }

    /** Only what a browser opens as a page is a link. */
    private static String page(String address) {
        return address.matches("https?://\\S+") ? address : "";
    }
}
