/** Links decided by people: what a machine suggests, judged beside the words, kept with who decided and why. */
@NullMarked
package org.concerngraph.linking.review;

import org.jspecify.annotations.NullMarked;
