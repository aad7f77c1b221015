package org.concerngraph.intake.quotetable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.concerngraph.intake.Reading.Theme;
import org.jspecify.annotations.Nullable;

/**
 * Makes the tree of themes from headings in the order in which they stand. A heading is above another only where the
 * table says so: by "Theme 2—", by numbers or letters, or by a colon; what it does not say stays on one level and is a
 * problem.
 */
final class Headings {

    private static final Pattern TABLE = Pattern.compile(
            "(?iu)(Table[\\s\\u00a0]+(\\d{1,6}))(?!\\d)[\\s\\u00a0]*[.:—–-]?[\\s\\u00a0]*(.*)", Pattern.DOTALL);
    private static final Pattern THEME = Pattern.compile(
            "(?iu)(?:Main |Overarching )?Theme(?:[\\s\\u00a0]+(?:\\d+|[ivx]+|(?<letter>[a-z])))?\\s*[—–:.-]+\\s*(?<label>.+)",
            Pattern.DOTALL);
    private static final Pattern SUBTHEME = Pattern.compile(
            "(?iu)Sub-?theme(?:[\\s\\u00a0]+(?:[a-z][.]?)?(?:[\\d.]+[a-z]?|[ivx]+)?)?\\s*[—–:.-]+\\s*(.+)",
            Pattern.DOTALL);
    private static final Pattern NUMBERED =
            Pattern.compile("(\\d{1,2}(?:\\.\\d{1,2})*)[.)]?\\s+(\\p{Lu}.+)", Pattern.DOTALL);
    /** "A. Workload", which is above what follows it in a table that begins so; "A.1 Time" and "A1. Time" are below it. */
    private static final Pattern CAPITAL =
            Pattern.compile("(?:[IVX]{1,4}|(?<letter>[A-Z]))[.)]\\s+(?<label>\\p{L}.+)", Pattern.DOTALL);

    private static final Pattern FIRST_CAPITAL = Pattern.compile("[AI][.)]\\s+\\p{L}.+", Pattern.DOTALL);
    private static final Pattern BELOW_CAPITAL =
            Pattern.compile("([A-Z])\\.?\\d{1,2}(?:\\.\\d{1,2})*[.):]?\\s+(\\p{L}.+)", Pattern.DOTALL);
    private static final Pattern BELOW_NUMBER =
            Pattern.compile("\\d{1,2}\\.?[a-z][.):]?\\s+(\\p{Lu}.+)", Pattern.DOTALL);
    private static final Pattern LETTERED = Pattern.compile("\\(?([a-z]|[ivx]{1,4})[).]\\s+(\\p{L}.+)", Pattern.DOTALL);
    private static final Set<String> COLUMN_TITLES = Set.of(
            "theme",
            "themes",
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

    private final boolean colonsArePartOfTheTree;
    private final boolean beginsWithLetters;
    private final List<Theme> themes = new ArrayList<>();
    private final Map<Place, Integer> places = new HashMap<>();
    private final List<Integer> cells = new ArrayList<>();
    private final List<Integer> numbered = new ArrayList<>();
    private int root = -1;
    private String rootLetter = "";
    private int colonParent = -1;
    private int current = -1;
    private boolean captionNext;
    private boolean plainWasLast;
    private boolean numberWasLast;
    private boolean quoteSeen;
    private final Set<String> columnTitles = new HashSet<>();
    private String position = "";
    private String caption = "";
    private int number = 1;

    /** All headings of the table, to know which of its conventions it uses. */
    Headings(List<String> all) {
        this.colonsArePartOfTheTree = all.stream().anyMatch(heading -> heading.endsWith(":"));
        this.beginsWithLetters = beginWithLetters(all);
    }

    /** Is the first heading, the title of the table and of its columns apart, an "A." or an "I."? */
    private static boolean beginWithLetters(List<String> headings) {
        boolean captionNext = false;
        for (String heading : headings) {
            Matcher table = TABLE.matcher(heading);
            if (table.matches()) {
                captionNext = table.group(3).isBlank();
            } else if (!isColumnTitle(heading) && !CountLine.is(heading)) {
                if (FIRST_CAPITAL.matcher(heading).matches() || !captionNext) {
                    return FIRST_CAPITAL.matcher(heading).matches();
                }
                captionNext = false;
            }
        }
        return false;
    }

    /** Takes the next heading; gives what could not be decided about it, or an empty string. */
    String take(String printed) {
        String heading = printed.replaceAll("[\\s\\u00a0]+", " ").strip();
        Matcher table = TABLE.matcher(printed);
        if (table.matches() && position.isEmpty()) {
            position = table.group(1).replaceAll("[\\s\\u00a0]+", " ");
            number = Integer.parseInt(table.group(2));
            caption = table.group(3).replaceAll("\\s+", " ").strip();
            captionNext = caption.isEmpty();
            return "";
        }
        if (table.matches() && table.group(1).replaceAll("[\\s\\u00a0]+", " ").equalsIgnoreCase(position)) {
            return "The title of this table stands here once more; it is not taken for a theme.";
        }
        if (CountLine.is(heading)) {
            return "This line says how many; it is not taken for a theme.";
        }
        boolean isCaption = captionNext;
        captionNext = false;
        if (isColumnTitle(heading) && (!quoteSeen || columnTitles.contains(key(heading)))) {
            columnTitles.add(key(heading));
            return "";
        }
        if (isCaption) {
            caption = heading;
        }
        boolean plainBefore = plainWasLast || numberWasLast;
        plainWasLast = false;
        numberWasLast = false;
        Matcher form = THEME.matcher(heading);
        if (form.matches()) {
            begin(form.group("label"), form.group("letter"));
            return "";
        }
        if (isCaption) {
            return "";
        }
        form = CAPITAL.matcher(heading);
        if (beginsWithLetters && form.matches()) {
            begin(form.group("label"), form.group("letter"));
            return "";
        }
        form = SUBTHEME.matcher(heading);
        if (form.matches()) {
            current = theme(form.group(1), root);
            return "";
        }
        form = NUMBERED.matcher(heading);
        if (form.matches()) {
            numbered(form.group(1).split("\\.").length, form.group(2));
            numberWasLast = true;
            return "";
        }
        form = BELOW_CAPITAL.matcher(heading);
        if (form.matches() && form.group(1).equals(rootLetter)) {
            current = theme(form.group(2), root);
            return "";
        }
        form = BELOW_NUMBER.matcher(heading);
        if (form.matches() && (root >= 0 || !numbered.isEmpty())) {
            current = theme(form.group(1), numbered.isEmpty() ? root : numbered.getFirst());
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

    /** Takes a heading that is above those which follow it. */
    private void begin(String label, @Nullable String letter) {
        root = theme(label, -1);
        rootLetter = letter == null ? "" : letter.toUpperCase(Locale.ROOT);
        colonParent = -1;
        numbered.clear();
        current = root;
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

    /** A quote stands here: the next heading no longer follows a heading. */
    void quoteFollows() {
        quoteSeen = true;
        numberWasLast = false;
        plainWasLast = false;
    }

    private void numbered(int depth, String label) {
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

    int number() {
        return number;
    }

    String caption() {
        return caption;
    }
}
