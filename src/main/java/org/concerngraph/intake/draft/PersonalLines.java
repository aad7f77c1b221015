package org.concerngraph.intake.draft;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.concerngraph.intake.Reading;
import org.concerngraph.intake.privacy.Finding;

/** The warnings of a draft's page about words that may tell who somebody is. */
final class PersonalLines {

    private PersonalLines() {}

    /** The words that may tell who somebody is, each once, with the first place where they stand. */
    static DraftView.Part<DraftView.Personal> of(List<Finding> findings, Reading reading, Places places) {
        Map<String, List<Finding>> byWords = findings.stream()
                .collect(Collectors.groupingBy(Finding::words, LinkedHashMap::new, Collectors.toList()));
        return DraftView.Part.of(byWords.values().stream()
                .map(same -> line(same, reading, places))
                .toList());
    }

    private static DraftView.Personal line(List<Finding> same, Reading reading, Places places) {
        Finding first = same.getFirst();
        Finding.Place place = first.place();
        String where = place.in().name().toLowerCase(Locale.ROOT).replace('_', ' ')
                + (place.ordinal() > 0 ? " " + place.ordinal() : "")
                + (place.row() > 0 ? ", row " + place.row() : "");
        boolean isOnlySource = reading.sources().size() == 1;
        String href = place.ordinal() > 0 && isOnlySource
                ? places.ofQuote(place.ordinal())
                : place.in() == Finding.In.SOURCE_TEXT ? places.ofStretch(reading, place.source(), place.start()) : "";
        return new DraftView.Personal(
                first.kind().replacement().replaceAll("[\\[\\]]", ""),
                first.words(),
                same.size(),
                where,
                href,
                first.sentence(),
                first.replacement());
    }
}
