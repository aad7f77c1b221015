package org.concerngraph.intake.quotetable;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Who spoke, as the words of an attribution say it: the word that numbers people, the number, and what else is said.
 *
 * @param designator the word before the number, as printed
 * @param number the number without leading zeros
 * @param rest the other parts, as printed
 */
public record Speaker(String designator, String number, List<String> rest) implements Voice {

    private static final Pattern CODE = Pattern.compile(
            "(\\p{L}{1,14}(?:[ \\u00a0]\\p{L}{2,14})?)[ \\u00a0]?(?:no\\.|number|[-#_])?[ \\u00a0]?0*([0-9]{1,4}[a-z]?)");
    /** "FG2": participants are counted in each focus group. */
    private static final Pattern GROUP = Pattern.compile("(?iu)(?:fg|focus[ -]?group)[ #-]?\\d{1,2}");
    /** "Patient 3 (female, 54)" */
    private static final Pattern WITH_BRACKETS =
            Pattern.compile("(\\p{L}[\\p{L} \\u00a0._#-]{0,30}?\\d{1,4}[a-z]?) ?\\(([^()]{1,100})\\)");

    private static final Set<String> P = Set.of("p", "participant", "pt", "ppt");
    private static final Set<String> R = Set.of("r", "respondent");
    private static final Set<String> I = Set.of("i", "int", "interview", "interviewee", "informant");
    private static final Set<String> OTHER_PEOPLE = Set.of("id", "s", "subject", "speaker", "hcp");
    private static final Set<String> NOT_PEOPLE =
            Set.of(("table box figure fig theme subtheme site ward wave phase page"
                            + " line question q item chapter section step week day month year visit round hospital clinic centre center practice trust surgery unit covid phq gad eq sf haq"
                            + " version grade level appendix reference ref type aged age in of see study band may june july march"
                            + " april score scored stage scale category domain part point time group cycle model module option room"
                            + " approximately about around over under at after before by")
                    .split(" "));

    /** The speaker that a text names, if all of it reads as an attribution. */
    public static Optional<Speaker> in(String text) {
        var rest = new ArrayList<String>();
        String designator = "";
        String number = "";
        String words = text.replaceAll("\\s+", " ").replaceFirst("[\\s.,;”\"’']+$", "");
        Matcher bracketed = WITH_BRACKETS.matcher(words);
        if (bracketed.matches()) {
            words = bracketed.group(1) + ", " + bracketed.group(2);
        }
        if (words.indexOf('“') >= 0 || words.indexOf('"') >= 0) {
            return Optional.empty();
        }
        String group = "";
        for (String part : words.split("\\s*[,;]\\s*|\\s+[–—-]\\s+|:\\s+")) {
            Matcher code = CODE.matcher(part.strip());
            Matcher ofGroup = GROUP.matcher(part.strip());
            if (group.isEmpty() && ofGroup.matches()) {
                group = part.strip();
            } else if (number.isEmpty()
                    && code.matches()
                    && !NOT_PEOPLE.contains(code.group(1).toLowerCase(Locale.ROOT))) {
                designator = code.group(1);
                number = code.group(2);
            } else if (!part.isBlank()) {
                rest.add(part.strip());
            }
        }
        if (!group.isEmpty() && P.contains(designator.toLowerCase(Locale.ROOT))) {
            designator = "FG" + group.replaceFirst("^\\D*0*", "") + " P";
        } else if (!group.isEmpty() && number.isEmpty()) {
            Matcher code = CODE.matcher(group);
            designator = code.matches() ? code.group(1) : "";
            number = code.matches() ? code.group(2) : "";
        } else if (!group.isEmpty()) {
            rest.add(group);
        }
        boolean roleFirst =
                !rest.isEmpty() && !number.isEmpty() && words.strip().startsWith(rest.getFirst());
        if (number.isEmpty() || (roleFirst && rest.size() > 1)) {
            return Optional.empty();
        }
        return Optional.of(new Speaker(designator, number, List.copyOf(rest)));
    }

    /** Does a text begin with a word for a person and a number, whatever follows? */
    static boolean beginsLikeOne(String text) {
        Matcher code = CODE.matcher(text);
        return code.lookingAt() && new Speaker(code.group(1), code.group(2), List.of()).surelyAPerson();
    }

    /** The same speaker with these other parts. */
    Speaker with(List<String> otherParts) {
        return new Speaker(designator, number, otherParts);
    }

    /** Does the designator always number people, whatever the table? */
    public boolean surelyAPerson() {
        String word = designator.toLowerCase(Locale.ROOT).replaceFirst("^fg\\d+ ", "");
        return P.contains(word) || R.contains(word) || I.contains(word) || OTHER_PEOPLE.contains(word);
    }

    @Override
    public String code() {
        String word = designator.toLowerCase(Locale.ROOT);
        if (P.contains(word)) {
            return "P" + number;
        }
        if (R.contains(word)) {
            return "R" + number;
        }
        if (I.contains(word)) {
            return "I" + number;
        }
        String printed = designator.replace('\u00a0', ' ');
        return namesRole()
                ? printed.substring(0, 1).toUpperCase(Locale.ROOT) + printed.substring(1) + " " + number
                : printed.toUpperCase(Locale.ROOT) + number;
    }

    /** Is the designator itself a role, as in "Clinician 4"? */
    public boolean namesRole() {
        return !surelyAPerson() && !designator.equals(designator.toUpperCase(Locale.ROOT));
    }

    /** What stands for a role besides the number: all but places, ages and sexes. */
    @Override
    public List<String> roles() {
        var roles = new ArrayList<String>();
        if (namesRole()) {
            roles.add(designator);
        }
        rest.stream().filter(part -> !isDetail(part)).forEach(roles::add);
        return roles;
    }

    @Override
    public List<String> details() {
        return rest.stream().filter(Speaker::isDetail).toList();
    }

    static boolean isDetail(String part) {
        return part.matches(
                "(?iu).*\\d.*|(male|female|man|woman|m|f)|(site|ward|clinic|hospital|centre|center|team) \\p{Lu}|.*\\b(aged|years)\\b.*");
    }
}
