/** Live look-ups: terms found by other servers, where somebody set them up; they are never mixed with what is here. */
@NullMarked
package org.concerngraph.linking.lookup;

import org.jspecify.annotations.NullMarked;
