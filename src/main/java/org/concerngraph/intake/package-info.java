/** Qualitative data in: a file becomes a study's worth of values, and these become the study's graphs. */
@NullMarked
package org.concerngraph.intake;

import org.jspecify.annotations.NullMarked;
