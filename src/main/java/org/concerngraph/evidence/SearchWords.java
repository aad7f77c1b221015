package org.concerngraph.evidence;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.lucene.queryparser.classic.QueryParserBase;
import org.concerngraph.query.BadParameter;
import org.concerngraph.store.Words;

/**
 * What somebody typed to find quotes: words that all must be there, in any order, and phrases in quotation marks. A
 * word also finds words that begin with it, and an abbreviation what it stands for, and the other way round.
 */
final class SearchWords {

    private static final Pattern PART = Pattern.compile("[\"“”]([^\"“”]*)[\"“”]|([^\\s\"“”]+)");
    private static final int SHORTEST_BEGINNING = 3;

    private final List<Words.Word> typed;
    private final List<List<Phrase>> clauses;

    private SearchWords(List<Words.Word> typed, List<List<Phrase>> clauses) {
        this.typed = typed;
        this.clauses = clauses;
    }

    /** An abbreviation of a source and what it stands for. */
    record Abbreviation(String shortForm, String longForm) {}

    private record Phrase(List<Words.Word> words, boolean beginning) {

        String lucene() {
            String text = words.stream()
                    .map(word -> QueryParserBase.escape(word.written()))
                    .collect(Collectors.joining(" "));
            if (words.size() > 1) {
                return "\"" + text + "\"";
            }
            return beginning ? text + "^4 OR " + text + "*" : text;
        }

        boolean isAt(int place, List<Words.Word> text) {
            if (place + words.size() > text.size()) {
                return false;
            }
            for (int i = 0; i < words.size(); i++) {
                if (!isLike(words.get(i), text.get(place + i))) {
                    return false;
                }
            }
            return true;
        }

        private boolean isLike(Words.Word sought, Words.Word word) {
            return sharesForm(sought, word)
                    || beginning && word.forms().stream().anyMatch(form -> form.startsWith(sought.written()));
        }
    }

    /** Reads what was typed; throws {@link BadParameter} for {@code q} when there is no word in it. */
    static SearchWords of(String typed, List<Abbreviation> abbreviations) {
        var clauses = new ArrayList<List<Phrase>>();
        var loose = new ArrayList<List<Words.Word>>();
        Matcher part = PART.matcher(typed);
        while (part.find()) {
            List<Words.Word> words = Words.of(part.group());
            if (part.group(1) == null && !words.isEmpty()) {
                loose.add(words);
            } else if (!words.isEmpty()) {
                clauses.add(List.of(new Phrase(words, false)));
            }
        }
        List<List<List<Words.Word>>> pairs = abbreviations.stream()
                .map(a -> List.of(Words.of(a.shortForm()), Words.of(a.longForm())))
                .toList();
        for (int i = 0; i < loose.size(); ) {
            int next = expand(loose, i, pairs, clauses);
            if (next == i) {
                clauses.add(List.of(phrase(loose.get(i))));
                next++;
            }
            i = next;
        }
        if (clauses.isEmpty()) {
            throw new BadParameter("q", "is \"" + typed + "\", in which there is no word to look for.");
        }
        return new SearchWords(Words.of(typed), clauses);
    }

    private static Phrase phrase(List<Words.Word> words) {
        return new Phrase(words, words.size() == 1 && words.getFirst().written().length() >= SHORTEST_BEGINNING);
    }

    /** Adds a clause for an abbreviation or its long form at this place; gives the place after it, or the same one. */
    private static int expand(
            List<List<Words.Word>> loose, int from, List<List<List<Words.Word>>> pairs, List<List<Phrase>> clauses) {
        for (int to = loose.size(); to > from; to--) {
            List<Words.Word> here =
                    loose.subList(from, to).stream().flatMap(List::stream).toList();
            var alternatives = new ArrayList<Phrase>();
            for (var pair : pairs) {
                for (int side = 0; side < 2; side++) {
                    if (isSame(pair.get(side), here) && !pair.get(1 - side).isEmpty()) {
                        alternatives.add(new Phrase(pair.get(1 - side), false));
                    }
                }
            }
            if (!alternatives.isEmpty()) {
                alternatives.addFirst(phrase(here));
                clauses.add(alternatives);
                return to;
            }
        }
        return from;
    }

    private static boolean isSame(List<Words.Word> one, List<Words.Word> other) {
        return one.size() == other.size() && new Phrase(one, false).isAt(0, other);
    }

    private static boolean sharesForm(Words.Word one, Words.Word other) {
        return !Collections.disjoint(one.forms(), other.forms());
    }

    /** The same in Lucene's syntax. */
    String lucene() {
        return clauses.stream()
                .map(clause -> clause.stream().map(Phrase::lucene).collect(Collectors.joining(" OR ", "+(", ")")))
                .collect(Collectors.joining(" "));
    }

    /** Where the words stand in a text, in code points. */
    List<MarkedText.Span> in(String text) {
        List<Words.Word> words = Words.of(text);
        var spans = new ArrayList<MarkedText.Span>();
        for (int i = 0; i < words.size(); i++) {
            for (Phrase phrase : clauses.stream().flatMap(List::stream).toList()) {
                if (phrase.isAt(i, words)) {
                    int end = words.get(i + phrase.words().size() - 1).end();
                    spans.add(new MarkedText.Span(
                            text.codePointCount(0, words.get(i).start()),
                            text.codePointCount(0, end),
                            MarkedText.Span.FOUND));
                }
            }
        }
        return spans;
    }

    /** Do the words stand in the text just as they were typed, one after the other? */
    boolean isExactlyIn(String text) {
        List<String> sought = typed.stream().map(Words.Word::written).toList();
        List<String> words = Words.of(text).stream().map(Words.Word::written).toList();
        return Collections.indexOfSubList(words, sought) >= 0;
    }
}
