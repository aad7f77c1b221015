/** Curation as curators do it: over HTTP, and in a browser. */
@NullMarked
package org.concerngraph.curation;

import org.jspecify.annotations.NullMarked;
