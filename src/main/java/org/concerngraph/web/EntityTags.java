package org.concerngraph.web;

import java.util.UUID;
import java.util.stream.Stream;
import org.concerngraph.query.AskedDataset;
import org.concerngraph.query.Datasets;
import org.concerngraph.store.Sha256;
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

    private final Datasets datasets;
    private final String run = UUID.randomUUID().toString().substring(0, 8);

    EntityTags(Datasets datasets) {
        this.datasets = datasets;
    }

    /**
     * The tag of the answer, at this state of the data, to the request that these parts tell from all others. A page may ask
     * either dataset, so a commit to any of them changes it.
     */
    public String of(String... parts) {
        return tag(Stream.of(AskedDataset.values()), parts);
    }

    /** The tag of an answer that is made from this dataset alone. */
    public String of(AskedDataset alone, String... parts) {
        return tag(Stream.of(alone), parts);
    }

    private String tag(Stream<AskedDataset> asked, String... parts) {
        var identifiers = new StringBuilder();
        var commits = new StringBuilder();
        asked.map(datasets::of).forEach(dataset -> {
            identifiers.append(dataset.identifier()).append('\n');
            commits.append(dataset.commit()).append('-');
        });
        String digest = Sha256.of(identifiers + String.join("\n", parts));
        return "W/\"" + commits + run + "-" + digest.substring(0, LENGTH) + "\"";
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
