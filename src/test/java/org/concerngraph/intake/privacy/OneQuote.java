package org.concerngraph.intake.privacy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.concerngraph.intake.Quotes;
import org.concerngraph.intake.Reading;
import org.concerngraph.intake.Reading.Participant;
import org.concerngraph.intake.Reading.Place;
import org.concerngraph.intake.Reading.Quote;
import org.concerngraph.intake.Reading.Source;
import org.concerngraph.intake.Reading.SourceKind;
import org.concerngraph.intake.Reading.Theme;

/** Readings of one row of a sheet, and what is found in them. */
final class OneQuote {

    private OneQuote() {}

    static Reading reading(String text, String attribution, String code, String role, String theme, String document) {
        return new Reading(
                List.of(new Source("sheet-1", SourceKind.SHEET, "", document, "", Map.of(), List.of())),
                List.of(new Theme(theme, -1)),
                List.of(new Participant(code, List.of(role))),
                Quotes.of(List.of(new Quote(
                        "row 2",
                        0,
                        1,
                        text,
                        text,
                        Place.inRow(2, ""),
                        attribution,
                        0,
                        List.of(0),
                        List.of(),
                        List.of(),
                        List.of()))),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    static Reading saying(String text) {
        return reading(text, "", "P1", "Nurse", "Trust", "Sheet 1");
    }

    /** What is found in a quote's words: "NAME Dr Smith". */
    static List<String> found(String text) {
        return all(saying(text));
    }

    static List<String> all(Reading reading) {
        return PersonalDetails.in(reading, Set.of()).found().stream()
                .map(finding -> finding.kind() + " " + finding.words())
                .toList();
    }
}
