package org.concerngraph.intake.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import org.concerngraph.RunningServer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;

/** A server and an administrator whose browser has no JavaScript; what they bring is taken away after each test. */
abstract class DraftPages extends RunningServer {

    static final String FACTS =
            "study=mill-2023&title=A+study+of+a+mill&source=10.1234/mill&licence=CC+BY+4.0&access-rights=Open";

    /** Pastes or uploads; gives the address of the draft. */
    String bring(BroughtFile file) {
        var answer = send(file.to(address("/intake/drafts")).headers(asAdministrator()));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        return answer.headers().firstValue("Location").orElseThrow();
    }

    /** What the administrator gets at this address, as a page. */
    HttpResponse<String> own(String path) {
        return send(HttpRequest.newBuilder(URI.create(address(path)))
                .header("Accept", "text/html")
                .headers(asAdministrator()));
    }

    Document look(String draft) {
        var answer = own(draft);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Jsoup.parse(answer.body());
    }

    /** Sends a form with these fields. */
    HttpResponse<String> does(String path, String fields) {
        return send(HttpRequest.newBuilder(URI.create(address(path)))
                .header("Accept", "text/html")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .headers(asAdministrator())
                .POST(HttpRequest.BodyPublishers.ofString(fields)));
    }

    /** The receipt's address, once the draft has been accepted. */
    String accepted(String draft) {
        does(draft.replaceFirst("(?=\\?|$)", "/accept"), FACTS);
        HttpResponse<String> answer = own(draft);
        for (int i = 0; i < 60 && answer.statusCode() == 200 && answer.body().contains("looks again"); i++) {
            answer = own(draft);
        }
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        return URI.create(answer.headers().firstValue("Location").orElseThrow()).getPath();
    }

    @AfterEach
    void take_away() {
        for (List<String> row : select(
                "PREFIX prc: <https://w3id.org/prom-concerns/ontology#> SELECT ?i { ?i a prc:Import ; prc:inStudy ?s"
                        + " FILTER (!STRENDS(STR(?s), '/hunter-2015')) }")) {
            does("/intake/" + row.getFirst().replaceFirst(".*/", "") + "/withdraw", "reason=");
        }
        update("DROP SILENT GRAPH <https://w3id.org/prom-concerns/graph/withdrawn>", asAdministrator());
        update("DROP SILENT GRAPH <https://w3id.org/prom-concerns/graph/roles/local>", asAdministrator());
        Jsoup.parse(own("/intake/drafts").body())
                .select("form[action$=/discard]")
                .forEach(form -> does(form.attr("action"), ""));
    }
}
