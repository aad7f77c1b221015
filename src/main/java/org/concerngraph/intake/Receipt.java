package org.concerngraph.intake;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.concerngraph.intake.privacy.Finding;
import org.jspecify.annotations.Nullable;

/**
 * What became of a file.
 *
 * @param id the identifier of the import; empty when it has none yet
 * @param outcome what happened
 * @param study the identifier of the study
 * @param name what tells the import from others of the study
 * @param revision 1 for the first import of the name
 * @param fileName what the file is called
 * @param sha256 the digest of its bytes
 * @param reader the reader's name
 * @param readerVersion its version
 * @param by who imported it; empty for the program itself
 * @param at when, as {@code xsd:dateTime}
 * @param counts how much the reader understood
 * @param inGraph how much of it is in the graph; null where nothing was written
 * @param problems what was assumed or not decided
 * @param leftOut what the file holds and the graph has no place for
 * @param checks what was verified
 * @param decisions what a person chose or repaired, in sentences
 * @param roles which shared role each printed role is
 * @param faults the rules of the ontology that would be broken; then nothing was written
 * @param personal what looked as if it could tell who somebody is, when the file was read; it is kept nowhere
 * @param difference how it differs from the import that it would replace; null when it replaces none
 */
public record Receipt(
        String id,
        Outcome outcome,
        String study,
        String name,
        int revision,
        String fileName,
        String sha256,
        String reader,
        String readerVersion,
        String by,
        String at,
        Counts counts,
        @Nullable Counts inGraph,
        List<Doubt> problems,
        List<Reading.LeftOut> leftOut,
        List<Reading.Check> checks,
        List<String> decisions,
        Map<String, String> roles,
        List<Fault> faults,
        List<Finding> personal,
        @Nullable Difference difference) {

    /**
     * Something assumed or undecided.
     *
     * @param place where in the file, in words
     * @param message what
     * @param assumed what was assumed; empty when nothing was
     * @param where the part of the place that is no stretch of text
     * @param source the place of the source in the list of sources; -1 when it is about none
     * @param start where in the source's text it begins, in code points; -1 when it has no place there
     * @param end where it ends
     */
    public record Doubt(
            String place,
            String message,
            String assumed,
            @JsonIgnore String where,
            @JsonIgnore int source,
            int start,
            int end) {

        /** What a receipt in the graph says, or what is about no text. */
        static Doubt at(String sourceName, String where, int start, int end, String message, String assumed) {
            return new Doubt(place(sourceName, where, start, end), message, assumed, where, -1, start, end);
        }

        /** What a reading says of a problem. */
        public static Doubt of(Reading reading, Reading.Problem problem) {
            String name = problem.source() < 0
                    ? ""
                    : reading.sources().get(problem.source()).position();
            return new Doubt(
                    place(name, problem.where(), problem.start(), problem.end()),
                    problem.message(),
                    problem.assumed(),
                    problem.where(),
                    problem.source(),
                    problem.start(),
                    problem.end());
        }

        private static String place(String source, String where, int start, int end) {
            return Stream.of(source, where, start < 0 ? "" : "characters " + start + " to " + end)
                    .filter(part -> !part.isEmpty())
                    .collect(Collectors.joining(", "));
        }
    }

    /** The same with what looked personal when the file was read. */
    Receipt warningOf(List<Finding> found) {
        return new Receipt(
                id,
                outcome,
                study,
                name,
                revision,
                fileName,
                sha256,
                reader,
                readerVersion,
                by,
                at,
                counts,
                inGraph,
                problems,
                leftOut,
                checks,
                decisions,
                roles,
                faults,
                found,
                difference);
    }

    /** What happened. */
    public enum Outcome {
        /** All of it is in the graph. */
        ACCEPTED,
        /** Nothing was written, because only a trial was asked for. */
        DRY_RUN,
        /** Nothing was written, because the same file is in the graph already. */
        UNCHANGED,
        /** Nothing was written, because another import of this name is there and was not to be replaced. */
        DIFFERS,
        /** Nothing was written, because rules of the ontology would be broken. */
        NOT_ACCEPTED
    }
}
