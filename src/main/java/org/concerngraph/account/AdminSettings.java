package org.concerngraph.account;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who administers the server.
 *
 * @param password the password of the user {@code admin}; when blank, one is made up on first start and shown once
 */
@ConfigurationProperties("concerngraph.admin")
record AdminSettings(@DefaultValue("") String password) {}
