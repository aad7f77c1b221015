package org.concerngraph.linking.external;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.lucene.store.FSDirectory;
import org.concerngraph.linking.match.TermIndex;
import org.concerngraph.store.VocabularyStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.FileSystemUtils;

/** The index of the names of all terms stands beside the dataset that it is made from. */
@Configuration
class TermIndexes {

    private static final Logger log = LoggerFactory.getLogger(TermIndexes.class);

    /** One that Lucene cannot read is removed; it is made again from the dataset. */
    @Bean(destroyMethod = "close")
    TermIndex termIndex(VocabularyStore store) {
        Path directory = store.directory().resolve("terms");
        try {
            Files.createDirectories(directory);
            try {
                return new TermIndex(FSDirectory.open(directory));
            } catch (UncheckedIOException | IllegalArgumentException unreadable) {
                log.warn(
                        "The index of terms in {} cannot be read and is made again: {}",
                        directory,
                        unreadable.getMessage());
                FileSystemUtils.deleteRecursively(directory);
                Files.createDirectories(directory);
                return new TermIndex(FSDirectory.open(directory));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
