package org.concerngraph.intake.privacy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.concerngraph.intake.Reading.Passage;
import org.concerngraph.intake.Reading.Quote;
import org.concerngraph.intake.Reading.Source;
import org.concerngraph.intake.privacy.Edits.Edit;
import org.jspecify.annotations.Nullable;

/**
 * A source with pseudonyms in it. A quote may begin or end inside a word, so that a name is a whole word in the quote
 * and not in the source's text; what is replaced in the one is replaced in the other.
 */
final class PseudonymousSource {

    private final Pseudonyms pseudonyms;
    private final Source before;
    private final CodePoints text;
    private final TreeMap<Integer, Edit> byStart = new TreeMap<>();
    private @Nullable Edits edits;
    private @Nullable CodePoints newText;

    PseudonymousSource(Pseudonyms pseudonyms, Source before) {
        this.pseudonyms = pseudonyms;
        this.before = before;
        this.text = new CodePoints(before.text());
        pseudonyms.edits(before.text()).forEach(edit -> byStart.put(edit.start(), edit));
    }

    boolean hasText() {
        return !before.text().isEmpty();
    }

    /** Is the quote what stands in the text at its place? */
    boolean holds(Quote quote) {
        int start = quote.place().start();
        int end = quote.place().end();
        return hasText()
                && quote.place().isInText()
                && text.holds(start, end)
                && text.slice(start, end).equals(quote.text());
    }

    /**
     * Replaces here too what has to be replaced in the quote, before any place is asked for. Beside what is replaced
     * inside a word, the rest of that word is a word of its own, here and in other quotes.
     *
     * @return whether there was something, so that all quotes have to be looked at once more
     */
    boolean alsoIn(Quote quote) {
        boolean hasGrown =
                holds(quote) && between(quote.place().start(), quote.place().end());
        if (hasGrown) {
            between(0, text.count());
        }
        return hasGrown;
    }

    private boolean between(int start, int end) {
        boolean hasGrown = false;
        int from = start;
        for (Edit edit : List.copyOf(byStart.subMap(start, end).values())) {
            hasGrown |= from < edit.start() && addFrom(text.slice(from, edit.start()), from);
            from = edit.end();
        }
        return from < end && addFrom(text.slice(from, end), from) || hasGrown;
    }

    private boolean addFrom(String words, int from) {
        boolean hasGrown = false;
        for (Edit edit : pseudonyms.isIn(words) ? pseudonyms.edits(words) : List.<Edit>of()) {
            var here = new Edit(from + edit.start(), from + edit.end(), edit.replacement());
            Map.Entry<Integer, Edit> below = byStart.lowerEntry(here.end());
            if (below == null || below.getValue().end() <= here.start()) {
                byStart.put(here.start(), here);
                hasGrown = true;
            }
        }
        return hasGrown;
    }

    Edits edits() {
        Edits known = edits;
        if (known == null) {
            known = new Edits(List.copyOf(byStart.values()));
            edits = known;
        }
        return known;
    }

    /** A stretch of the text with the pseudonyms. */
    String slice(int start, int end) {
        CodePoints known = newText;
        if (known == null) {
            known = edits().isEmpty() ? text : new CodePoints(edits().applied(before.text()));
            newText = known;
        }
        return known.slice(start, end);
    }

    /** The source with the pseudonyms; its name is none of those that are taken, and is taken then. */
    Source source(Set<String> taken) {
        Map<String, String> abbreviations = new LinkedHashMap<>();
        before.abbreviations().forEach((form, expansion) -> abbreviations.put(in(form), in(expansion)));
        String usual = pseudonyms.inSlug(before.name());
        String name = usual;
        for (int n = 2; !taken.add(name); n++) {
            name = usual + "-" + n;
        }
        return new Source(
                name,
                before.kind(),
                edits().applied(before.text()),
                in(before.position()),
                in(before.caption()),
                abbreviations,
                before.account().stream()
                        .map(this::moved)
                        .filter(passage -> passage.start() < passage.end())
                        .toList(),
                before.inFile().replacing(edits().replaced()));
    }

    /** Both ends move alike, so that passages still touch; words across two passages go to the first. */
    private Passage moved(Passage passage) {
        return new Passage(passage.kind(), edits().end(passage.start()), edits().end(passage.end()));
    }

    private String in(String words) {
        return pseudonyms.in(words);
    }
}
