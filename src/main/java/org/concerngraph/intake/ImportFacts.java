package org.concerngraph.intake;

import java.time.Instant;
import org.apache.jena.graph.Node;

/**
 * What is known of an import besides what a reader finds in the file.
 *
 * @param study the study that it belongs to
 * @param name what tells it from other imports of its study, as part of an identifier: {@code table-3}
 * @param revision 1 for the first import of this name, 2 for what replaced it, and so on
 * @param graph the graph that what was published goes into
 * @param file the file
 * @param reader the reader's name
 * @param readerVersion the reader's version
 * @param by who imported it, a user's name; empty for the program itself
 * @param readAt when it was read
 */
record ImportFacts(
        StudyFacts study,
        String name,
        int revision,
        Node graph,
        SourceFile file,
        String reader,
        String readerVersion,
        String by,
        Instant readAt) {

    /** The identifier of the import: of its study, its name and, from the second on, its revision. */
    String id() {
        String id = study.id() + "." + name;
        return revision == 1 ? id : id + "." + revision;
    }
}
