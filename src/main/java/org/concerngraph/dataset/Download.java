package org.concerngraph.dataset;

import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.riot.RDFFormat;

/** The formats in which the whole dataset is had. They can be written as the data are read, so that size is no matter. */
enum Download {
    /** TriG. */
    TRIG("trig", "application/trig", "TriG", RDFFormat.TRIG_BLOCKS),
    /** N-Quads. */
    N_QUADS("nq", "application/n-quads", "N-Quads", RDFFormat.NQUADS_UTF8);

    private final String suffix;
    private final String mediaType;
    private final String title;
    private final RDFFormat format;

    Download(String suffix, String mediaType, String title, RDFFormat format) {
        this.suffix = suffix;
        this.mediaType = mediaType;
        this.title = title;
        this.format = format;
    }

    static Optional<Download> ofSuffix(String suffix) {
        return Stream.of(values()).filter(d -> d.suffix.equals(suffix)).findFirst();
    }

    String suffix() {
        return suffix;
    }

    /** Where it is had. */
    public String path() {
        return "/dataset." + suffix;
    }

    String mediaType() {
        return mediaType;
    }

    /** What people call the format. */
    public String title() {
        return title;
    }

    RDFFormat format() {
        return format;
    }
}
