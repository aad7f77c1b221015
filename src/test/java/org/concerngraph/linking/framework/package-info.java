@NullMarked
package org.concerngraph.linking.framework;

import org.jspecify.annotations.NullMarked;
