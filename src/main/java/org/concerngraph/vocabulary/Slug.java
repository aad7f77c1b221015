package org.concerngraph.vocabulary;

import java.text.Normalizer;
import java.util.Locale;

/** The part of an identifier that is made from a label. */
public final class Slug {

    private Slug() {}

    /** Small letters and digits of the whole label, with hyphens between the words; never empty. */
    public static String of(String label) {
        String plain = Normalizer.normalize(label, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("['’]", "")
                .replaceAll("[^\\p{L}\\p{N}]+", "-")
                .replaceAll("^-|-$", "");
        return plain.isEmpty() ? "x" + Integer.toHexString(label.hashCode()) : plain;
    }

    /** A participant's code as part of an identifier: its case is kept, white space becomes a hyphen. */
    public static String ofCode(String code) {
        return code.replaceAll("[^\\p{L}\\p{N}]+", "-");
    }
}
