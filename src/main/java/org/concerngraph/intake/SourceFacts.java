package org.concerngraph.intake;

import java.time.Instant;
import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a source besides what a reader finds in it.
 *
 * @param study the study's identifier
 * @param source the source's identifier within the study, for example {@code table-3}
 * @param publication the article or report that the source is a part of, if any
 * @param fileName the file's name
 * @param sha256 the digest of the file's bytes
 * @param reader the reader's name
 * @param readerVersion the reader's version
 * @param readAt when it was read
 */
record SourceFacts(
        String study,
        String source,
        @Nullable Node publication,
        String fileName,
        String sha256,
        String reader,
        String readerVersion,
        Instant readAt) {}
