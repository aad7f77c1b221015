/**
 * The dataset: opened, read and written in transactions, indexed for text, versioned, filled from the built-in files; and
 * beside it a second one for whole vocabularies.
 */
@NullMarked
package org.concerngraph.store;

import org.jspecify.annotations.NullMarked;
