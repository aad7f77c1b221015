/** Queries whose single steps end: what one step of a query may take in time and space, whoever wrote it. */
@NullMarked
package org.concerngraph.query.bounds;

import org.jspecify.annotations.NullMarked;
