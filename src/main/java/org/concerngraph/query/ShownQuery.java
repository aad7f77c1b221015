package org.concerngraph.query;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * A question behind a page.
 *
 * @param summary what it asks
 * @param text its SPARQL, with the values it was asked with
 * @param dataset the dataset that it was asked of
 */
public record ShownQuery(String summary, String text, AskedDataset dataset) {

    /** Where the question stands in the SPARQL editor of its dataset. */
    public String href() {
        return dataset.address() + "?query=" + URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
