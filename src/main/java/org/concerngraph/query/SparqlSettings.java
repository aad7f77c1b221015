package org.concerngraph.query;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What SPARQL may cost. For limits in rows and bytes 0 means none.
 *
 * @param timeout how long a query or an update may run before the server ends it; a client can ask for less, not for more
 * @param maxRows how many rows an answer over the protocol may have
 * @param maxResponse how many bytes an answer over the protocol may have, before compression
 * @param maxConcurrent how many queries of others may run at a time
 * @param maxConcurrentPerClient how many of those one network address may have
 * @param maxWait how long a query waits for its turn before it is told to come again
 * @param maxQuery how long a query's or an update's text may be
 * @param maxNesting how deep brackets may nest in a query, an update, or RDF that is sent
 * @param maxString how many characters a string may have that a query makes
 * @param maxUpload how many bytes of RDF one request may send, after decompression
 * @param services the SPARQL addresses of other servers that the project's own queries may ask; nobody else's query may
 */
@ConfigurationProperties("concerngraph.sparql")
public record SparqlSettings(
        @DefaultValue("30s") Duration timeout,
        @DefaultValue("0") long maxRows,
        @DefaultValue("2GB") DataSize maxResponse,
        @DefaultValue("8") int maxConcurrent,
        @DefaultValue("4") int maxConcurrentPerClient,
        @DefaultValue("1s") Duration maxWait,
        @DefaultValue("2MB") DataSize maxQuery,
        @DefaultValue("200") int maxNesting,
        @DefaultValue("1000000") int maxString,
        @DefaultValue("1GB") DataSize maxUpload,
        @DefaultValue({}) List<String> services) {

    /** The defaults with another time limit. */
    public static SparqlSettings within(Duration timeout) {
        return new SparqlSettings(
                timeout,
                0,
                DataSize.ofGigabytes(2),
                8,
                4,
                Duration.ofSeconds(1),
                DataSize.ofMegabytes(2),
                200,
                1_000_000,
                DataSize.ofGigabytes(1),
                List.of());
    }
}
