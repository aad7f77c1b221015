package org.concerngraph.web;

import java.util.UUID;
import org.concerngraph.store.Sha256;
import org.concerngraph.store.Store;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Entity tags for what is made from the data alone: the same question has the same answer until the next commit. A tag
 * is weak, because answers are equal in meaning and not in each byte, and is good for one run of the program, because a
 * newer program may say the same data differently.
 */
@Component
public class EntityTags {

    private static final int LENGTH = 16;

    private final Store store;
    private final String run = UUID.randomUUID().toString().substring(0, 8);

    EntityTags(Store store) {
        this.store = store;
    }

    /** The tag of the answer, at this state of the data, to the request that these parts tell from all others. */
    public String of(String... parts) {
        String digest = Sha256.of(store.identifier() + "\n" + String.join("\n", parts));
        return "W/\"" + store.commit() + "-" + run + "-" + digest.substring(0, LENGTH) + "\"";
    }

    /** Does an If-None-Match header name this tag? */
    public static boolean matches(@Nullable String ifNoneMatch, String tag) {
        if (ifNoneMatch == null) {
            return false;
        }
        if (ifNoneMatch.strip().equals("*")) {
            return true;
        }
        for (String known : ifNoneMatch.split(",")) {
            // A proxy that compresses may have marked the tag as its own.
            String plain = known.strip().replaceFirst("^W/", "").replaceFirst("-gzip\"$", "\"");
            if (plain.equals(tag.replaceFirst("^W/", ""))) {
                return true;
            }
        }
        return false;
    }
}
