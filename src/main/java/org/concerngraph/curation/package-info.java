/** What people make of quotes in the browser: concerns, the evidence for them, how they bear on each other, and its history. */
@NullMarked
package org.concerngraph.curation;

import org.jspecify.annotations.NullMarked;
