/** The command line: files into the graph without a server, in batches, with exit codes that scripts can use. */
@NullMarked
package org.concerngraph.command;

import org.jspecify.annotations.NullMarked;
