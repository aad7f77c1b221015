/** The query address as a person meets it: an editor that knows the data, and the answer in several views. */
@NullMarked
package org.concerngraph.endpoint.workbench;

import org.jspecify.annotations.NullMarked;
