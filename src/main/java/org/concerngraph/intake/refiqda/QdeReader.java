package org.concerngraph.intake.refiqda;

import java.io.IOException;
import java.io.InputStream;
import org.concerngraph.intake.Archive;
import org.concerngraph.intake.Reading;
import org.concerngraph.intake.ReadingOptions;
import org.concerngraph.intake.SourceFile;
import org.concerngraph.intake.SourceReader;
import org.concerngraph.intake.UnreadableSource;
import org.springframework.stereotype.Component;

/** Reads the XML of a project without its sources: quotes have the words that the XML itself holds. */
@Component
class QdeReader implements SourceReader {

    /** In bytes: as much as an entry of an archive may have. */
    private static final long LARGEST = Archive.Limits.USUAL.entry();

    @Override
    public String name() {
        return "qde";
    }

    @Override
    public String version() {
        return "2";
    }

    @Override
    public Reading read(SourceFile file, ReadingOptions options) {
        var findings = new Findings();
        QdaProject project = parse(file, "Project", options, findings);
        return ProjectReading.of(project, new Texts(file.name(), null), options, findings);
    }

    /** The elements of a file that is XML as a whole. */
    static QdaProject parse(SourceFile file, String root, ReadingOptions options, Findings findings) {
        if (file.size() == 0) {
            throw new UnreadableSource(
                    "%s is empty; XML with the root <%s> was expected.".formatted(file.name(), root));
        }
        if (file.size() > LARGEST) {
            throw new UnreadableSource(
                    "%s has %,d bytes; of XML, at most %,d are read.".formatted(file.name(), file.size(), LARGEST));
        }
        try (InputStream in = file.open()) {
            return ProjectParser.parse(new QdaXml(in, file.name()), root, findings, options.progress());
        } catch (IOException e) {
            throw new UnreadableSource("%s cannot be read: %s".formatted(file.name(), e.getMessage()));
        }
    }
}
