/** What people changed: each change is one revision, which says who, when, why, and what was there before and after. */
@NullMarked
package org.concerngraph.revision;

import org.jspecify.annotations.NullMarked;
