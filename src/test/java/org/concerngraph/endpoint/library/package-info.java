@org.jspecify.annotations.NullMarked
package org.concerngraph.endpoint.library;
