package org.concerngraph.intake;

import org.concerngraph.intake.rdf.StudyTriples;

/** A file as it was understood, before anything is compared with the graph. */
sealed interface Understanding {

    /** The reader's name. */
    String reader();

    /** The reader's version. */
    String readerVersion();

    /** What looks as if it could tell who somebody is; waits until all has been looked at. */
    Personal personal();

    /** A file of words. */
    record OfWords(String reader, String readerVersion, Reading reading, Personal personal) implements Understanding {}

    /** A file of RDF. */
    record OfRdf(String reader, String readerVersion, StudyTriples triples, Personal personal)
            implements Understanding {}
}
