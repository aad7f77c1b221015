package org.concerngraph.intake.privacy;

import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Who spoke, called by a name with an age: "(Miriam, aged 67)", "– Oddny, 54 years". */
final class SpeakerNames implements Rule {

    private static final Pattern NAME_AND_AGE = Pattern.compile("^[\\s(\\[–—-]{0,5}+(\\p{Lu}[\\p{L}\\p{M}'’-]{1,40}+"
            + "(?: \\p{Lu}[\\p{L}\\p{M}'’-]{1,40}+)?), ?(?:aged? )?[0-9]{2}(?![0-9])");

    /** How words for professions end. */
    private static final Pattern PROFESSION =
            Pattern.compile("\\p{L}+(?:ist|ian|er|or|ant|ive|ent|eon|man|men|ic|ess|ary|ee)s?");

    @Override
    public void find(String text, Consumer<Sighting> found) {
        Matcher place = NAME_AND_AGE.matcher(text);
        if (place.find()) {
            String first = place.group(1).replaceAll(" .*", "");
            var word = new CapitalRun.Word(first, 0, first.length());
            boolean isName = word.looksLikeAName()
                    && (word.isGiven() || !PROFESSION.matcher(first).matches());
            if (isName) {
                found.accept(new Sighting(
                        Finding.Kind.NAME,
                        place.start(1),
                        place.end(1),
                        "“" + place.group(1)
                                + "” stands before an age as a name would; it may be a pseudonym already."));
            }
        }
    }
}
