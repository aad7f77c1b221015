package org.concerngraph.intake.quotetable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.concerngraph.intake.Reading.Theme;

/**
 * Makes the tree of themes from headings in the order in which they stand. A heading is above another only where the
 * table says so: by "Theme 2—", by numbers or letters, or by a colon; what it does not say stays on one level and is a
 * problem.
 */
final class Headings {

    private static final Pattern TABLE = Pattern.compile(
            "(?iu)((Table|(?-i:Box|BOX))[\\s\\u00a0]+(\\d{1,6}))(?!\\d)[\\s\\u00a0]*[.:—–-]?[\\s\\u00a0]*(.*)",
            Pattern.DOTALL);
    private static final String BEHIND_MARK = "(?:\\s*[—–:.]+|\\s+-+|-+(?=\\s))\\s*";
    private static final Pattern THEME = Pattern.compile(
            "(?iu)(?:Main |Overarching )?Theme(?:(?:[\\s\\u00a0]+(?:(?<number>\\d+)|[ivx]+))?\\s*[—–:.-]+\\s*"
                    + "|[\\s\\u00a0]+(?<letter>[a-z])" + BEHIND_MARK + ")(?<label>.+)",
            Pattern.DOTALL);
    private static final Pattern SUBTHEME = Pattern.compile(
            "(?iu)Sub-?theme(?:(?:[\\s\\u00a0]+[\\d.]+)?\\s*[—–:.-]+\\s*"
                    + "|[\\s\\u00a0]+(?:[a-z][.]?[\\d.]*|[\\d.]+[a-z])" + BEHIND_MARK + ")(.+)",
            Pattern.DOTALL);
    private static final Pattern NUMBERED =
            Pattern.compile("(\\d{1,2}(?:\\.\\d{1,2})*)[.)]?\\s+(\\p{Lu}.+)", Pattern.DOTALL);
    /** "A.1 Time" and "A1. Time" below "A. Workload" or "Theme A", "1a Time" below "1. Workload" or "Theme 1". */
    private static final Pattern BELOW_LETTER =
            Pattern.compile("([A-Z])\\.?(\\d{1,2}(?:\\.\\d{1,2})*)[.):]?\\s+(\\p{Lu}.+)", Pattern.DOTALL);

    private static final Pattern BELOW_NUMBER =
            Pattern.compile("(\\d{1,2})\\.?([a-z])[.):]?\\s+(\\p{Lu}.+)", Pattern.DOTALL);
    private static final Pattern LETTERED = Pattern.compile("\\(?([a-z]|[ivx]{1,4})[).]\\s+(\\p{L}.+)", Pattern.DOTALL);
    private static final Set<String> COLUMN_TITLES = Set.of(
            "theme",
            "themes",
            "main",
            "overarching",
            "subtheme",
            "sub-theme",
            "subthemes",
            "quote",
            "quotes",
            "quotation",
            "quotations",
            "illustrative",
            "exemplar",
            "example",
            "supporting",
            "participant",
            "participants",
            "speaker",
            "role",
            "roles",
            "source",
            "stakeholder",
            "group",
            "interviewee",
            "respondent",
            "and",
            "code",
            "codes",
            "category",
            "verbatim",
            "profession",
            "id",
            "number");

    /** Where in the tree a label stands. */
    private record Place(int parent, String label) {}

    private static final int LONGEST_LONE_THEME = 8;

    private final boolean colonsArePartOfTheTree;
    private final Lettering lettering;
    private final List<Theme> themes = new ArrayList<>();
    private final Map<Place, Integer> places = new HashMap<>();
    private final List<Integer> cells = new ArrayList<>();
    private final List<Integer> numbered = new ArrayList<>();
    private int root = -1;
    private String rootMark = "";
    private String lastNumber = "";
    private char lastLetter;
    private int colonParent = -1;
    private int current = -1;
    private boolean captionNext;
    private boolean isCaptionAlone;
    private boolean plainWasLast;
    private boolean numberWasLast;
    private boolean quoteSeen;
    private final Set<String> columnTitles = new HashSet<>();
    private String position = "";
    private String caption = "";
    private String name = "table-1";

    /** All headings of the table, to know which of its conventions it uses. */
    Headings(List<String> all) {
        this.colonsArePartOfTheTree = all.stream().anyMatch(heading -> heading.endsWith(":"));
        this.lettering = lettering(all);
    }

