/** The reader of quote tables whose layout was lost when they were copied as text. */
@NullMarked
package org.concerngraph.intake.quotetable;

import org.jspecify.annotations.NullMarked;
