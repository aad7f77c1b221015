/** The home page, every thing's address, and the pages of things that have none of their own. */
@NullMarked
package org.concerngraph.site;

import org.jspecify.annotations.NullMarked;
