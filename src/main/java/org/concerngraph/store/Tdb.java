package org.concerngraph.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.TDB2;

/** How our datasets are opened in TDB2. */
final class Tdb {

    private Tdb() {}

    /** The dataset in a folder, which is made when it is missing; its default graph is the union of its named ones. */
    static DatasetGraph open(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        DatasetGraph tdb = DatabaseMgr.connectDatasetGraph(Location.create(folder.toString()));
        tdb.getContext().set(TDB2.symUnionDefaultGraph, true);
        EmptySafeExecutor.on(tdb);
        return tdb;
    }
}
