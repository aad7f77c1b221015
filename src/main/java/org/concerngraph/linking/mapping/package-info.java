/** Links as things of the graph: those that are shipped, what they say in words, and what is kept of the terms they lead to. */
@NullMarked
package org.concerngraph.linking.mapping;

import org.jspecify.annotations.NullMarked;
