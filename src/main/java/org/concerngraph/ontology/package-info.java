/** Our ontology: loaded, shown at its own address, used to validate. */
@NullMarked
package org.concerngraph.ontology;

import org.jspecify.annotations.NullMarked;
