package org.concerngraph.intake.tabular;

import java.util.Iterator;

/** The rows of a sheet one after the other; to be closed by who opened it. */
interface RowWalk extends Iterator<Row>, AutoCloseable {

    @Override
    void close();
}
