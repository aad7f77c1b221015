package org.concerngraph.intake.draft;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.concerngraph.intake.Reading;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Which part of a draft a page shows: a long one is shown in parts.
 *
 * @param draft the draft's identifier
 * @param quotes the page of the list of quotes, from 1
 * @param source the place of the source whose text is shown
 * @param part the part of that text, from 1
 */
record Places(String draft, int quotes, int source, int part) {

    /** How many quotes, passages or lines of a list are shown at a time. */
    static final int SHOWN = 200;

    /** The parameter of addresses that names the source; the form of the study has a field "source" that is another. */
    static final String SOURCE = "original";

    private static final Pattern CHARACTERS = Pattern.compile("characters (\\d+) to \\d+");
    private static final Pattern QUOTE = Pattern.compile("quote (\\d+) of ");

    /** The address of what is done with the draft, from which the same part is shown again. */
    public String action(String what) {
        return address("/intake/drafts/" + draft + "/" + what);
    }

    /** The address of the page with this page of quotes. */
    public String ofQuotes(int page) {
        return new Places(draft, page, source, part).page() + "#quotes";
    }

    /** The address of the page with this part of the text. */
    public String ofPart(int other) {
        return new Places(draft, quotes, source, other).page() + "#original";
    }

    /** The address of this page. */
    public String page() {
        return address("/intake/drafts/" + draft);
    }

    private String address(String path) {
        var address = UriComponentsBuilder.fromPath(path);
        if (quotes != 1) {
            address.queryParam("quotes", quotes);
        }
        if (source != 0) {
            address.queryParam(SOURCE, source);
        }
        if (part != 1) {
            address.queryParam("part", part);
        }
        return address.toUriString();
    }

    /** Where the page shows a quote, by its number among all quotes, from 1. */
    String ofQuote(int number) {
        return new Places(draft, (number - 1) / SHOWN + 1, source, part).page() + "#q-" + number;
    }

    /** Where the page shows a stretch of a source's text. */
    String ofStretch(Reading reading, int at, int start) {
        int before = 0;
        for (Reading.Passage passage : reading.sources().get(at).account()) {
            if (passage.end() > start) {
                return new Places(draft, quotes, at, before / SHOWN + 1).page() + "#at-" + passage.start();
            }
            before++;
        }
        return "";
    }

    /** Where the page shows what a fault speaks of, as far as its words tell; else empty. */
    String ofWords(Reading reading, String where) {
        int source = sourceNamed(reading, where);
        Matcher characters = CHARACTERS.matcher(where);
        if (source >= 0 && characters.find()) {
            return ofStretch(reading, source, Integer.parseInt(characters.group(1)));
        }
        Matcher quote = QUOTE.matcher(where);
        if (source == 0 && quote.find()) {
            return ofQuote(Integer.parseInt(quote.group(1)));
        }
        return "";
    }

    private static int sourceNamed(Reading reading, String where) {
        for (int i = 0; i < reading.sources().size(); i++) {
            String position = reading.sources().get(i).position();
            if (!position.isEmpty() && where.contains(position)) {
                return i;
            }
        }
        return reading.sources().size() == 1 ? 0 : -1;
    }
}
