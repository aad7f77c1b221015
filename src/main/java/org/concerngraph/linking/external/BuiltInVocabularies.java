package org.concerngraph.linking.external;

import java.util.List;
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

    private final ShippedVocabularies shipped;
    private final Catalogue catalogue;
    private final VocabularyLoader loader;
    private final SmallVocabularies small;

    BuiltInVocabularies(
            ShippedVocabularies shipped, Catalogue catalogue, VocabularyLoader loader, SmallVocabularies small) {
        this.shipped = shipped;
        this.catalogue = catalogue;
        this.loader = loader;
        this.small = small;
    }

    /** Does the vocabulary with this name come with the program? */
    boolean isBuiltIn(String name) {
        return shipped.names().contains(name);
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
        List<String> changed = shipped.names().stream()
                .filter(name -> !shipped.sha256(name).equals(catalogue.sha256(name)))
                .toList();
        if (!changed.isEmpty()) {
            small.load(changed);
        }
    }
}
