package org.concerngraph.query;

import org.concerngraph.store.Store;
import org.concerngraph.store.StoredDataset;
import org.concerngraph.store.VocabularyStore;
import org.springframework.stereotype.Component;

/** The datasets that questions are asked of. */
@Component
public class Datasets {

    private final Store store;
    private final VocabularyStore vocabularies;

    Datasets(Store store, VocabularyStore vocabularies) {
        this.store = store;
        this.vocabularies = vocabularies;
    }

    /** The dataset that an address at or below one of the SPARQL addresses is about. */
    public StoredDataset asked(String path) {
        return of(AskedDataset.at(path).orElseThrow());
    }

    /** The dataset itself. */
    public StoredDataset of(AskedDataset asked) {
        return switch (asked) {
            case CONCERNS -> store;
            case VOCABULARIES -> vocabularies;
        };
    }
}
