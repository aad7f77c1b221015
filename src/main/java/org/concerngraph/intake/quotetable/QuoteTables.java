package org.concerngraph.intake.quotetable;

import java.util.ArrayList;
import java.util.List;
import org.concerngraph.intake.Reading;
import org.concerngraph.intake.Reading.Problem;
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
        options.progress().at("Reading the text", 0, file.size());
        PastedText pasted = PastedText.of(file);
        Reading reading = QuoteTableReader.read(pasted.text(), options.knownRoles(), options.hints());
        options.progress().at("Reading the text", file.size(), file.size());
        var problems = new ArrayList<>(reading.problems());
        if (!pasted.encoding().isEmpty()) {
            problems.add(Problem.at(
                    "the whole file", "The file is not UTF-8.", "It was read as " + pasted.encoding() + "."));
        }
        options.chosen().keySet().stream()
                .sorted()
                .forEach(key -> problems.add(
                        Problem.at("the choices", "“" + key + "” is no choice of this reader.", "It was ignored.")));
        return new Reading(
                reading.sources(),
                reading.themes(),
                reading.participants(),
                reading.quotes(),
                List.copyOf(problems),
                reading.leftOut(),
                reading.checks(),
                reading.choices());
    }
}
