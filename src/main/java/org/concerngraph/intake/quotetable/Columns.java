package org.concerngraph.intake.quotetable;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What the columns of a table hold whose cells are divided by tabs. */
record Columns(List<Content> contents) {

    /** What stands in the cells of a column. */
    enum Content {
        THEME,
        QUOTE,
        SPEAKER,
        ROLE,
        OTHER
    }

    /** The columns with these titles; empty unless one is for quotes and another is known too. */
    static List<Content> titled(List<String> titles) {
        var contents = new ArrayList<Content>();
        for (String title : titles) {
            contents.add(content(plain(title)));
        }
        boolean hasOther = contents.stream().anyMatch(c -> c != Content.QUOTE && c != Content.OTHER);
        return hasOther && contents.stream().filter(c -> c == Content.QUOTE).count() == 1 ? contents : List.of();
    }

    /**
     * Do these titles stand above quotes of a group of people each, beside a first column for themes: "Theme, Patients,
     * Nurses"?
     */
    static boolean areGroups(List<String> titles, RoleWords roles) {
        return titles.size() > 2
                && (titles.getFirst().isEmpty() || content(plain(titles.getFirst())) == Content.THEME)
                && titles.stream().skip(1).allMatch(title -> roles.isRole(CellSpeakers.withoutCount(title)));
    }

    private static String plain(String title) {
        return title.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}]+", " ").strip();
    }

    private static Content content(String title) {
        if (title.matches("(?:(?:illustrative|exemplar|supporting|example|participant|representative) )?"
                + "(?:quotes?|quotations?|excerpts?|verbatims?)")) {
            return Content.QUOTE;
        }
        if (title.matches(
                "(?:(?:main|major|sub|overarching) ?)?(?:themes?|categor(?:y|ies)|codes?|domains?|topics?)")) {
            return Content.THEME;
        }
        if (title.matches("(?:participants?|speakers?|interviewees?|respondents?|informants?|id|who)"
                + "(?: (?:id|code|number|no))?")) {
            return Content.SPEAKER;
        }
        return title.matches("(?:participant |speaker )?(?:roles?|stakeholder(?: group)?|profession|occupation|group)")
                ? Content.ROLE
                : Content.OTHER;
    }

    /** What a cell at this place of its row holds; nothing is known of cells behind the last column. */
    Content of(int cell) {
        return cell < contents.size() ? contents.get(cell) : Content.OTHER;
    }

    /** How many columns of themes stand before this one. */
    int depth(int cell) {
        return (int) contents.stream()
                .limit(cell)
                .filter(content -> content == Content.THEME)
                .count();
    }
}
