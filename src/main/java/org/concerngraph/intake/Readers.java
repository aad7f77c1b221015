package org.concerngraph.intake;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.concerngraph.intake.rdf.StudyTriples;
import org.concerngraph.intake.rdf.StudyTriplesReader;
import org.springframework.stereotype.Component;

/** The readers, one for each format, and what a person decided applied to what they give. */
@Component
class Readers {

    private final Map<String, SourceReader> byName;
    private final StudyTriplesReader rdf;
    private final RoleScheme roles;
    private final IntakeSettings settings;

    Readers(List<SourceReader> readers, StudyTriplesReader rdf, RoleScheme roles, IntakeSettings settings) {
        this.byName = readers.stream().collect(Collectors.toMap(SourceReader::name, Function.identity()));
        this.rdf = rdf;
        this.roles = roles;
        this.settings = settings;
    }

    /** The name and the version of the reader of a format. */
    List<String> nameAndVersion(Format format) {
        return format == Format.RDF
                ? List.of(StudyTriplesReader.NAME, StudyTriplesReader.VERSION)
                : List.of(of(format).name(), of(format).version());
    }

    private SourceReader of(Format format) {
        SourceReader reader = byName.get(format.id());
        if (reader == null) {
            throw new UnreadableSource("There is no reader of the format " + format.id() + ".");
        }
        return reader;
    }

    /** What a file says, as the person wants it. */
    Understanding understand(ImportRequest request, Progress progress) {
        requireSome(request);
        if (request.format() == Format.RDF) {
            progress.at("Reading", 0, 0);
            StudyTriples triples = named(request.file(), () -> rdf.read(request.file()));
            return new Understanding.OfRdf(
                    StudyTriplesReader.NAME,
                    StudyTriplesReader.VERSION,
                    triples,
                    Personal.in(RdfReading.of(triples), roles.now().all()));
        }
        Reading reading = read(request, progress);
        if (reading.quotes().count() > settings.maxQuotes()) {
            throw new UnreadableSource(
                    request.file().name() + " has " + reading.quotes().count() + " quotes; one import may have "
                            + settings.maxQuotes() + " (concerngraph.intake.max-quotes).");
        }
        SourceReader reader = of(request.format());
        return new Understanding.OfWords(
                reader.name(),
                reader.version(),
                reading,
                Personal.in(reading, roles.now().all()));
    }

    /** What a file says as values, for whoever wants to look at it. */
    Reading read(ImportRequest request, Progress progress) {
        requireSome(request);
        if (request.format() == Format.RDF) {
            return RdfReading.of(named(request.file(), () -> rdf.read(request.file())));
        }
        var options =
                new ReadingOptions(roles.now().all(), request.chosen(), Repairs.hints(request.repairs()), progress);
        Reading reading = named(request.file(), () -> of(request.format()).read(request.file(), options));
        return named(Repairs.applied(reading, request.repairs()), request.givenName());
    }

    /**
     * Where an import has a name of its own, so has its only source: of many files of a study each may hold a "Table 1",
     * and these are different sources.
     */
    private static Reading named(Reading reading, String name) {
        if (name.isEmpty() || reading.sources().size() != 1) {
            return reading;
        }
        return reading.calling(name);
    }

    /** What a reader gives; a message that does not name the file is given its name. */
    private static <T> T named(SourceFile file, Supplier<T> reading) {
        try {
            return reading.get();
        } catch (UnreadableSource failure) {
            String message = String.valueOf(failure.getMessage());
            throw message.contains(file.name()) ? failure : new UnreadableSource(file.name() + ": " + message);
        }
    }

    private static void requireSome(ImportRequest request) {
        if (request.file().size() == 0) {
            throw new UnreadableSource(request.file().name() + " is empty.");
        }
    }
}
