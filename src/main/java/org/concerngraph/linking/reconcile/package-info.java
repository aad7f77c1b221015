/** Reconciliation for other tools: our things and the terms of vocabularies, found for the cells of a spreadsheet. */
@NullMarked
package org.concerngraph.linking.reconcile;

import org.jspecify.annotations.NullMarked;
