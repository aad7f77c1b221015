@NullMarked
package org.concerngraph.command;

import org.jspecify.annotations.NullMarked;
