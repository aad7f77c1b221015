/** Concern Graph: what people fear about patient-reported outcome measures, as evidence that can be queried. */
@NullMarked
package org.concerngraph;

import org.jspecify.annotations.NullMarked;
