package org.concerngraph.intake;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a person decided about a file, as a file of its own has it.
 *
 * @param chosen what was chosen of what the reader asks
 * @param repairs what was decided otherwise than the reader
 */
public record Decisions(Map<String, String> chosen, List<Repair> repairs) {

    /** A file that does not speak of some of these speaks of none of them. */
    public Decisions(@Nullable Map<String, String> chosen, @Nullable List<Repair> repairs) {
        this.chosen = Objects.requireNonNullElse(chosen, Map.of());
        this.repairs = Objects.requireNonNullElse(repairs, List.of());
    }
}
