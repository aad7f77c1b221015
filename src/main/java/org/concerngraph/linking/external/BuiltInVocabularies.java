package org.concerngraph.linking.external;

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
        var changed = new TreeMap<String, byte[]>();
        fileOf.forEach((name, file) -> {
            byte[] bytes = files.bytes(file);
            if (!Sha256.of(bytes).equals(catalogue.sha256(name))) {
                changed.put(name, bytes);
            }
        });
        if (!changed.isEmpty()) {
            loader.loadSmall(changed);
        }
    }
}
