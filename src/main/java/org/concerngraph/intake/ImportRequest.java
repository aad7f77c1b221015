package org.concerngraph.intake;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.concerngraph.vocabulary.Slug;

/**
 * What somebody wants to have read, and how.
 *
 * @param file the file
 * @param format its format
 * @param study the study that it belongs to
 * @param name what tells the import from others of the study, as part of an identifier; empty for what the file suggests
 * @param chosen what the person chose, by the keys of {@link Reading.Choice}
 * @param repairs what the person decided otherwise than the reader
 * @param by who wants it, a user's name
 * @param mayReplace whether another import of this name, if there is one, is to be replaced
 */
public record ImportRequest(
        SourceFile file,
        Format format,
        StudyFacts study,
        String name,
        Map<String, String> chosen,
        List<Repair> repairs,
        String by,
        boolean mayReplace) {

    /** What was chosen and repaired, each in a sentence, in an order that does not depend on chance. */
    List<String> decisions() {
        return Stream.concat(
                        chosen.entrySet().stream()
                                .sorted(Map.Entry.comparingByKey())
                                .map(entry -> "Chosen: " + entry.getKey() + " is " + entry.getValue() + "."),
                        repairs.stream().map(Repair::sentence))
                .distinct()
                .toList();
    }

    /** The name that was given, as part of an identifier; empty where none was. */
    public String givenName() {
        return name.isBlank() ? "" : Slug.of(name);
    }

    /** The name of the import: the one that was given, or that of the table, or that of the file. */
    String nameFor(Understanding understanding) {
        if (!name.isBlank()) {
            return givenName();
        }
        if (format == Format.QUOTE_TABLE && understanding instanceof Understanding.OfWords words) {
            return words.reading().sources().getFirst().name();
        }
        return Slug.of(file.name().replaceFirst("[.][^.]*$", ""));
    }

    /** The same for this study. */
    ImportRequest of(StudyFacts other) {
        return new ImportRequest(file, format, other, name, chosen, repairs, by, mayReplace);
    }
}
