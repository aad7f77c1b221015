package org.concerngraph.store;

import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.JsonLdErrorCode;
import com.apicatalog.jsonld.loader.DocumentLoader;
import com.apicatalog.jsonld.loader.SchemeRouter;

/**
 * A JSON-LD document may name its context by an address, of another server or of a file of this one, and the reader
 * would fetch it. Ours fetches nothing. The loader is replaced where all readers of this program get theirs, because
 * Jena's options would be one object for all readers at a time, and hold the base of only one of them.
 */
final class NoRemoteContexts {

    private NoRemoteContexts() {}

    /** Closes all ways to the outside. */
    static void install() {
        DocumentLoader closed = (address, options) -> {
            throw new JsonLdError(
                    JsonLdErrorCode.LOADING_REMOTE_CONTEXT_FAILED,
                    "The context <" + address + "> is not fetched here; send it in the document.");
        };
        var router = (SchemeRouter) SchemeRouter.defaultInstance();
        router.set("http", closed).set("https", closed).set("file", closed);
    }
}
