/** The query library over HTTP: a gallery, each query as a form and as an operation, and examples in the graph. */
@NullMarked
package org.concerngraph.endpoint.library;

import org.jspecify.annotations.NullMarked;
