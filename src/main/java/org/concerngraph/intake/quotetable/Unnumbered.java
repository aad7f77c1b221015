package org.concerngraph.intake.quotetable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.concerngraph.intake.quotetable.Attributions.Remark;

/**
 * The places where a table says without a number who spoke: by a name, by a role only, or by the publication the quote is
 * from. They are looked for where a table numbers nobody; where it does, only behind quotation marks.
 */
final class Unnumbered {

    private static final Pattern BRACKETED =
            Pattern.compile("\\(([^()\\[\\]\\n]{2,80})\\)|\\[([^()\\[\\]\\n]{1,80})\\]");
    private static final Pattern BEHIND_DASH = Pattern.compile(
            "(?m)(?:(?<=[ \\u00a0\\t.?!…)\\]”\"’'])|^)[—–-][ \\u00a0]*([^—–\\n]{2,60}?)[ \\u00a0\\t\\r]*$");
    private static final Pattern NAME =
            Pattern.compile("(?:(?:Mr|Mrs|Ms|Dr)\\.? )?\\p{Lu}[\\p{Ll}’'-]+(?: \\p{Lu}(?:\\.|[\\p{Ll}’'-]+)){0,2}");
    private static final Pattern NUMBERS = Pattern.compile("\\d{1,3}(?:\\s*[,–-]\\s*\\d{1,3})*");
    private static final Pattern YEAR = Pattern.compile(
            "\\p{Lu}[\\p{L}’'-]+(?: \\p{Lu}[\\p{L}’'-]+)?(?: et al\\.?| (?:and|&) \\p{Lu}[\\p{L}’'-]+)?,? (?:19|20)\\d\\d[a-z]?");

    private enum Manner {
        NAME,
        FIRST_NAME_ALONE,
        ROLE,
        REFERENCE
    }

    private record Place(Attribution attribution, Manner manner, boolean isQuoted) {}

    private final String text;
    private final RoleWords roles;
    private final Given given;
    private final List<Place> places = new ArrayList<>();

    Unnumbered(String text, RoleWords roles, Given given) {
        this.text = text;
        this.roles = roles;
        this.given = given;
        Matcher bracket = BRACKETED.matcher(text);
        while (bracket.find()) {
            int end = SpeakerPlaces.closed(text, bracket.end());
            var whole = new Span(bracket.start(), end);
            if (whole.endsLine(text) || SpeakerPlaces.capitalFollows(text, end) || given.breaksAt(end)) {
                int group = bracket.group(1) != null ? 1 : 2;
                add(whole, new Span(bracket.start(group), bracket.end(group)).trimmed(text), group == 2);
            }
        }
        Matcher dash = BEHIND_DASH.matcher(text);
        while (dash.find()) {
            var inner = new Span(dash.start(1), dash.end(1)).trimmed(text);
            add(new Span(dash.start(), inner.end()), inner, false);
        }
        places.sort(Comparator.comparingInt(place -> place.attribution().whole().start()));
    }

    /** The attributions of a table that numbers nobody, outside places that are taken; a publication is a speaker only where nobody else is. */
    List<Attribution> alone(Collection<Span> taken, List<Remark> remarks) {
        boolean people = places.stream().anyMatch(p -> p.manner() == Manner.NAME || p.manner() == Manner.ROLE);
        boolean names = places.stream().anyMatch(p -> p.manner() == Manner.NAME);
        return chosen(taken, remarks, place -> switch (place.manner()) {
            case NAME, ROLE -> true;
            case FIRST_NAME_ALONE -> names || place.isQuoted();
            case REFERENCE -> !people;
        });
    }

    /** The attributions that a table has besides those with numbers. */
    List<Attribution> besideNumbers(Collection<Span> taken, List<Remark> remarks) {
        return chosen(
                taken,
                remarks,
                place -> place.isQuoted() && (place.manner() == Manner.NAME || place.manner() == Manner.ROLE));
    }

    private List<Attribution> chosen(Collection<Span> taken, List<Remark> remarks, Predicate<Place> isOne) {
        var chosen = new ArrayList<Attribution>();
        var said = new HashSet<String>();
        var places = new TreeMap<Integer, Integer>();
        taken.forEach(place -> places.put(place.start(), place.end()));
        for (Place place : this.places) {
            Attribution attribution = place.attribution();
            Span whole = attribution.whole();
            var before = places.lowerEntry(whole.end());
            if (isOne.test(place) && (before == null || before.getValue() <= whole.start())) {
                chosen.add(attribution);
                places.put(whole.start(), whole.end());
                if (said.add(attribution.voice().code())) {
                    remarks.add(remark(place));
                }
            }
        }
        return chosen;
    }

