package org.concerngraph.intake.privacy;

import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.concerngraph.intake.privacy.CapitalRun.Word;

/**
 * Names of people: behind a title, behind words that introduce somebody, or with a common given name. A word that is a
 * given name and an ordinary word too ("Will", "Grace") counts only with a surname behind it and inside a sentence.
 */
final class Names implements Rule {

    private static final String PERSON =
            "(?:i[’']?m|i am|she[’']?s|he[’']?s|she is|he is|she was|he was|who was|who is|lady"
                    + "|woman|man|guy|girl|boy|chap|friend|colleague|patient|nurse|doctor|gp|someone|somebody|person|son|daughter"
                    + "|wife|husband|partner|carer|neighbour|they)";
    private static final Pattern INTRODUCES = Pattern.compile(
            "(?s).*\\b(?:name(?:[’']s| is| was)|" + PERSON + " (?:called|named))[ \\u00a0]{1,2}[“\"‘']?");
    private static final Pattern SAINT =
            Pattern.compile("(?s).*\\b(?:st\\.?|saint|king|queen|prince|princess)[ \\u00a0]");

    @Override
    public void find(String text, Consumer<Sighting> found) {
        var walk = new CapitalRun.Walk(text);
        while (walk.hasNext()) {
            run(text, walk.next(), found);
        }
    }

    private static void run(String text, CapitalRun run, Consumer<Sighting> found) {
        int first = 0;
        while (first < run.words().size()) {
            Word word = run.words().get(first);
            int last = nameFrom(run, first + 1);
            if (Titles.isTitle(word.text()) && last > first && isNameBehindTitle(run, first)) {
                String words =
                        text.substring(word.start(), run.words().get(last).end());
                found.accept(new Sighting(
                        Finding.Kind.NAME,
                        word.start(),
                        run.words().get(last).end(),
                        "“" + words + "” is a title with a name.",
                        Titles.replacement(word.text())));
                first = last + 1;
            } else if (isName(text, run, first)) {
                last = Math.max(first, nameFrom(run, first + 1));
                boolean isIntroduced = first == 0 && isIntroduced(text, word);
                int end = run.words().get(last).end();
                found.accept(new Sighting(
                        Finding.Kind.NAME,
                        word.start(),
                        end,
                        isIntroduced
                                ? "“" + text.substring(word.start(), end) + "” stands where somebody is called by name."
                                : "“" + word.text() + "” is a common given name; it may be a pseudonym already."));
                first = last + 1;
            } else {
                first++;
            }
        }
    }

    /** The last word of the name that goes on at this word of the run; the one before when it does not. */
    private static int nameFrom(CapitalRun run, int from) {
        int last = from - 1;
        for (int i = from; i < run.words().size() && i < from + 3; i++) {
            Word word = run.words().get(i);
            if (!word.looksLikeAName()
                    && !(word.isInitial() && i + 1 < run.words().size())) {
                break;
            }
            last = i;
        }
        return last;
    }

    private static boolean isNameBehindTitle(CapitalRun run, int title) {
        Word behind = run.words().get(title + 1);
        return !Titles.isAlsoARole(run.words().get(title).text())
                || behind.isGiven()
                || title == run.words().size() - 2 && (title > 0 || !run.beginsSentence() || behind.isInitial());
    }

    private static boolean isName(String text, CapitalRun run, int at) {
        Word word = run.words().get(at);
        if (endsAsOrganisation(run, at) || isOfASaint(text, run, at)) {
            return false;
        }
        if (at == 0 && word.looksLikeAName() && isIntroduced(text, word)) {
            return true;
        }
        boolean hasSurname = at + 1 < run.words().size()
                && run.words().get(at + 1).looksLikeAName()
                && !run.words().get(at + 1).isAlsoOrdinary();
        boolean standsInside = at > 0 || !run.beginsSentence();
        return word.isGiven() && (!word.isAlsoOrdinary() || hasSurname && standsInside);
    }

    private static boolean isIntroduced(String text, Word word) {
        return INTRODUCES.matcher(Nearby.before(text, word.start(), 40)).matches();
    }

    private static boolean endsAsOrganisation(CapitalRun run, int from) {
        return run.words().stream().skip(from).anyMatch(word -> NameWords.ORDINARY.hasStarred(word.text()));
    }

    private static boolean isOfASaint(String text, CapitalRun run, int at) {
        return SAINT.matcher(Nearby.before(text, run.words().get(at).start(), 12))
                .matches();
    }
}
