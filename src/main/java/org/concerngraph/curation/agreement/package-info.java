/** How far people who coded the same quotes independently agree, and where they differ. */
@NullMarked
package org.concerngraph.curation.agreement;

import org.jspecify.annotations.NullMarked;
