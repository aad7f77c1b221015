/** The W3C's SPARQL 1.1 suites, over HTTP, against our processors and beside them those that Fuseki comes with. */
@NullMarked
package org.concerngraph.endpoint.w3c;

import org.jspecify.annotations.NullMarked;
