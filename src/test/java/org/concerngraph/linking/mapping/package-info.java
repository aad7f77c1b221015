@NullMarked
package org.concerngraph.linking.mapping;

import org.jspecify.annotations.NullMarked;
