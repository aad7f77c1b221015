/** Tests of the readers of tables of data. */
@NullMarked
package org.concerngraph.intake.tabular;

import org.jspecify.annotations.NullMarked;
