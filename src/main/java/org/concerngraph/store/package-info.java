/** The dataset: opened, read and written in transactions, indexed for text, versioned, filled from the built-in files. */
@NullMarked
package org.concerngraph.store;

import org.jspecify.annotations.NullMarked;
