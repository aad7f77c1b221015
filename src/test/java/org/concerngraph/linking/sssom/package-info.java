@NullMarked
package org.concerngraph.linking.sssom;

import org.jspecify.annotations.NullMarked;
