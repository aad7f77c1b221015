/** The dataset as a whole: what it holds, its record for catalogues, its graphs and downloads, what it is about. */
@NullMarked
package org.concerngraph.dataset;

import org.jspecify.annotations.NullMarked;
