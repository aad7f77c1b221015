package org.concerngraph.query;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an execution of SPARQL may cost.
 *
 * @param timeout how long a query or an update may run before the server ends it; a client can ask for less, not for more
 */
@ConfigurationProperties("concerngraph.sparql")
public record SparqlSettings(@DefaultValue("30s") Duration timeout) {}
