/** Tests of what other tools match their cells against. */
@NullMarked
package org.concerngraph.linking.reconcile;

import org.jspecify.annotations.NullMarked;