    private static Lettering lettering(List<String> all) {
        var headings = new ArrayList<String>();
        boolean captionNext = false;
        for (String heading : all) {
            Matcher table = TABLE.matcher(heading);
            if (table.matches()) {
                captionNext =
                        captionNext || headings.isEmpty() && table.group(4).isBlank();
            } else if (!isColumnTitle(heading) && !CountLine.is(heading)) {
                headings.add(onOneLine(heading));
            }
        }
        return Lettering.of(headings, captionNext);
    }

    private static String onOneLine(String heading) {
        return heading.replaceAll("[\\s\\u00a0]+", " ").strip();
    }

    /** Does a line call itself a theme: "Theme 2: …"? */
    static boolean saysTheme(String line) {
        return THEME.matcher(line).matches() || SUBTHEME.matcher(line).matches();
    }

    /** Does a line say by its form that it is a theme of its own? */
    static boolean isByForm(String line) {
        return saysTheme(line)
                || NUMBERED.matcher(line).matches()
                || Lettering.LETTERS.counted(line).isPresent();
    }

    /** Takes the next heading; gives what could not be decided about it, or an empty string. */
    String take(String printed) {
        String heading = onOneLine(printed);
        Matcher table = TABLE.matcher(printed);
        if (table.matches() && position.isEmpty()) {
            position = onOneLine(table.group(1));
            name = table.group(2).toLowerCase(Locale.ROOT) + "-" + Integer.parseInt(table.group(3));
            caption = table.group(4).replaceAll("\\s+", " ").strip();
            captionNext = caption.isEmpty();
            return "";
        }
        if (table.matches() && onOneLine(table.group(1)).equalsIgnoreCase(position)) {
            return "The title of this table stands here once more; it is not taken for a theme.";
        }
        if (CountLine.is(heading)) {
            return "This line says how many; it is not taken for a theme.";
        }
        boolean isCaption = captionNext;
        captionNext = false;
        isCaptionAlone = false;
        if (isColumnTitle(heading) && (!quoteSeen || columnTitles.contains(key(heading)))) {
            columnTitles.add(key(heading));
            return "";
        }
        boolean plainBefore = plainWasLast || numberWasLast;
        plainWasLast = false;
        numberWasLast = false;
        Optional<Lettering.Counted> counted = lettering.counted(heading);
        if (counted.isPresent()) {
            begin(counted.get().label(), counted.get().mark());
            return "";
        }
        boolean isTitle = isCaption && !SUBTHEME.matcher(heading).matches();
        if (isTitle) {
            caption = heading;
        }
        Matcher form = THEME.matcher(heading);
        if (form.matches()) {
            begin(
                    form.group("label"),
                    Objects.requireNonNullElse(
                            form.group("number"), Objects.requireNonNullElse(form.group("letter"), "")));
            return "";
        }
        if (isTitle) {
            isCaptionAlone = heading.split(" ").length <= LONGEST_LONE_THEME && Paragraphs.isHeading(heading);
            return "";
        }
        form = SUBTHEME.matcher(heading);
        if (form.matches()) {
            current = theme(form.group(1), root);
            return "";
        }
        form = NUMBERED.matcher(heading);
        if (form.matches()) {
            numbered(form.group(1), form.group(2));
            numberWasLast = true;
            return "";
        }
        form = BELOW_LETTER.matcher(heading);
        if (form.matches() && form.group(1).equals(rootMark) && isNext(form.group(2))) {
            numbered(form.group(2), form.group(3));
            return "";
        }
        form = BELOW_NUMBER.matcher(heading);
        if (form.matches() && isNextBelow(form.group(1), form.group(2).charAt(0))) {
            lastLetter = form.group(2).charAt(0);
            current = theme(form.group(3), numbered.isEmpty() ? root : numbered.getFirst());
            return "";
        }
        form = LETTERED.matcher(heading);
        if (form.matches()) {
            int above = numbered.isEmpty() || numbered.getFirst() < 0
                    ? (colonParent >= 0 ? colonParent : root)
                    : numbered.getFirst();
            current = theme(form.group(2), above);
            return "";
        }
        if (heading.endsWith(":")) {
            colonParent = theme(heading.substring(0, heading.length() - 1), root);
            current = colonParent;
            return "";
        }
        int colon = heading.indexOf(": ");
        if (colon > 0 && colonsArePartOfTheTree) {
            colonParent = theme(heading.substring(0, colon), root);
            current = theme(heading.substring(colon + 2), colonParent);
            return "";
        }
        if (root >= 0 && same(themes.get(root).label(), heading)) {
            current = root;
            return "";
        }
        current = theme(heading, colonParent >= 0 ? colonParent : root);
        plainWasLast = true;
        if (plainBefore) {
            return "Two headings follow each other, and the table does not say whether one is above the other.";
        }
        return colon > 0 ? "A heading has a colon inside, which may divide a theme from a theme below it." : "";
    }

