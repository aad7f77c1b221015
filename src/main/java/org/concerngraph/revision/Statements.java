package org.concerngraph.revision;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.sparql.core.Quad;

/** Statements as a text of N-Quads, one on each line, which can be read with any tool that reads RDF. */
final class Statements {

    private Statements() {}

    static String write(Collection<Quad> quads) {
        var text = new ByteArrayOutputStream();
        var writer = StreamRDFWriter.getWriterStream(text, Lang.NQUADS);
        writer.start();
        quads.forEach(writer::quad);
        writer.finish();
        return text.toString(StandardCharsets.UTF_8);
    }

    static List<Quad> read(String text) {
        var quads = new ArrayList<Quad>();
        RDFParser.fromString(text, Lang.NQUADS).parse(new StreamRDFBase() {
            @Override
            public void quad(Quad quad) {
                quads.add(quad);
            }
        });
        return quads;
    }
}
