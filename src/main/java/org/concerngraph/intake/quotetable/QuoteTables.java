package org.concerngraph.intake.quotetable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import org.concerngraph.intake.Reading;
import org.concerngraph.intake.ReadingOptions;
import org.concerngraph.intake.SourceFile;
import org.concerngraph.intake.SourceReader;
import org.springframework.stereotype.Component;

/** Pasted tables as files. */
@Component
class QuoteTables implements SourceReader {

    @Override
    public String name() {
        return QuoteTableReader.NAME;
    }

    @Override
    public String version() {
        return QuoteTableReader.VERSION;
    }

    @Override
    public Reading read(SourceFile file, ReadingOptions options) {
        try {
            return QuoteTableReader.read(Files.readString(file.path(), StandardCharsets.UTF_8), options.knownRoles());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
