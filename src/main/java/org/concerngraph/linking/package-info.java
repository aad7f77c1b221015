/** Links of themes, roles and concerns to the terms of external vocabularies: load, suggest, review, exchange. */
@NullMarked
package org.concerngraph.linking;

import org.jspecify.annotations.NullMarked;
