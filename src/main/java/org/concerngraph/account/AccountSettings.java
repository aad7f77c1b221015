package org.concerngraph.account;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How accounts are used.
 *
 * @param session after how long without a request somebody has to log in again
 */
@ConfigurationProperties("concerngraph.accounts")
record AccountSettings(@DefaultValue("8h") Duration session) {}