    /** Takes a heading that is above those which follow it, with the number or letter that it is counted by. */
    private void begin(String label, String mark) {
        root = theme(label, -1);
        rootMark = mark.toUpperCase(Locale.ROOT);
        colonParent = -1;
        numbered.clear();
        lastNumber = "";
        lastLetter = 0;
        current = root;
    }

    /** Does a number follow the last one below the same heading: 2 or 1.1 behind 1? */
    private boolean isNext(String number) {
        String top = number.replaceFirst("\\..*", "");
        int before = lastNumber.isEmpty() ? 0 : Integer.parseInt(lastNumber);
        return Integer.parseInt(top) == before + 1 && top.equals(number)
                || before > 0 && top.equals(lastNumber) && !top.equals(number);
    }

    /** Does a letter follow the last one below the heading of this number, which is the last that was there? */
    private boolean isNextBelow(String number, char letter) {
        boolean isOpen = numbered.isEmpty()
                ? root >= 0 && number.equals(rootMark)
                : numbered.getFirst() >= 0 && number.equals(lastNumber);
        return isOpen && letter == (lastLetter == 0 ? 'a' : lastLetter + 1);
    }

    /** Takes the theme in a cell of a column that has so many columns of themes before it. */
    void cell(String printed, int depth) {
        String label = printed.replaceAll("[\\s\\u00a0]+", " ").strip();
        if (isColumnTitle(label)) {
            return;
        }
        Matcher form = THEME.matcher(label);
        while (cells.size() > depth) {
            cells.removeLast();
        }
        current = theme(form.matches() ? form.group("label") : label, cells.isEmpty() ? root : cells.getLast());
        cells.add(current);
    }

    /**
     * A quote stands here: the next heading no longer follows a heading. A few words that stand alone between the number
     * of the table and its first quote are rather a theme than its title.
     *
     * @return what was assumed; empty when nothing was
     */
    String quoteFollows() {
        boolean isTheme = isCaptionAlone && !quoteSeen && current < 0;
        if (isTheme) {
            current = theme(caption, -1);
            caption = "";
        }
        isCaptionAlone = false;
        quoteSeen = true;
        numberWasLast = false;
        plainWasLast = false;
        return isTheme ? "“" + themes.get(current).label() + "” is a theme, and the table has no title." : "";
    }

    private void numbered(String number, String label) {
        int depth = number.split("\\.").length;
        lastNumber = number.replaceFirst("\\..*", "");
        lastLetter = 0;
        while (numbered.size() >= depth) {
            numbered.removeLast();
        }
        int above = numbered.stream().filter(t -> t >= 0).reduce(root, (outer, inner) -> inner);
        current = theme(label, above);
        while (numbered.size() < depth - 1) {
            numbered.add(-1);
        }
        numbered.add(current);
    }

    private int theme(String label, int parent) {
        return places.computeIfAbsent(new Place(parent, key(label)), unseen -> {
            themes.add(new Theme(label.strip(), parent));
            return themes.size() - 1;
        });
    }

    private static boolean isColumnTitle(String heading) {
        return Arrays.stream(heading.toLowerCase(Locale.ROOT).split("[\\s/,()]+"))
                .allMatch(COLUMN_TITLES::contains);
    }

    private static boolean same(String label, String other) {
        return key(label).equals(key(other));
    }

    static String key(String label) {
        return label.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
    }

    /** The themes, in the order of their first appearance. */
    List<Theme> themes() {
        return themes;
    }

    /** The theme that a quote at this place stands under; -1 when there is none. */
    int current() {
        return current;
    }

    String position() {
        return position;
    }

    String name() {
        return name;
    }

    String caption() {
        return caption;
    }
}
