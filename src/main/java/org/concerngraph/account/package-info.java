/** Who may do what, and how they log in. */
@NullMarked
package org.concerngraph.account;

import org.jspecify.annotations.NullMarked;
