package org.concerngraph.query;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.concerngraph.store.CannotStart;

/**
 * The lines of a query file, for saying where in its header a fault is.
 *
 * @param file the file's path
 * @param lines all of its lines
 */
record HeaderLines(String file, List<String> lines) {

    static final String MARK = "#+";

    /** A fault in the last line of the header that has these words. */
    CannotStart broken(String words, String fault) {
        int line = 1;
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).startsWith(MARK) && lines.get(i).contains(words)) {
                line = i + 1;
            }
        }
        return broken(file, line, fault);
    }

    /** Does nothing when all keys are known; {@code words} stand in the line to name otherwise. */
    void requireKnown(Map<?, ?> fields, Set<String> known, String words) {
        for (Object key : fields.keySet()) {
            if (!known.contains(String.valueOf(key))) {
                throw broken(
                        words.isEmpty() ? key + ":" : words,
                        "has a key \"" + key + "\" in its header; "
                                + String.join(", ", known.stream().sorted().toList()) + " are known here");
            }
        }
    }

    static CannotStart broken(String file, int line, String fault) {
        return new CannotStart(
                file + ", line " + line + ": this query file " + fault + ".",
                "Mend the file; README says what a query file looks like (\"How to add a query\").");
    }
}
