/** The names of terms, things and graphs that Java uses; no behaviour. */
@NullMarked
package org.concerngraph.vocabulary;

import org.jspecify.annotations.NullMarked;
