/** What was said, by whom, where: quotes with their marks, their sources, and themes. */
@NullMarked
package org.concerngraph.evidence;

import org.jspecify.annotations.NullMarked;
