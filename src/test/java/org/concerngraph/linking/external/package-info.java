@NullMarked
package org.concerngraph.linking.external;

import org.jspecify.annotations.NullMarked;
