/** Named queries: the library of query files, their parameters, their execution behind one guard, their rows. */
@NullMarked
package org.concerngraph.query;

import org.jspecify.annotations.NullMarked;
