/** The way out: a study, or all quotes, in formats that other programs open. Nothing is in a file that is not in the graph. */
@NullMarked
package org.concerngraph.export;

import org.jspecify.annotations.NullMarked;
