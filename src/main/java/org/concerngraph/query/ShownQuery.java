package org.concerngraph.query;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * A question behind a page.
 *
 * @param summary what it asks
 * @param text its SPARQL, with the values it was asked with
 */
public record ShownQuery(String summary, String text) {

    /** Where the question stands in the SPARQL editor. */
    public String href() {
        return "/sparql?query=" + URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