    private Remark remark(Place place) {
        Span whole = place.attribution().whole();
        String words = place.attribution().inner().of(text);
        String code = place.attribution().voice().code();
        return switch (place.manner()) {
            case NAME, FIRST_NAME_ALONE ->
                new Remark("“" + code + "” may be a real name.", whole, "It is a pseudonym, and one speaker's.");
            case ROLE -> notWhichOne(words, whole, code);
            case REFERENCE ->
                new Remark(
                        "“" + words + "” names a publication and not who spoke.",
                        whole,
                        "“" + code + "” stands for whoever spoke in it.");
        };
    }

    /** Could these words be a person's name, which may be invented? */
    static boolean isName(String words) {
        return NAME.matcher(words).matches();
    }

    /** Words name a role and nobody who has it; this code stands for them. */
    static Remark notWhichOne(String words, Span whole, String code) {
        return new Remark(
                "“" + words + "” says what the speaker is, but not which one.",
                whole,
                "“" + code + "” stands for whoever spoke where these words are printed.");
    }

    private void add(Span whole, Span inner, boolean isSquare) {
        if (inner.length() == 0 || given.divides(whole) || inner.start() < whole.start()) {
            return;
        }
        int before = whole.start();
        while (before > 0 && Span.isSpace(text.charAt(before - 1))) {
            before--;
        }
        boolean isQuoted = before > 0 && "”\"’".indexOf(text.charAt(before - 1)) >= 0;
        String words = inner.of(text).replace('\u00a0', ' ').replaceAll("\\s+", " ");
        named(words)
                .or(() -> byRole(words))
                .or(() -> reference(words, isSquare))
                .ifPresent(voice -> places.add(
                        new Place(new Attribution(whole, inner, voice), manner(voice, words, isSquare), isQuoted)));
    }

    private Manner manner(Voice voice, String words, boolean isSquare) {
        if (voice instanceof Voice.Named) {
            return parts(words).length == 1 ? Manner.FIRST_NAME_ALONE : Manner.NAME;
        }
        return reference(words, isSquare).isPresent() ? Manner.REFERENCE : Manner.ROLE;
    }

    private Optional<Voice> named(String words) {
        String[] parts = parts(words);
        List<String> rest = List.of(parts).subList(1, parts.length);
        boolean isPerson = rest.stream().allMatch(part -> roles.isRole(part) || isDetail(part))
                && (rest.isEmpty() || rest.stream().anyMatch(p -> roles.isRole(p) || RoleWords.isAgeOrSex(p)));
        String code = Voice.code(parts[0]);
        if (!isPerson || roles.isRole(parts[0]) || !NAME.matcher(parts[0]).matches() || code.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Voice.Named(code, roles(rest), details(rest)));
    }

    private Optional<Voice> byRole(String words) {
        List<String> parts = List.of(parts(words));
        boolean isPerson = parts.stream().allMatch(part -> roles.isRole(part) || isDetail(part))
                && parts.stream().anyMatch(p -> roles.isRole(p) || (RoleWords.isAgeOrSex(p) && !p.matches("\\d+")));
        String code = Voice.code(words);
        return isPerson && !code.isEmpty()
                ? Optional.of(new Voice.Unknown(code, roles(parts), details(parts)))
                : Optional.empty();
    }

    private static Optional<Voice> reference(String words, boolean isSquare) {
        boolean isNumber = isSquare && NUMBERS.matcher(words).matches();
        if (!isNumber
                && !Arrays.stream(words.split(";\\s*"))
                        .allMatch(w -> YEAR.matcher(w).matches())) {
            return Optional.empty();
        }
        String code = Voice.code(isNumber ? "Reference " + words : words);
        return Optional.of(new Voice.Unknown(code, List.of(), List.of()));
    }

    private List<String> roles(List<String> parts) {
        return parts.stream()
                .filter(part -> roles.isRole(part) && !Speaker.isDetail(part))
                .toList();
    }

    private List<String> details(List<String> parts) {
        return parts.stream()
                .filter(part -> !roles.isRole(part) || Speaker.isDetail(part))
                .toList();
    }

    private static boolean isDetail(String part) {
        return Speaker.isDetail(part)
                && !part.matches(".*\\b(?:19|20)\\d\\d\\b.*")
                && part.split(" ").length <= 4
                && Speaker.in(part).isEmpty();
    }

    private static String[] parts(String words) {
        String[] parts = words.split("\\s*[,;]\\s*");
        return parts.length == 0 ? new String[] {""} : parts;
    }
}
