/** Drafts: what somebody brought and looks at, repairs and completes before any of it is in the graph. */
@NullMarked
package org.concerngraph.intake.draft;

import org.jspecify.annotations.NullMarked;
