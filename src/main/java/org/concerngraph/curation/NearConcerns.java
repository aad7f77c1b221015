package org.concerngraph.curation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.jena.graph.NodeFactory;
import org.apache.lucene.queryparser.classic.QueryParserBase;
import org.concerngraph.query.Questions;
import org.concerngraph.query.Row;
import org.concerngraph.web.Paths;
import org.springframework.stereotype.Component;

/** Concerns that somebody may mean, or be about to make a second time. */
@Component
class NearConcerns {

    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final int MOST = 8;
    private static final int SHORTEST = 3;

    /** From this share of common words on, two wordings look like one concern. */
    private static final double ALIKE = 0.5;

    private final Questions questions;
    private final Paths paths;

    NearConcerns(Questions questions, Paths paths) {
        this.questions = questions;
        this.paths = paths;
    }

    /**
     * A concern that is worded like what was typed.
     *
     * @param id its identifier
     * @param label its wording
     * @param polarity what kind of concern it is
     */
    record Near(String id, String label, String polarity) {}

    /** Those with any of these words, the likest first; where nothing is typed, all of them, or the first by their wording. */
    List<Near> to(String typed) {
        List<String> words =
                NO_WORD.splitAsStream(typed).filter(word -> !word.isEmpty()).toList();
        if (words.isEmpty()) {
            return questions.ask("concern/concerns").stream()
                    .map(this::near)
                    .sorted((one, other) -> one.label().compareTo(other.label()))
                    .limit(MOST * 5L)
                    .toList();
        }
        // The last word may be half typed.
        String query = words.stream().map(QueryParserBase::escape).collect(Collectors.joining(" OR ")) + " OR "
                + QueryParserBase.escape(words.getLast().toLowerCase(Locale.ROOT)) + "*";
        return questions
                .ask("curation/near-concerns", Map.of("words", List.of(NodeFactory.createLiteralString(query))))
                .stream()
                .map(this::near)
                .limit(MOST)
                .toList();
    }

    private Near near(Row row) {
        return new Near(paths.id(row.require("concern")), row.require("label"), row.require("polarityLabel"));
    }

    /** Those that say nearly the same as a wording, so that its author is asked whether one of them is meant. */
    List<Near> doubles(String wording) {
        Set<String> own = telling(wording);
        var alike = new LinkedHashMap<Near, Double>();
        for (Near near : to(wording)) {
            Set<String> theirs = telling(near.label());
            long common = own.stream().filter(theirs::contains).count();
            double share = (double) common / Math.max(1, Math.min(own.size(), theirs.size()));
            if (share >= ALIKE) {
                alike.put(near, share);
            }
        }
        return alike.entrySet().stream()
                .sorted((one, other) -> Double.compare(other.getValue(), one.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static Set<String> telling(String wording) {
        return NO_WORD.splitAsStream(wording.toLowerCase(Locale.ROOT))
                .filter(word -> word.length() > SHORTEST)
                .map(word -> word.replaceFirst("(ies|es|s)$", ""))
                .collect(Collectors.toSet());
    }
}
