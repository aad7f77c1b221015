package org.concerngraph.intake.quotetable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.concerngraph.intake.Reading.Passage;
import org.concerngraph.intake.Reading.Passage.Kind;

/** Divides a table's text between its attributions into headings, quotes, footnotes, and what fits none of these. */
final class Division {

    private final String text;
    private final Paragraphs paragraphs;
    private final Problems problems;
    private final Given given;
    private final Words words;
    private final List<Piece> found = new ArrayList<>();
    private final Map<String, String> abbreviations = new LinkedHashMap<>();

    Division(String text, Attributions attributions, Given given, Problems problems) {
        this.text = text;
        this.given = given;
        this.words = new Words(text);
        this.paragraphs = new Paragraphs(text, given, words);
        this.problems = problems;
        if (attributions.lead()) {
            speakersFirst(attributions.found());
        } else {
            quotesFirst(attributions.found());
        }
    }

    /** The passages in the order of the text. */
    List<Piece> found() {
        return found;
    }

    Map<String, String> abbreviations() {
        return abbreviations;
    }

    /** The passages with the white space after each, so that every code point of the text is in exactly one. */
    List<Passage> account(Points points) {
        var account = new ArrayList<Passage>();
        int start = 0;
        for (int i = 0; i < found.size(); i++) {
            int end = i == found.size() - 1
                    ? text.length()
                    : found.get(i + 1).place().start();
            account.add(new Passage(found.get(i).kind(), points.at(start), points.at(end)));
            start = end;
        }
        return List.copyOf(account);
    }

    private void quotesFirst(List<Attribution> attributions) {
        int from = 0;
        for (Attribution attribution : attributions) {
            var block = new Span(from, attribution.whole().start());
            List<Span> parts = parts(block);
            int last = parts.size() - 1;
            Piece known = last < 0 ? null : given.at(parts.get(last).start());
            if (last < 0 || (known != null && known.by() != null)) {
                problems.add("An attribution has no words before it.", attribution.whole());
            }
            for (int i = 0; i <= last; i++) {
                if (i == last && (known == null || (known.kind() == Kind.QUOTE && known.by() == null))) {
                    quote(parts.get(i), attribution);
                } else {
                    headingOrProblem(parts.get(i), "This text stands before a quote and names no speaker of its own.");
                }
            }
            found.add(new Piece(Kind.ATTRIBUTION, attribution.whole(), attribution, -1));
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
            found.add(new Piece(Kind.ATTRIBUTION, attribution.whole(), attribution, -1));
            boolean last = i == attributions.size() - 1;
            int end = last ? text.length() : attributions.get(i + 1).whole().start();
            List<Span> parts = paragraphs.in(new Span(attribution.whole().end(), end));
            if (parts.isEmpty()) {
                problems.add("An attribution has no words after it.", attribution.whole());
                continue;
            }
            Piece known = given.at(parts.getFirst().start());
            if (known == null || (known.kind() == Kind.QUOTE && known.by() == null)) {
                quote(parts.getFirst(), attribution);
            } else {
                take(known);
                if (known.by() != null) {
                    problems.add("An attribution has no words after it.", attribution.whole());
                }
            }
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
            if (given.at(paragraph.start()) != null) {
                parts.add(paragraph);
                continue;
            }
            for (int glue = glue(rest); glue > 0; glue = glue(rest)) {
                var head = new Span(rest.start(), rest.start() + glue);
                problems.add(
                        "Two pieces of text stand together without a space.",
                        new Span(rest.start(), Math.min(rest.end(), rest.start() + 2 * Glue.LONGEST_HEADING)),
                        "“" + head.of(text) + "” is a heading, and something new begins after it.");
                parts.add(head);
                rest = new Span(head.end(), rest.end()).trimmed(text);
            }
            parts.add(rest);
        }
        return parts;
    }

    /** Where in a stretch a heading ends that is glued to what follows it; -1 where none does. */
    private int glue(Span rest) {
        int end = Math.min(rest.end(), rest.start() + 2 * Glue.LONGEST_HEADING);
        return Glue.in(text.substring(rest.start(), end), words);
    }

    private void quote(Span place, Attribution by) {
        String said = place.of(text);
        Glue.doubtful(said, words)
                .forEach(word -> problems.add(
                        "In “" + word + "” two pieces of text may stand together without a space.",
                        place,
                        "It is one word of the quote."));
        if (paragraphs.mayHoldHeading(said)) {
            problems.add(
                    "The first line of this quote may be a heading.",
                    place,
                    "The line after it, in small letters, continues it.");
        }
        found.add(new Piece(Kind.QUOTE, place, by, -1));
    }

    /** Takes a stretch for what it is known to be. */
    private void take(Piece known) {
        found.add(known);
        if (known.kind() == Kind.FOOTNOTE) {
            abbreviations.putAll(Footnote.abbreviations(known.place().of(text)));
        }
    }

    private void headingOrProblem(Span part, String message) {
        Piece known = given.at(part.start());
        if (known != null) {
            take(known);
        } else if (Quoted.is(part.of(text))) {
            found.add(new Piece(Kind.QUOTE, part));
        } else if (PageLines.is(part.of(text))) {
            found.add(new Piece(Kind.PROBLEM, part));
            problems.add("This looks like the head or the foot of a page.", part, "It is no theme.");
        } else if (Paragraphs.isHeading(part.of(text)) || CountLine.is(part.of(text))) {
            found.add(new Piece(Kind.HEADING, part));
        } else if (found.isEmpty() && Tables.isTitle(part.of(text))) {
            found.add(new Piece(Kind.HEADING, part));
            if (part.of(text).indexOf('\n') >= 0) {
                problems.add("The title of the table goes over several lines.", part, "They are all its title.");
            }
        } else if (isBelowNumberOfTable() && Tables.mayBeTitle(part.of(text))) {
            found.add(new Piece(Kind.HEADING, part));
            problems.add("A sentence stands below the number of the table.", part, "It is the title of the table.");
        } else {
            found.add(new Piece(Kind.PROBLEM, part));
            problems.add(message, part);
        }
    }

    private boolean isBelowNumberOfTable() {
        return found.size() == 1
                && found.getLast().kind() == Kind.HEADING
                && Tables.isNumberAlone(found.getLast().place().of(text));
    }

    /** Text below the last attribution: what stands before a known stretch may be a heading, the rest may not. */
    private void trailing(List<Span> parts) {
        int known = 0;
        for (int i = 0; i < parts.size(); i++) {
            Piece piece = given.at(parts.get(i).start());
            known = piece != null && piece.kind() == Kind.QUOTE ? i + 1 : known;
        }
        for (Span part : parts.subList(0, known)) {
            headingOrProblem(part, "This text names no speaker of its own.");
        }
        List<Span> rest = parts.subList(known, parts.size());
        for (int i = 0; i < rest.size(); i++) {
            Span part = rest.get(i);
            Piece piece = given.at(part.start());
            if (piece != null) {
                take(piece);
            } else if (Footnote.is(part.of(text))) {
                int end = i + 1;
                while (end < rest.size() && given.at(rest.get(end).start()) == null) {
                    end++;
                }
                var footnote = new Span(part.start(), rest.get(end - 1).end());
                take(new Piece(Kind.FOOTNOTE, footnote));
                i = end - 1;
            } else if (Quoted.is(part.of(text))) {
                found.add(new Piece(Kind.QUOTE, part));
            } else {
                found.add(new Piece(Kind.PROBLEM, part));
                problems.add("This text stands after the last quote and names no speaker.", part);
            }
        }
    }
}
