/** The readers of tables of data: CSV files and the sheets of workbooks. */
@NullMarked
package org.concerngraph.intake.tabular;

import org.jspecify.annotations.NullMarked;
