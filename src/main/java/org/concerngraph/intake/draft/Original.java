package org.concerngraph.intake.draft;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.concerngraph.intake.PlacesInFile;
import org.concerngraph.intake.Reading;
import org.concerngraph.intake.Reading.Passage;
import org.jspecify.annotations.Nullable;

/**
 * The text of a source as it came, cut into what each part of it was taken for.
 *
 * @param name what the source is called
 * @param length how many characters it has; 0 when its text is not at hand
 * @param unaccounted how many of them are in no passage; 0, unless a reader is at fault
 * @param kinds how many characters of each kind there are, in the words of {@link Stretch#label()}
 * @param stretches the passages of this part
 * @param part which part it is, from 1
 * @param parts how many there are
 */
record Original(
        String name,
        int length,
        int unaccounted,
        Map<String, Integer> kinds,
        List<Stretch> stretches,
        int part,
        int parts) {

    private static final int WORDS = 500;
    private static final int CONTEXT = 3;

    /** A word of a passage, and where in the text of the whole file it begins. */
    record Word(int at, String text) {

        /** The word with those that follow it, by which a person knows which of several it is. */
        Word with(List<Word> following) {
            return new Word(
                    at, text + following.stream().map(word -> " " + word.text()).collect(Collectors.joining()));
        }

        Word at(int other) {
            return new Word(other, text);
        }
    }

    /**
     * A passage.
     *
     * @param kind what it was taken for, as addresses and style sheets call it
     * @param start where in the text it begins
     * @param fileStart where it begins in the text of the whole file, as decisions name places
     * @param fileEnd where it ends there
     * @param words its text
     * @param splits the words before which it may be split, not more than the first 500
     * @param problems what was assumed about it, or not decided
     * @param quote the number of the quote that it is; null when it is none
     */
    record Stretch(
            String kind,
            int start,
            int fileStart,
            int fileEnd,
            String words,
            List<Word> splits,
            List<Reading.Problem> problems,
            @Nullable Integer quote) {

        /** What it was taken for, for a person. */
        public String label() {
            return Original.label(kind);
        }
    }

    /** What a kind of passage is called for a person. */
    static String label(String kind) {
        return switch (kind) {
            case "heading" -> "Heading";
            case "quote" -> "Quote";
            case "attribution" -> "Speaker";
            case "footnote" -> "Footnote";
            case "left_out" -> "Left out";
            case "problem" -> "Not understood";
            default -> "Nothing taken";
        };
    }

    /** What a person may say that a passage is, in the order of a list. */
    static Map<String, String> choices() {
        var choices = new LinkedHashMap<String, String>();
        for (String kind : List.of("heading", "quote", "attribution", "footnote", "left_out")) {
            choices.put(kind, label(kind));
        }
        return choices;
    }

    /** A part of the text of one of the sources; {@code quotes} are the numbers of its quotes by where they begin. */
    static Original of(Reading reading, int index, int part, Map<Integer, Integer> quotes) {
        Reading.Source source = reading.sources().get(index);
        List<Passage> account = source.account();
        int[] text = source.text().codePoints().toArray();
        int parts = Math.max(1, (account.size() + Places.SHOWN - 1) / Places.SHOWN);
        int at = Math.clamp(part, 1, parts);
        var kinds = new LinkedHashMap<String, Integer>();
        int accounted = 0;
        for (Passage passage : account) {
            int length = passage.end() - passage.start();
            kinds.merge(label(name(passage)), length, Integer::sum);
            accounted += length;
        }
        var stretches = new ArrayList<Stretch>();
        account.stream()
                .skip((at - 1L) * Places.SHOWN)
                .limit(Places.SHOWN)
                .forEach(passage -> stretches.add(stretch(reading, index, passage, text, quotes)));
        return new Original(
                source.position().isEmpty() ? source.name() : source.position(),
                text.length,
                text.length - accounted,
                kinds,
                stretches,
                at,
                parts);
    }

    private static String name(Passage passage) {
        return passage.kind().name().toLowerCase(Locale.ROOT);
    }

    private static Stretch stretch(
            Reading reading, int index, Passage passage, int[] text, Map<Integer, Integer> quotes) {
        PlacesInFile inFile = reading.sources().get(index).inFile();
        int start = Math.clamp(passage.start(), 0, text.length);
        int end = Math.clamp(passage.end(), start, text.length);
        var problems = reading.problems().stream()
                .filter(problem -> problem.source() == index
                        && problem.start() >= start
                        && (problem.start() < end || problem.start() == start))
                .toList();
        Integer quote = null;
        for (int place = start; place < end && quote == null; place++) {
            quote = quotes.get(place);
        }
        return new Stretch(
                name(passage),
                start,
                inFile.begin(start),
                inFile.end(end),
                new String(text, start, end - start),
                words(text, start, end, inFile),
                problems,
                quote);
    }

    /** The words but the first; where small letters run into a capital, words were glued together. */
    private static List<Word> words(int[] text, int start, int end, PlacesInFile inFile) {
        var words = new ArrayList<Word>();
        int at = start;
        while (at < end && words.size() <= WORDS) {
            int from = at;
            while (from < end && Character.isWhitespace(text[from])) {
                from++;
            }
            int to = from;
            while (to < end && !Character.isWhitespace(text[to]) && !(to > from && isGlue(text[to - 1], text[to]))) {
                to++;
            }
            if (to > from) {
                words.add(new Word(from, new String(text, from, to - from)));
            }
            at = to;
        }
        return IntStream.range(1, words.size())
                .filter(i -> !inFile.isInsideReplaced(words.get(i).at()))
                .mapToObj(i -> words.get(i)
                        .with(words.subList(i + 1, Math.min(i + 1 + CONTEXT, words.size())))
                        .at(inFile.begin(words.get(i).at())))
                .toList();
    }

    private static boolean isGlue(int before, int here) {
        boolean isEnd = Character.isLowerCase(before) || ".:;!?)]”’".indexOf(before) >= 0;
        return isEnd && (Character.isUpperCase(here) || "“‘".indexOf(here) >= 0);
    }
}
