/** Tests of asking other servers for terms. */
@NullMarked
package org.concerngraph.linking.lookup;

import org.jspecify.annotations.NullMarked;
