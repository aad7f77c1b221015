package org.concerngraph.store;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the store is.
 *
 * @param directory the folder that holds the triples, the text index, the second dataset and the lock; made when it is missing
 */
@ConfigurationProperties("concerngraph.store")
public record StoreSettings(@DefaultValue("var/store") Path directory) {}
