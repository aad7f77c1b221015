package org.concerngraph.linking.lookup;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import org.concerngraph.RunningServer;
import org.junit.jupiter.api.Test;

/** Look-ups on other servers are off until somebody sets them up, and are for who may judge links. */
class LookupPageTest extends RunningServer {

    @Test
    void the_page_says_that_nothing_is_set_up_and_strangers_do_not_see_it() {
        assertThat(get("/links/lookups?q=patient", "text/html").statusCode()).isEqualTo(401);
        var page = send(HttpRequest.newBuilder(URI.create(address("/links/lookups?q=patient")))
                .header("Accept", "text/html")
                .headers(asAdministrator()));
        assertThat(page.body()).contains("nothing is sent anywhere", "concerngraph.linking.lookups");
        var json = send(HttpRequest.newBuilder(URI.create(address("/links/lookups?q=patient")))
                .header("Accept", "application/json")
                .headers(asAdministrator()));
        assertThat(json.body()).contains("\"answers\":[]");
        assertThat(json.headers().firstValue("ETag")).isEmpty();
    }
}
