package org.concerngraph.evidence;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The text of a source, cut where its quotes begin and end. Every character is there once: where quotes overlap, the
 * words belong to the one that begins first, and of a quote inside another only its place is left, a stretch without
 * words.
 */
record SourceText(List<Stretch> stretches) {

    /** A stretch of the text: the words of a quote, or, where there is none, what stands between quotes. */
    record Stretch(@Nullable SourceQuote quote, MarkedText words) {}

    static SourceText of(CodePoints text, List<SourceQuote> quotes) {
        var stretches = new ArrayList<Stretch>();
        int done = 0;
        for (SourceQuote quote : inOrderOfPlace(quotes)) {
            var place = Objects.requireNonNull(quote.place());
            int from = Math.clamp(place.start(), done, text.length());
            int to = Math.clamp(place.end(), from, text.length());
            add(stretches, text.between(done, from));
            stretches.add(new Stretch(quote, MarkedText.of(text.between(from, to), marks(text, quote, place, from))));
            done = to;
        }
        add(stretches, text.between(done, text.length()));
        return new SourceText(List.copyOf(stretches));
    }

    private static List<SourceQuote> inOrderOfPlace(List<SourceQuote> quotes) {
        return quotes.stream()
                .filter(quote -> quote.place() != null)
                .sorted(Comparator.comparingInt(
                        quote -> Objects.requireNonNull(quote.place()).start()))
                .toList();
    }

    private static void add(List<Stretch> stretches, String between) {
        if (!between.isEmpty()) {
            stretches.add(new Stretch(null, MarkedText.of(between, List.of())));
        }
    }

    // The places of marks are those of the published words: where the source has other words, they say nothing.
    private static List<MarkedText.Span> marks(CodePoints text, SourceQuote quote, SourceQuote.Place place, int from) {
        if (!text.between(place.start(), place.end()).equals(quote.text())) {
            return List.of();
        }
        int cut = from - Math.max(place.start(), 0);
        return quote.marks().stream()
                .map(mark -> new MarkedText.Span(mark.start() - cut, mark.end() - cut, mark.kind()))
                .toList();
    }
}
