/** Which terms of the loaded vocabularies one of our things may mean, and why: names compared after rules that are shown. */
@NullMarked
package org.concerngraph.linking.match;

import org.jspecify.annotations.NullMarked;
