package org.concerngraph.intake.quotetable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.concerngraph.intake.Reading.Passage;
import org.concerngraph.intake.Reading.Passage.Kind;

/** Divides a table's text between its attributions into headings, quotes, footnotes, and what fits none of these. */
final class Division {

    /** A stretch of the text and what it was taken for. */
    record Found(Kind kind, Span place) {}

    private final String text;
    private final Paragraphs paragraphs;
    private final Problems problems;
    private final List<Found> found = new ArrayList<>();
    private final Map<String, String> abbreviations = new LinkedHashMap<>();

    Division(String text, Attributions attributions, Problems problems) {
        this.text = text;
        this.paragraphs = new Paragraphs(text);
        this.problems = problems;
        if (attributions.lead()) {
            speakersFirst(attributions.found());
        } else {
            quotesFirst(attributions.found());
        }
    }

    /** The passages in the order of the text. */
    List<Found> found() {
        return found;
    }

    Map<String, String> abbreviations() {
        return abbreviations;
    }

    /** The passages with the white space after each, so that every code point of the text is in exactly one. */
    List<Passage> account() {
        var account = new ArrayList<Passage>();
        int start = 0;
        for (int i = 0; i < found.size(); i++) {
            int end = i == found.size() - 1
                    ? text.length()
                    : found.get(i + 1).place().start();
            account.add(new Passage(found.get(i).kind(), text.codePointCount(0, start), text.codePointCount(0, end)));
            start = end;
        }
        return List.copyOf(account);
    }

    private void quotesFirst(List<Attribution> attributions) {
        int from = 0;
        for (Attribution attribution : attributions) {
            var block = new Span(from, attribution.whole().start());
            List<Span> parts = parts(block);
            if (parts.isEmpty()) {
                problems.add("An attribution has no words before it.", attribution.whole());
            }
            for (int i = 0; i < parts.size(); i++) {
                if (i == parts.size() - 1) {
                    quote(parts.get(i));
                } else {
                    headingOrProblem(parts.get(i), "This text stands before a quote and names no speaker of its own.");
                }
            }
            found.add(new Found(Kind.ATTRIBUTION, attribution.whole()));
            from = attribution.whole().end();
        }
        trailing(paragraphs.in(new Span(from, text.length())));
    }

    private void speakersFirst(List<Attribution> attributions) {
        for (Span part : parts(new Span(0, attributions.getFirst().whole().start()))) {
            headingOrProblem(part, "This text stands before the first speaker.");
        }
        for (int i = 0; i < attributions.size(); i++) {
            Attribution attribution = attributions.get(i);
            found.add(new Found(Kind.ATTRIBUTION, attribution.whole()));
            boolean last = i == attributions.size() - 1;
            int end = last ? text.length() : attributions.get(i + 1).whole().start();
            List<Span> parts = paragraphs.in(new Span(attribution.whole().end(), end));
            if (parts.isEmpty()) {
                problems.add("An attribution has no words after it.", attribution.whole());
                continue;
            }
            quote(parts.getFirst());
            List<Span> rest = parts.subList(1, parts.size());
            if (last) {
                trailing(rest);
            } else {
                rest.forEach(part -> headingOrProblem(part, "This text stands after a quote and names no speaker."));
            }
        }
    }

    /** The paragraphs of a stretch; headings that are glued to what follows them stand apart. */
    private List<Span> parts(Span block) {
        var parts = new ArrayList<Span>();
        for (Span paragraph : paragraphs.in(block)) {
            Span rest = paragraph;
            for (int glue = Glue.in(rest.of(text), text); glue > 0; glue = Glue.in(rest.of(text), text)) {
                var head = new Span(rest.start(), rest.start() + glue);
                problems.add(
                        "Two pieces of text stand together without a space.",
                        rest,
                        "“" + head.of(text) + "” is a heading, and something new begins after it.");
                parts.add(head);
                rest = new Span(head.end(), rest.end()).trimmed(text);
            }
            parts.add(rest);
        }
        return parts;
    }

    private void quote(Span place) {
        String words = place.of(text);
        Glue.doubtful(words, text)
                .forEach(word -> problems.add(
                        "In “" + word + "” two pieces of text may stand together without a space.",
                        place,
                        "It is one word of the quote."));
        if (paragraphs.mayHoldHeading(words)) {
            problems.add(
                    "The first line of this quote may be a heading.",
                    place,
                    "The line after it, in small letters, continues it.");
        }
        found.add(new Found(Kind.QUOTE, place));
    }

    private void headingOrProblem(Span part, String message) {
        if (Paragraphs.isHeading(part.of(text))) {
            found.add(new Found(Kind.HEADING, part));
        } else {
            found.add(new Found(Kind.PROBLEM, part));
            problems.add(message, part);
        }
    }

    private void trailing(List<Span> parts) {
        for (Span part : parts) {
            if (Footnote.is(part.of(text))) {
                var rest = new Span(part.start(), parts.getLast().end());
                found.add(new Found(Kind.FOOTNOTE, rest));
                abbreviations.putAll(Footnote.abbreviations(rest.of(text)));
                return;
            }
            found.add(new Found(Kind.PROBLEM, part));
            problems.add("This text stands after the last quote and names no speaker.", part);
        }
    }
}
