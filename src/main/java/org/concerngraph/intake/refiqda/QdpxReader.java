package org.concerngraph.intake.refiqda;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import org.concerngraph.intake.Archive;
import org.concerngraph.intake.Reading;
import org.concerngraph.intake.ReadingOptions;
import org.concerngraph.intake.SourceFile;
import org.concerngraph.intake.SourceReader;
import org.concerngraph.intake.UnreadableSource;
import org.springframework.stereotype.Component;

/** Reads projects with their sources: archives in which a file {@code project.qde} stands beside a folder of sources. */
@Component
class QdpxReader implements SourceReader {

    private final Archive.Limits limits;

    QdpxReader() {
        this(Archive.Limits.USUAL);
    }

    QdpxReader(Archive.Limits limits) {
        this.limits = limits;
    }

    @Override
    public String name() {
        return "qdpx";
    }

    @Override
    public String version() {
        return "2";
    }

    @Override
    public Reading read(SourceFile file, ReadingOptions options) {
        try (Archive archive = Archive.open(file, limits)) {
            String entry = project(file, archive);
            var findings = new Findings();
            QdaProject project;
            try (InputStream in = archive.open(entry)) {
                project = ProjectParser.parse(
                        new QdaXml(in, file.name() + ", entry " + entry), "Project", findings, options.progress());
            } catch (IOException e) {
                throw new UnreadableSource("%s, entry %s: %s".formatted(file.name(), entry, e.getMessage()));
            }
            return ProjectReading.of(project, new Texts(file.name(), archive), options, findings);
        }
    }

    private static String project(SourceFile file, Archive archive) {
        List<String> found = archive.names().stream()
                .filter(name -> name.toLowerCase(Locale.ROOT).endsWith(".qde") && !name.startsWith("__MACOSX/"))
                .toList();
        if (found.size() == 1) {
            return found.getFirst();
        }
        return archive.named("project.qde")
                .orElseThrow(() -> new UnreadableSource(
                        found.isEmpty()
                                ? "%s holds no project.qde among its %d files; a REFI-QDA project was expected."
                                        .formatted(file.name(), archive.names().size())
                                : "%s holds several projects (%s) and none is called project.qde."
                                        .formatted(file.name(), String.join(", ", found))));
    }
}
