/** Tests of the files that are taken away. */
@NullMarked
package org.concerngraph.export;

import org.jspecify.annotations.NullMarked;
