package org.concerngraph.intake;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The readers, one for each format, and what a person decided applied to what they give. */
@Component
class Readers {

    private final Map<String, SourceReader> byName;
    private final RoleScheme roles;

    Readers(List<SourceReader> readers, RoleScheme roles) {
        this.byName = readers.stream().collect(Collectors.toMap(SourceReader::name, Function.identity()));
        this.roles = roles;
    }

    /** The reader of a format. */
    SourceReader of(Format format) {
        SourceReader reader = byName.get(format.id());
        if (reader == null) {
            throw new UnreadableSource("There is no reader of the format " + format.id() + ".");
        }
        return reader;
    }

    /** What a file says, as the person wants it. */
    Reading read(ImportRequest request, Progress progress) {
        if (request.file().size() == 0) {
            throw new UnreadableSource(request.file().name() + " is empty.");
        }
        var options =
                new ReadingOptions(roles.now().all(), request.chosen(), Repairs.hints(request.repairs()), progress);
        Reading reading = of(request.format()).read(request.file(), options);
        return Repairs.applied(reading, request.repairs());
    }
}
