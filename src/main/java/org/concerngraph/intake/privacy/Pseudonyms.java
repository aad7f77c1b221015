package org.concerngraph.intake.privacy;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import org.concerngraph.intake.Reading;
import org.concerngraph.intake.privacy.Edits.Edit;

/**
 * Several pseudonyms, put into a reading at once; where two could begin at one place, the longer words win. All places
 * that the reading names move along, so that spans and marks stay right. The keys of quotes stay what they were, because
 * they find a quote again when the same file is read again.
 */
public final class Pseudonyms {

    private static final int FAR = 80;

    private final Wording wording;
    private final Map<String, Pseudonym> byWords = new HashMap<>();

    /**
     * These together; of two for the same words the first counts.
     *
     * @throws IllegalArgumentException when there is none, or when a replacement holds words that are to be replaced
     */
    public Pseudonyms(List<Pseudonym> pseudonyms) {
        if (pseudonyms.isEmpty()) {
            throw new IllegalArgumentException("There are no words to replace.");
        }
        pseudonyms.forEach(pseudonym -> byWords.putIfAbsent(Wording.plain(pseudonym.words()), pseudonym));
        this.wording = new Wording(byWords.keySet());
        for (Pseudonym pseudonym : byWords.values()) {
            if (isIn(pseudonym.replacement())) {
                throw new IllegalArgumentException("“" + pseudonym.replacement() + "” cannot stand for “"
                        + pseudonym.words() + "”, because it holds words that are to be replaced.");
            }
        }
    }

    /** The reading with the replacements instead of the words, wherever they stand. Its quotes are changed as they come. */
    public Reading in(Reading reading) {
        return new PseudonymousReading(this, reading).reading();
    }

    /** Those whose words stand nowhere in a reading. Its quotes are walked until all were found. */
    public Set<Pseudonym> standingNowhere(Reading reading) {
        Set<Pseudonym> left = new LinkedHashSet<>(byWords.values());
        reading.sources().forEach(source -> see(left, source.text(), source.caption(), source.position()));
        reading.participants().forEach(person -> {
            see(left, person.code());
            person.printedRoles().forEach(role -> see(left, role));
        });
        reading.themes().forEach(theme -> {
            Reading.Codebook says = theme.codebook();
            see(
                    left,
                    theme.label(),
                    says.definition(),
                    says.inclusion(),
                    says.exclusion(),
                    says.example(),
                    says.memo());
        });
        Iterator<Reading.Quote> quotes = reading.quotes().iterator();
        while (!left.isEmpty() && quotes.hasNext()) {
            Reading.Quote quote = quotes.next();
            see(left, quote.text(), quote.attribution());
            quote.codings().forEach(coding -> see(left, coding.memo(), coding.coder()));
        }
        return left;
    }

    private void see(Set<Pseudonym> left, String... texts) {
        for (String text : texts) {
            Matcher place = wording.pattern().matcher(text);
            while (!left.isEmpty() && place.find()) {
                left.remove(of(place.group()));
            }
        }
    }

    boolean isIn(String text) {
        return wording.pattern().matcher(text).find();
    }

    /** The text with the replacements. */
    String in(String text) {
        return text.isEmpty() || !isIn(text) ? text : new Edits(edits(text)).applied(text);
    }

    /** The text with the replacements without brackets: for what becomes a part of codes and identifiers. */
    String bareIn(String text) {
        return wording.pattern()
                .matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(of(found.group()).bare()));
    }

    /** The part of an identifier that was made from a name, with the replacements. */
    String inSlug(String slug) {
        String now = slug;
        for (Pseudonym pseudonym : byWords.values()) {
            String words = slug(pseudonym.words());
            if (!words.isEmpty()) {
                now = ("-" + now + "-")
                        .replace("-" + words + "-", "-" + slug(pseudonym.bare()) + "-")
                        .replaceAll("^-|-$", "");
            }
        }
        return now;
    }

    private static String slug(String words) {
        return Normalizer.normalize(words, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("['’]", "")
                .replaceAll("[^\\p{L}\\p{N}]+", "-")
                .replaceAll("^-|-$", "");
    }

    /** What is to be replaced in a text, in order; inside square brackets no second ones are put. */
    List<Edit> edits(String text) {
        var edits = new ArrayList<Edit>();
        Matcher place = wording.pattern().matcher(text);
        int chars = 0;
        int at = 0;
        while (place.find()) {
            Pseudonym pseudonym = of(place.group());
            int start = at + text.codePointCount(chars, place.start());
            at = start + text.codePointCount(place.start(), place.end());
            chars = place.end();
            edits.add(new Edit(
                    start,
                    at,
                    isInBrackets(text, place.start(), place.end()) ? pseudonym.bare() : pseudonym.replacement()));
        }
        return edits;
    }

    private Pseudonym of(String words) {
        return Objects.requireNonNull(byWords.get(Wording.plain(words)));
    }

    private static boolean isInBrackets(String text, int start, int end) {
        int before = start - 1;
        while (before >= 0 && start - before <= FAR && "[]\n".indexOf(text.charAt(before)) < 0) {
            before--;
        }
        int behind = end;
        while (behind < text.length() && behind - end <= FAR && "[]\n".indexOf(text.charAt(behind)) < 0) {
            behind++;
        }
        return before >= 0 && text.charAt(before) == '[' && behind < text.length() && text.charAt(behind) == ']';
    }
}
