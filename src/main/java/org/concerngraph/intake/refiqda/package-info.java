/** The readers of REFI-QDA: projects and codebooks of the programs in which qualitative data are coded. */
@NullMarked
package org.concerngraph.intake.refiqda;

import org.jspecify.annotations.NullMarked;
