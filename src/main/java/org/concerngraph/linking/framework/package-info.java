/** Frameworks of implementation science: their constructs in the graph, and how far the concerns reach into them. */
@NullMarked
package org.concerngraph.linking.framework;

import org.jspecify.annotations.NullMarked;
