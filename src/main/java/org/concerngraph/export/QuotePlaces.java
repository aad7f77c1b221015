package org.concerngraph.export;

import java.util.List;

/**
 * The text of a source as a document, in which each quote has its place. Quotes that are not in the source's text to the
 * character, or whose source has no text, stand in a document of their own, each on a line of its own.
 */
final class QuotePlaces {

    private final int[] source;
    private final StringBuilder composed = new StringBuilder();
    private int composedLength;

    /** Where a quote is, in code points: in the text of the source, or in the composed one. */
    record Place(boolean isComposed, int start, int end) {}

    /** Places in the text of a source; empty when it has none. */
    QuotePlaces(String text) {
        this.source = text.codePoints().toArray();
    }

    /** The place of a quote. One that is not in the text is added to the composed one. */
    Place of(ExportedQuote quote) {
        if (quote.hasPlace()
                && quote.end() <= source.length
                && new String(source, quote.start(), quote.end() - quote.start()).equals(quote.text())) {
            return new Place(false, quote.start(), quote.end());
        }
        int start = composedLength;
        int end = start + quote.text().codePointCount(0, quote.text().length());
        composed.append(quote.text()).append('\n');
        composedLength = end + 1;
        return new Place(true, start, end);
    }

    /** The text of the document with what is not in the source's text. */
    String composed() {
        return composed.toString();
    }

    /** The first words, by which a selection is recognised: at most twelve and a hundred characters, with single spaces. */
    static String firstWords(String text) {
        List<String> words = List.of(text.strip().split("\\s+", 13));
        String first = String.join(" ", words.subList(0, Math.min(12, words.size())));
        int length = Math.min(100, first.codePointCount(0, first.length()));
        return first.substring(0, first.offsetByCodePoints(0, length));
    }
}
