/** What it means: concerns, who voices them and for whom, and how they bear on each other. */
@NullMarked
package org.concerngraph.concern;

import org.jspecify.annotations.NullMarked;
