/** The ontology's files agree with one another, and its shapes find the faults that they name. */
@NullMarked
package org.concerngraph.ontology;

import org.jspecify.annotations.NullMarked;
