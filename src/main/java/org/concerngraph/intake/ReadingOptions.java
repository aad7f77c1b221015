package org.concerngraph.intake;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a reader is told besides the file.
 *
 * @param knownRoles labels of the shared roles, in small letters
 * @param chosen what a person chose, by the keys of {@link Reading.Choice}; keys that a reader does not know are a
 *     problem of its reading
 * @param hints what a person said about places of the text; only the reader of pasted tables has any
 * @param progress told how far the reading is
 */
public record ReadingOptions(
        Set<String> knownRoles, Map<String, String> chosen, List<TextHint> hints, Progress progress) {

    /** With nothing chosen. */
    public static ReadingOptions of(Set<String> knownRoles) {
        return new ReadingOptions(knownRoles, Map.of(), List.of(), Progress.SILENT);
    }

    /** The same with these choices. */
    public ReadingOptions choosing(Map<String, String> choices) {
        return new ReadingOptions(knownRoles, choices, hints, progress);
    }
}
