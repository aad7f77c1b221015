package org.concerngraph.linking.external;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.concerngraph.store.ProjectFiles;
import org.concerngraph.store.Sha256;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/**
 * Brings the second dataset and the index of names up to date before the first request: the vocabularies in
 * {@code data/vocabularies/} are loaded when their files changed, a loading that broke off is finished, and an index that
 * is not of the dataset as it is now is made again.
 */
@Component
class BuiltInVocabularies implements SmartInitializingSingleton {

    private static final Logger log = LoggerFactory.getLogger(BuiltInVocabularies.class);
    private static final String FOLDER = "data/vocabularies";
    private static final String ENDING = ".ttl";

    private final ProjectFiles files;
    private final Catalogue catalogue;
    private final VocabularyLoader loader;
    private final Map<String, String> fileOf = new TreeMap<>();

    BuiltInVocabularies(ProjectFiles files, Catalogue catalogue, VocabularyLoader loader) {
        this.files = files;
        this.catalogue = catalogue;
        this.loader = loader;
        for (String file : files.list(FOLDER, ENDING)) {
            fileOf.put(file.substring(FOLDER.length() + 1, file.length() - ENDING.length()), file);
        }
    }

    /** Does the vocabulary with this name come with the program? */
    boolean isBuiltIn(String name) {
        return fileOf.containsKey(name);
    }

    @Override
    public void afterSingletonsInstantiated() {
        loader.indexAllWhereBehind();
        for (String name : catalogue.unfinished()) {
            log.info("The loading of the vocabulary {} had broken off and is finished.", name);
            try {
                loader.finish(name);
            } catch (RuntimeException fault) {
                log.error("The vocabulary {} could not be finished; load it again.", name, fault);
            }
        }
        List<Map.Entry<String, String>> changed = fileOf.entrySet().stream()
                .filter(entry -> !Sha256.of(files.bytes(entry.getValue())).equals(catalogue.sha256(entry.getKey())))
                .toList();
        for (var entry : changed) {
            load(entry.getKey(), files.bytes(entry.getValue()));
        }
    }

    private void load(String name, byte[] bytes) {
        Path path = null;
        try {
            path = Files.createTempFile("concern-graph-vocabulary", ENDING);
            Files.write(path, bytes);
            loader.loadBuiltIn(new VocabularyFile(path, name + ENDING), new Vocabulary(name, null, "", null, null));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            VocabularyLoader.delete(path);
        }
    }
}
