package org.concerngraph.endpoint.library;

import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.exec.RowSetStream;
import org.apache.jena.sparql.resultset.ResultsWriter;
import org.concerngraph.store.Sha256;

/**
 * A table that was read to its end once, of which only some rows were kept.
 *
 * @param columns the names of its columns
 * @param first the first rows, as many as a picture may need
 * @param page the rows of one page
 * @param total how many rows it has
 * @param sha256 the checksum of all of it as CSV
 */
record Collected(List<String> columns, List<Binding> first, List<Binding> page, long total, String sha256) {

    /** Reads all rows, keeps so many from the beginning and so many from a place on, and forgets the others. */
    static Collected of(RowSet rows, int first, int from, int page) {
        var kept = new ArrayList<Binding>();
        var onPage = new ArrayList<Binding>();
        MessageDigest digest = Sha256.begin();
        var number = new long[1];
        Iterator<Binding> watched = Iter.map(rows, row -> {
            if (number[0] < first) {
                kept.add(row);
            }
            if (number[0] >= from && onPage.size() < page) {
                onPage.add(row);
            }
            number[0]++;
            return row;
        });
        ResultsWriter.create()
                .lang(ResultSetLang.RS_CSV)
                .build()
                .write(
                        new DigestOutputStream(OutputStream.nullOutputStream(), digest),
                        RowSetStream.create(rows.getResultVars(), watched));
        return new Collected(
                rows.getResultVars().stream().map(Var::getVarName).toList(),
                kept,
                onPage,
                number[0],
                Sha256.end(digest));
    }
}
