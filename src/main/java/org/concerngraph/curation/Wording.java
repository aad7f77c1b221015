package org.concerngraph.curation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.concerngraph.query.BadParameter;
import org.concerngraph.vocabulary.Slug;

/** The sentence of a concern: what keeps it from being one, and what its identifier could be. */
final class Wording {

    private static final Pattern WORD = Pattern.compile("[^\\p{L}\\p{N}'’]+");
    private static final int FEWEST_WORDS = 4;
    private static final int MOST_CHARACTERS = 300;
    private static final int WORDS_OF_A_NAME = 4;

    /** Verbs and auxiliaries that sentences about what could go wrong usually have. */
    private static final Set<String> VERBS = Set.of(
            ("is are was were be am may might can cannot could will would shall should must need needs has have had do does did"
                            + " fear fears want wants lack lacks lose loses depend depends become becomes make makes take takes"
                            + " work works involve involves require requires feel feels think thinks see sees use uses give gives"
                            + " get gets cost costs help helps know knows trust trusts fail fails add adds miss misses keep keeps"
                            + " change changes reduce reduces increase increases harm harms prevent prevents let lets")
                    .split(" "));

    private static final Set<String> LEFT_OUT = Set.of(
            ("a an the of to and or in on at by for with from as is are be may might can could will would should must not no"
                            + " that which who when where it its their they them his her this these those than then so do does"
                            + " has have had up out into about")
                    .split(" "));

    private Wording() {}

    /** What keeps words from being the sentence of a concern; empty when nothing does. */
    private static List<String> faults(String wording) {
        var faults = new ArrayList<String>();
        if (wording.isBlank()) {
            faults.add("Say the concern in a sentence.");
            return faults;
        }
        if (!Character.isUpperCase(wording.codePointAt(0))) {
            faults.add("A sentence begins with a capital letter.");
        }
        if (words(wording).size() < FEWEST_WORDS) {
            faults.add("This has fewer than " + FEWEST_WORDS
                    + " words: it is rather a heading than a sentence that somebody could disagree with.");
        }
        if (wording.endsWith("?")) {
            faults.add("This is a question; say what somebody could agree or disagree with.");
        }
        if (wording.length() > MOST_CHARACTERS) {
            faults.add("This has " + wording.length() + " characters; more than " + MOST_CHARACTERS
                    + " say more than one thing.");
        }
        return faults;
    }

    /** Refuses, for a field of a form, words that are not the sentence of a concern; throws {@link BadParameter}. */
    static void require(String field, String wording) {
        List<String> faults = faults(wording);
        if (!faults.isEmpty()) {
            throw new BadParameter(field, "is not the sentence of a concern yet. " + String.join(" ", faults));
        }
    }

    /** What its author may want to look at again; nothing of it forbids the wording. */
    static List<String> advice(String wording) {
        var advice = new ArrayList<String>();
        List<String> words = words(wording.toLowerCase(Locale.ROOT));
        if (words.size() >= FEWEST_WORDS && words.stream().noneMatch(VERBS::contains)) {
            advice.add("There seems to be no verb in it. Could somebody disagree with it, or is it a heading?");
        }
        if (wording.contains(";") || wording.matches(".*[\\p{Ll})]\\. \\p{Lu}.*")) {
            advice.add("These look like two sentences. A concern is one: somebody may agree with one half only.");
        } else if (wording.matches("(?i).*,? (and|but) .*")
                && words.stream().filter(VERBS::contains).count() > 1) {
            advice.add("Does it say two things? Somebody may agree with one and not with the other.");
        }
        return advice;
    }

    private static List<String> words(String wording) {
        return WORD.splitAsStream(wording).filter(word -> !word.isEmpty()).toList();
    }

    /** An identifier made of the first words that carry meaning. */
    static String name(String wording) {
        List<String> telling = words(wording.toLowerCase(Locale.ROOT)).stream()
                .filter(word -> !LEFT_OUT.contains(word))
                .limit(WORDS_OF_A_NAME)
                .toList();
        return Slug.of(String.join(" ", telling.isEmpty() ? words(wording) : telling));
    }
}
