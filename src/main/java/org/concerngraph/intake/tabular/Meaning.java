package org.concerngraph.intake.tabular;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What the cells of a column mean. */
enum Meaning {
    QUOTE(
            "The words that were said",
            "text,segment,coded segment,coded text,text segment,selected text,content,text content,quotation content,"
                    + "quote content",
            "(?:(?:illustrative|exemplar|example|supporting|representative|participant|patient|verbatim|selected|sample"
                    + "|direct|key|data|interview|raw) ){0,2}(?:quotes?|quotations?|excerpts?|extracts?|verbatims?)"
                    + "(?: s| text)?(?: \\d)?"),
    PARTICIPANT(
            "Who said them",
            "participant,participants,speaker,interviewee,respondent,informant,person,pid,id,case,case name",
            "(?:(?:participant|pt|patient|respondent|interviewee|informant|speaker|subject|person|p) )?"
                    + "(?:pseudonym|identifier|initials)"
                    + "|(?:participant|pt|patient|respondent|interviewee|informant|speaker|subject|person|p)s?"
                    + " (?:id|code|no|number|nr|name)"),
    ROLE(
            "The speaker's role",
            "role,roles,stakeholder,stakeholder group,profession,occupation,group,job title,position",
            "(?:participant|speaker|respondent|interviewee|informant) (?:roles?|type|group|category|profession|occupation)"),
    THEME(
            "Theme",
            "theme path",
            "(?:(?:main|major|overarching|key|global|organi[sz]ing|superordinate) )?(?:themes?|domains?|constructs?|categor(?:y|ies))"
                    + "(?: (?:name|label|n|\\d))?|(?:tdf|cfir|npt) (?:domain|construct)s?"),
    SUBTHEME(
            "Theme below the one before it",
            "sub sub theme,subsubtheme,minor theme,second level theme",
            "sub ?(?:theme|category|domain|construct)s?(?: (?:name|label|n|\\d))?"),
    CODE(
            "Code below the themes",
            "code,codes,node,nodes,tag,tags,codename,code name,code path,hierarchical name,label"),
    CONCERN("Concern", "concern,concerns"),
    SOURCE(
            "The source of the quote",
            "source,table,document,document name,transcript,interview,file,source name,"
                    + "filename,file name,document title"),
    PAGE("The page", "page,pages,page number,page no,pp"),
    ATTRIBUTION("How the source says who spoke", "attribution,attributed to,attribution text,said by"),
    NUMBER("The quote's number", "number,ordinal,no,quote number,nr"),
    THEME_QUOTES("Quotes of the theme that the column is named for", ""),
    PARTICIPANT_QUOTES("Quotes of the participant whom the column is named for", ""),
    ROW("The row where its source has it", ""),
    STUDY("The study", ""),
    PARTICIPANT_ID("What tells speakers without a name from each other", ""),
    KNOWN("Read, but not needed", "study,start,end,quote id"),
    IGNORE("Not used", "");

    private final String words;
    /** Names that follow no pattern. */
    private final Set<String> names;

    private final Pattern pattern;

    Meaning(String words, String names) {
        this(words, names, "");
    }

    Meaning(String words, String names, String pattern) {
        this.words = words;
        this.names = Set.of(names.split(","));
        this.pattern = Pattern.compile(pattern);
    }

    /** Its key among the options of a choice. */
    String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The meaning that a column of this name usually has. */
    static Optional<Meaning> ofHeader(String header) {
        String plain = header.replaceAll("(\\p{Ll})(\\p{Lu})", "$1 $2")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
        return plain.isEmpty()
                ? Optional.empty()
                : Stream.of(values())
                        .filter(m -> m.names.contains(plain))
                        .findFirst()
                        .or(() -> Stream.of(values())
                                .filter(m -> m.pattern.matcher(plain).matches())
                                .findFirst());
    }

    /** The meaning with this key. */
    static Optional<Meaning> ofKey(String key) {
        return Stream.of(values()).filter(m -> m.key().equals(key)).findFirst();
    }

    /** All meanings by key, in words, but for those that only tables of our own have. */
    static Map<String, String> options() {
        var options = new LinkedHashMap<String, String>();
        Stream.of(values())
                .filter(m -> m != STUDY && m != ROW && m != PARTICIPANT_ID)
                .forEach(m -> options.put(m.key(), m.words));
        return options;
    }

    /** Is it one of the levels of themes? */
    boolean isTheme() {
        return this == THEME || this == SUBTHEME || this == CODE;
    }

    /** Do its cells hold quotes? */
    boolean holdsQuotes() {
        return this == QUOTE || this == THEME_QUOTES || this == PARTICIPANT_QUOTES;
    }
}
