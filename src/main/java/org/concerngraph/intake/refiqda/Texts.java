package org.concerngraph.intake.refiqda;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.concerngraph.intake.Archive;
import org.concerngraph.intake.UnreadableSource;
import org.jspecify.annotations.Nullable;

/** The texts of a project: in its XML or in its archive. Paths to other places are never followed. */
final class Texts {

    private static final String INTERNAL = "internal://";

    private final String file;
    private final @Nullable Archive archive;
    private final Map<String, String> byEnding;

    /** The texts of a project; without an archive there are only those in its XML. */
    Texts(String file, @Nullable Archive archive) {
        this.file = file;
        this.archive = archive;
        this.byEnding = archive == null ? Map.of() : byEnding(archive);
    }

    /**
     * A text.
     *
     * @param text without a byte order mark
     * @param hasMark whether it had one
     * @param missing why there is none; empty when there is one
     */
    record Text(String text, boolean hasMark, String missing) {

        static Text missing(String why) {
            return new Text("", false, why);
        }

        boolean isThere() {
            return missing.isEmpty();
        }
    }

    /**
     * The text of a document.
     *
     * @throws UnreadableSource when the file is there and is no text in UTF-8 or UTF-16
     */
    Text of(QdaProject.Document document) {
        if (!document.content().isEmpty()) {
            return of(document.content());
        }
        if (!document.plainPath().isBlank()) {
            return at(document.plainPath().strip());
        }
        return Text.missing(
                document.richPath().isBlank()
                        ? "the file gives no text of it"
                        : "the file gives its formatted text (%s) and no plain one".formatted(document.richPath()));
    }

    /** The text at a path; as {@link #of(QdaProject.Document)}. */
    Text at(String path) {
        if (!path.regionMatches(true, 0, INTERNAL, 0, INTERNAL.length())) {
            return Text.missing("its path “%s” leads out of the project; only internal:// is read".formatted(path));
        }
        if (archive == null) {
            return Text.missing("its text %s is not in this file".formatted(path));
        }
        String name = path.substring(INTERNAL.length()).replace('\\', '/').replaceAll("^/+", "");
        if (("/" + name + "/").contains("/../")) {
            return Text.missing("its path “%s” leads out of the project".formatted(path));
        }
        Optional<String> entry = entry(archive, name).or(() -> entry(archive, decoded(name)));
        if (entry.isEmpty()) {
            return Text.missing("its text %s is not in the archive".formatted(path));
        }
        return read(archive, entry.get());
    }

    private static Text of(String text) {
        boolean hasMark = text.startsWith("\uFEFF");
        return new Text(hasMark ? text.substring(1) : text, hasMark, "");
    }

    /** Programs spell the folder in either case, put all into one more folder, and leave the ending of a name away. */
    private Optional<String> entry(Archive archive, String name) {
        for (String wanted : List.of("sources/" + name, name, "sources/" + name + ".txt", name + ".txt")) {
            Optional<String> found =
                    archive.named(wanted).or(() -> Optional.ofNullable(byEnding.get(wanted.toLowerCase(Locale.ROOT))));
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /** The first entry whose name ends so, by its last part and by its last two. */
    private static Map<String, String> byEnding(Archive archive) {
        var byEnding = new HashMap<String, String>();
        for (String name : archive.names()) {
            String lower = name.toLowerCase(Locale.ROOT);
            int last = lower.lastIndexOf('/');
            byEnding.putIfAbsent(lower.substring(last + 1), name);
            if (last > 0) {
                byEnding.putIfAbsent(lower.substring(lower.lastIndexOf('/', last - 1) + 1), name);
            }
        }
        return byEnding;
    }

    private static String decoded(String name) {
        try {
            return URLDecoder.decode(name.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return name;
        }
    }

    private Text read(Archive archive, String entry) {
        String place = file + ", entry " + entry;
        try (InputStream in = archive.open(entry);
                StrictReader reader = StrictReader.ofText(in, place)) {
            var text = new StringWriter();
            reader.transferTo(text);
            return new Text(text.toString(), reader.hasMark(), "");
        } catch (IOException e) {
            throw new UnreadableSource("%s cannot be unpacked: %s".formatted(place, e.getMessage()));
        }
    }
}
