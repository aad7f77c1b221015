package org.concerngraph.linking.mapping;

import java.text.Normalizer;
import java.util.Locale;

/** What an agent is called in its IRI: the same for every way of writing a name. */
public final class AgentName {

    private AgentName() {}

    /** Small letters without accents, and hyphens: {@code Ada Müller} is {@code ada-muller}; empty where no letter is left. */
    public static String of(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", "-")
                .replaceAll("^-+|-+$", "");
    }
}
