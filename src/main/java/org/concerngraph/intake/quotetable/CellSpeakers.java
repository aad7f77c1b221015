package org.concerngraph.intake.quotetable;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.concerngraph.intake.quotetable.Attributions.Remark;
import org.jspecify.annotations.Nullable;

/** Who speaks in a row of a table: by its cells for speakers and roles, and by the end of what is said. */
final class CellSpeakers {

    /** "(n=12)", "n = 1,200" */
    private static final Pattern HOW_MANY = Pattern.compile("(?iu)[(\\[]?\\bn\\s?=\\s?\\d[\\d,. ]{0,12}[)\\]]?$");

    private final String text;
    private final RoleWords roles;

    CellSpeakers(String text, RoleWords roles) {
        this.text = text;
        this.roles = roles;
    }

    /**
     * Whom these cells name; nothing when they are empty or say nothing.
     *
     * @param name the cell for the speaker, if there is one
     * @param role the cell for the role, if there is one; one alone may name a speaker too
     */
    @Nullable
    Attribution of(@Nullable Span name, @Nullable Span role) {
        List<String> printed = role == null ? List.of() : roles(role);
        if (name != null) {
            Attribution said = Attributions.asSaid(text, name, roles);
            return new Attribution(said.whole(), said.inner(), with(said.voice(), printed));
        }
        if (role == null || printed.isEmpty()) {
            return null;
        }
        Span bare = withoutCount(role);
        Voice said = Attributions.asSaid(text, bare, roles).voice();
        boolean isPerson = said instanceof Speaker
                || (said instanceof Voice.Named && printed.size() > 1 && Unnumbered.isName(printed.getFirst()));
        return new Attribution(
                role,
                role,
                isPerson ? said : new Voice.Unknown(Voice.code(String.join(", ", printed)), printed, List.of()));
    }

    /**
     * Whom the end of a cell names, by places of the whole text.
     *
     * @param numbered the places in the cell that name a speaker by a number, as places of the cell
     * @param by whom the cells of roles name; a role at the end of a quote then has to stand behind its quotation mark,
     *     because it may be the last words of what was said
     */
    Optional<Attribution> atEndOf(Span cell, List<Numbered> numbered, @Nullable Attribution by, List<Remark> remarks) {
        String words = cell.of(text);
        var unnumbered = new Unnumbered(words, roles, new Given());
        List<Attribution> found = !numbered.isEmpty()
                ? numbered.stream().map(Numbered::attribution).toList()
                : by == null ? unnumbered.alone(List.of(), remarks) : unnumbered.besideNumbers(List.of(), remarks);
        if (found.size() != 1 || found.getFirst().whole().end() != words.length()) {
            return Optional.empty();
        }
        Attribution last = found.getFirst();
        return Optional.of(new Attribution(
                last.whole().moved(cell.start()),
                last.inner().moved(cell.start()),
                with(last.voice(), by == null ? List.of() : by.voice().roles())));
    }

    /** Words without how many people they are: "Staff (n=12)". */
    static String withoutCount(String words) {
        var count = HOW_MANY.matcher(words);
        return count.find() && count.start() > 0
                ? words.substring(0, count.start()).strip()
                : words;
    }

    private Span withoutCount(Span cell) {
        return new Span(cell.start(), cell.start() + withoutCount(cell.of(text)).length());
    }

    /** The roles in a cell, without how many people have them; a dash is none. */
    private List<String> roles(Span cell) {
        return Stream.of(withoutCount(cell).of(text).split("[,;]"))
                .map(String::strip)
                .filter(role -> role.codePoints().anyMatch(Character::isLetter))
                .toList();
    }

    private static Voice with(Voice voice, List<String> others) {
        if (others.isEmpty()) {
            return voice;
        }
        List<String> all = Stream.concat(voice.roles().stream(), others.stream())
                .distinct()
                .toList();
        return switch (voice) {
            case Speaker speaker ->
                speaker.with(
                        Stream.concat(speaker.rest().stream(), others.stream()).toList());
            case Voice.Named named -> new Voice.Named(named.code(), all, named.details());
            case Voice.Unknown unknown -> new Voice.Unknown(unknown.code(), all, unknown.details());
        };
    }
}
