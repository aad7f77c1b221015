/** SPARQL for others: the protocol on the web port, and a form for people. */
@NullMarked
package org.concerngraph.endpoint;

import org.jspecify.annotations.NullMarked;
