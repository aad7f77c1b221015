package org.concerngraph.intake.refiqda;

import java.util.List;
import org.concerngraph.intake.Quotes;
import org.concerngraph.intake.Reading;
import org.concerngraph.intake.ReadingOptions;
import org.concerngraph.intake.SourceFile;
import org.concerngraph.intake.SourceReader;
import org.springframework.stereotype.Component;

/** Reads codebooks: themes without quotes. */
@Component
class QdcReader implements SourceReader {

    @Override
    public String name() {
        return "qdc";
    }

    @Override
    public String version() {
        return "2";
    }

    @Override
    public Reading read(SourceFile file, ReadingOptions options) {
        var findings = new Findings();
        QdaProject project = QdeReader.parse(file, "CodeBook", options, findings);
        var memos = new Memos(project.notes, new Texts(file.name(), null), findings);
        var themes = new Themes(project, memos, findings);
        findings.nothingToChoose(options.chosen().keySet().stream());
        return new Reading(
                List.of(),
                themes.all(),
                List.of(),
                Quotes.of(List.of()),
                findings.problems(),
                findings.leftOut(),
                List.of(),
                List.of());
    }
}
