/** Mapping sets as SSSOM writes them, as tables and as RDF. */
@NullMarked
package org.concerngraph.linking.sssom;

import org.jspecify.annotations.NullMarked;
