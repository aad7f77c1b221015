package org.concerngraph.linking.lookup;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.concerngraph.store.CannotStart;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Which other servers may be asked for terms.
 *
 * @param lookups the servers; none, unless somebody sets them up
 */
@ConfigurationProperties("concerngraph.linking")
record LookupSettings(@DefaultValue List<Place> lookups) {

    /** Copies the list. */
    LookupSettings {
        lookups = List.copyOf(lookups);
    }

    /** What a server speaks. */
    enum Type {
        /** The Ontology Lookup Service of EMBL-EBI, version 4. */
        OLS4,
        /** The look-up of the National Library of Medicine. */
        MESH,
        /** A service of the Reconciliation API. */
        RECONCILE
    }

    /**
     * A server.
     *
     * @param type what it speaks
     * @param name what people call it
     * @param url for OLS4 what stands before {@code /api/search}, for MeSH what stands before {@code /lookup/descriptor}, for
     *     a reconciliation service its endpoint
     * @param timeout how long all of an answer may take
     */
    record Place(
            @Nullable Type type,
            @Nullable String name,
            @Nullable String url,
            @DefaultValue("5s") Duration timeout) {

        /** Refuses what cannot be asked; throws {@link CannotStart}. */
        Place {
            if (type == null || name == null || name.isBlank() || url == null || !isAddress(url)) {
                throw new CannotStart(
                        "A look-up of concerngraph.linking.lookups has the type " + type + ", the name " + name
                                + " and the url " + url + ".",
                        "Give each of them a type (ols4, mesh or reconcile), a name, and a url with http or https.");
            }
        }

        private static boolean isAddress(String url) {
            try {
                URI uri = URI.create(url);
                return List.of("http", "https").contains(String.valueOf(uri.getScheme())) && uri.getHost() != null;
            } catch (IllegalArgumentException noAddress) {
                return false;
            }
        }
    }
}
