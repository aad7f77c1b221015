package org.concerngraph.query;

import java.util.List;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.RowSet;

/** The rows of an answer, of which the execution knows how many were given. */
record CountedRows(RowSet rows, Execution execution) implements RowSet {

    @Override
    public boolean hasNext() {
        boolean hasNext = rows.hasNext();
        if (!hasNext) {
            execution.complete();
        }
        return hasNext;
    }

    @Override
    public Binding next() {
        Binding row = rows.next();
        execution.count();
        return row;
    }

    @Override
    public List<Var> getResultVars() {
        return rows.getResultVars();
    }

    @Override
    public long getRowNumber() {
        return rows.getRowNumber();
    }

    @Override
    public void close() {
        rows.close();
    }
}
