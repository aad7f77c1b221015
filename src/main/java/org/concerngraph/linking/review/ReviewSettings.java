package org.concerngraph.linking.review;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of suggestions.
 *
 * @param suggestions are the best suggestions kept in the second dataset, for those who query them? Pages make them anyway
 */
@ConfigurationProperties("concerngraph.linking")
record ReviewSettings(@DefaultValue("true") boolean suggestions) {}
