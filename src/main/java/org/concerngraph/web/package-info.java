/** What every page and every address shares: errors, formats, where a thing's page is. */
@NullMarked
package org.concerngraph.web;

import org.jspecify.annotations.NullMarked;
