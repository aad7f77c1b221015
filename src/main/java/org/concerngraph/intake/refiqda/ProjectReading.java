package org.concerngraph.intake.refiqda;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.concerngraph.intake.EditorialMarks;
import org.concerngraph.intake.Quotes;
import org.concerngraph.intake.Reading;
import org.concerngraph.intake.Reading.Choice;
import org.concerngraph.intake.Reading.Coding;
import org.concerngraph.intake.Reading.Quote;
import org.concerngraph.intake.Reading.Source;
import org.concerngraph.intake.Reading.SourceKind;
import org.concerngraph.intake.ReadingOptions;
import org.concerngraph.intake.refiqda.Extraction.Stretch;
import org.concerngraph.intake.refiqda.Placement.Score;
import org.concerngraph.intake.refiqda.QdaProject.Document;
import org.concerngraph.intake.refiqda.QdaProject.Selection;
import org.concerngraph.intake.refiqda.Texts.Text;

/** Understands the elements of a project: which words were selected, who spoke them, and what they were coded with. */
final class ProjectReading {

    private static final String SPEAKER = "speaker";

    private final QdaProject project;
    private final Texts texts;
    private final ReadingOptions options;
    private final Findings findings;
    private final Memos memos;
    private final Themes themes;
    private final Codings codings;
    private final RoleVariables variables;
    private final boolean byCase;
    private final Speakers speakers;
    private final DocumentNames names;
    private final Tally tally = new Tally();
    private final List<Source> sources = new ArrayList<>();
    private final List<Quote> quotes = new ArrayList<>();
    private final Set<String> keys = new HashSet<>();

    private ProjectReading(QdaProject project, Texts texts, ReadingOptions options, Findings findings) {
        this.project = project;
        this.texts = texts;
        this.options = options;
        this.findings = findings;
        this.memos = new Memos(project.notes, texts, findings);
        this.themes = new Themes(project, memos, findings);
        this.codings = new Codings(project.users, themes, memos, findings);
        this.variables = new RoleVariables(project, options, findings);
        String speaker = options.chosen().getOrDefault(SPEAKER, "case");
        if (!speaker.equals("case") && !speaker.equals("source")) {
            findings.problem(SPEAKER, "“%s” was chosen; case or source was expected.".formatted(speaker), "case");
        }
        this.byCase = !speaker.equals("source");
        findings.nothingToChoose(
                options.chosen().keySet().stream().filter(key -> !key.equals(SPEAKER) && !variables.knows(key)));
        this.speakers = new Speakers(new People(project, options.knownRoles(), variables, findings), byCase, findings);
        this.names = new DocumentNames(options.knownRoles(), findings);
    }

    /** What the elements of a project mean. One of ours without its texts is read as those of others are. */
    static Reading of(QdaProject project, Texts texts, ReadingOptions options, Findings findings) {
        if (OwnProjectReading.isOneOfOurs(project)) {
            List<Text> all = project.documents.stream().map(texts::of).toList();
            if (all.stream().allMatch(Text::isThere)) {
                List<String> words = all.stream().map(Text::text).toList();
                return new OwnProjectReading(project, words, texts, options, findings).read();
            }
        }
        return new ProjectReading(project, texts, options, findings).read();
    }

    private Reading read() {
        IdentityHashMap<Document, Text> read = new IdentityHashMap<>();
        IdentityHashMap<Document, Placement> placements = new IdentityHashMap<>();
        Map<Counting, Score> inTheFile = new HashMap<>();
        int done = 0;
        for (Document document : project.documents) {
            options.progress().at("placing selections in their texts", done++, project.documents.size());
            if (!document.selections().isEmpty()) {
                Text text = texts.of(document);
                var placement = new Placement(text, document.selections());
                read.put(document, text);
                placements.put(document, placement);
                placement.scores().forEach((way, score) -> inTheFile.merge(way, score, Score::plus));
            }
        }
        done = 0;
        for (Document document : project.documents) {
            options.progress().at("comparing selections with their texts", done++, project.documents.size());
            String shown = names.of(document, done);
            Text text = read.get(document);
            Placement placement = placements.get(document);
            if (text == null || placement == null) {
                findings.leaveOut(document.kind(), shown, "nothing in it is selected");
            } else {
                document(document, shown, done, text, placement, placement.best(inTheFile));
            }
        }
        memos.leaveOutTheRest();
        var participants = speakers.participants();
        var choices = new ArrayList<Choice>();
        if (project.cases.stream().anyMatch(QdaProject.Case::isCase)) {
            var ways = new LinkedHashMap<String, String>();
            ways.put("case", "The case that refers to the selection or its source");
            ways.put("source", "One speaker for each document");
            choices.add(new Choice(SPEAKER, "Who spoke?", "", ways, byCase ? "case" : "source"));
        }
        choices.addAll(variables.choices());
        return new Reading(
                List.copyOf(sources),
                themes.all(),
                participants,
                Quotes.of(quotes),
                findings.problems(),
                findings.leftOut(),
                List.of(tally.check()),
                List.copyOf(choices));
    }

    private void document(Document document, String shown, int number, Text text, Placement placement, Counting way) {
        if (text.isThere() && placement.differsFromStandard(way, document.selections())) {
            findings.problem(
                    "“" + shown + "”",
                    "Its selections agree best with its text when that is counted in %s; the standard counts code points."
                            .formatted(way),
                    "All places in it are counted so.");
        }
        List<Stretch> stretches = new Extraction(shown, sources.size(), text, findings, tally)
                .of(document, placement, way, themes, speakers);
        if (stretches.isEmpty()) {
            findings.leaveOut(document.kind(), shown, "none of its selections became a quote");
            return;
        }
        EditorialMarks marks = EditorialMarks.in(text.text());
        int ordinal = 0;
        int undecided = 0;
        for (Stretch stretch : stretches) {
            undecided += marks.undecided(stretch.words()) ? 1 : 0;
            quotes.add(quote(stretch, document, shown, number, ++ordinal, marks));
        }
        if (undecided > 0) {
            findings.problem(
                    "“" + shown + "”",
                    "Dots in %d of its quotes may mark a pause or words left out.".formatted(undecided),
                    "They are taken for neither.");
        }
        sources.add(new Source(
                names.slug(shown),
                SourceKind.DOCUMENT,
                text.text(),
                shown,
                "",
                Map.of(),
                Account.of(
                        text.text(),
                        stretches.stream()
                                .map(Stretch::place)
                                .filter(Reading.Place::isInText)
                                .toList())));
    }

    private Quote quote(
            Stretch stretch, Document document, String shown, int number, int ordinal, EditorialMarks marks) {
        var speaker = speakers.of(
                document,
                shown,
                number,
                stretch.selections().stream().map(Selection::guid).toList());
        var assigned = new LinkedHashSet<Integer>();
        var codings = new LinkedHashSet<Coding>();
        for (Selection selection : stretch.selections()) {
            this.codings.of(selection, stretch.words(), shown, assigned, codings);
        }
        return new Quote(
                key(stretch.selections().getFirst()),
                sources.size(),
                ordinal,
                stretch.words(),
                marks.spoken(stretch.words()),
                stretch.place(),
                speaker.attribution(),
                speakers.placeOf(speaker),
                List.copyOf(assigned),
                marks.of(stretch.words()),
                List.copyOf(codings),
                List.of());
    }

    private String key(Selection selection) {
        String usual = selection.guid().isEmpty() ? "line-" + selection.line() : selection.guid();
        String key = usual;
        for (int n = 2; !keys.add(key); n++) {
            key = usual + "-" + n;
        }
        return key;
    }
}
