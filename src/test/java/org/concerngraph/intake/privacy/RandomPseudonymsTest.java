package org.concerngraph.intake.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.concerngraph.intake.EditorialMarks;
import org.concerngraph.intake.Quotes;
import org.concerngraph.intake.Reading;
import org.concerngraph.intake.Reading.Coding;
import org.concerngraph.intake.Reading.Participant;
import org.concerngraph.intake.Reading.Passage;
import org.concerngraph.intake.Reading.Place;
import org.concerngraph.intake.Reading.Problem;
import org.concerngraph.intake.Reading.Quote;
import org.concerngraph.intake.Reading.Source;
import org.concerngraph.intake.Reading.SourceKind;
import org.concerngraph.intake.Reading.Theme;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Two thousand documents of words in any order, with quotes that begin and end anywhere. */
class RandomPseudonymsTest {

    private static final String[] PIECES = {
        "Miriam",
        "Miriam",
        "Hill",
        "Miriam Hill",
        "Miriamson",
        "Miriam's",
        " ",
        " ",
        " ",
        "\n",
        "😀",
        "Zoë",
        "(…)",
        "…",
        "[",
        "]",
        "[Miriam]",
        "[the form]",
        "knew",
        "so",
        ".",
        ",",
        "(P1)",
        "\u00a0",
        "e\u0301",
        "[pause]"
    };

    private static final List<Pseudonym> WORDS = List.of(
            new Pseudonym("Miriam Hill", "[a nurse]"),
            new Pseudonym("Miriam", "[😀 friend]"),
            new Pseudonym("Zoë", "X."));

    @ParameterizedTest
    @ValueSource(longs = {5, 2026})
    void spans_marks_codings_and_accounts_stay_right_and_the_words_are_gone(long seed) {
        var random = new Random(seed);
        var all = new Wording(WORDS.stream().map(Pseudonym::words).toList());
        for (int i = 0; i < 1_000; i++) {
            Reading before = reading(random);
            Reading after = i % 2 == 0
                    ? new Pseudonyms(WORDS).in(before)
                    : WORDS.get(2).in(WORDS.get(1).in(WORDS.get(0).in(before)));

            Source source = after.sources().getFirst();
            String text = source.text();
            assertThat(after.toString().replaceAll("key=[^,]*", "")).doesNotContainPattern(all.pattern());
            assertThat(text).doesNotContainPattern(all.pattern());
            accountIsComplete(source);
            Problem problem = after.problems().getFirst();
            assertThat(of(text, problem.start(), problem.end())).hasSizeLessThanOrEqualTo(text.length());
            EditorialMarks marks = EditorialMarks.where(
                    EditorialMarks.bracketsElisions(before.sources().getFirst().text()));
            List<Quote> old = before.quotes().list();
            List<Quote> quotes = after.quotes().list();
            for (int q = 0; q < quotes.size(); q++) {
                quoteIsRight(quotes.get(q), old.get(q), text, marks, all);
            }
        }
    }

    private static void quoteIsRight(Quote quote, Quote old, String source, EditorialMarks marks, Wording all) {
        assertThat(quote.text())
                .isEqualTo(of(source, quote.place().start(), quote.place().end()))
                .doesNotContainPattern(all.pattern());
        assertThat(quote.spokenText()).doesNotContainPattern(all.pattern());
        assertThat(quote.attribution()).doesNotContainPattern(all.pattern());
        assertThat(quote.marks()).isEqualTo(marks.of(quote.text()));
        quote.marks()
                .forEach(mark ->
                        assertThat(of(quote.text(), mark.start(), mark.end())).isEqualTo(mark.text()));
        if (!all.pattern().matcher(marks.spoken(quote.text())).find()) {
            assertThat(quote.spokenText()).isEqualTo(marks.spoken(quote.text()));
        }
        for (int c = 0; c < quote.codings().size(); c++) {
            Coding coding = quote.codings().get(c);
            String words = of(
                    old.text(),
                    old.codings().get(c).start(),
                    old.codings().get(c).end());
            String now = of(quote.text(), coding.start(), coding.end());
            if (words.matches("(knew|so|\\.|,|\\(P1\\)|😀)+")) {
                assertThat(now).isEqualTo(words);
            }
        }
    }

    private static void accountIsComplete(Source source) {
        int at = 0;
        for (Passage passage : source.account()) {
            assertThat(passage.start()).isEqualTo(at);
            assertThat(passage.end()).isGreaterThan(at);
            at = passage.end();
        }
        assertThat(at).isEqualTo(source.text().codePointCount(0, source.text().length()));
    }

    private static String of(String text, int start, int end) {
        return text.substring(text.offsetByCodePoints(0, start), text.offsetByCodePoints(0, end));
    }

    private static Reading reading(Random random) {
        var text = new StringBuilder();
        int pieces = 1 + random.nextInt(40);
        for (int i = 0; i < pieces; i++) {
            text.append(PIECES[random.nextInt(PIECES.length)]);
        }
        String all = text.toString();
        int length = all.codePointCount(0, all.length());
        EditorialMarks marks = EditorialMarks.in(all);
        var quotes = new ArrayList<Quote>();
        for (int i = 1; i <= 5; i++) {
            int[] ends = stretch(random, length);
            String words = of(all, ends[0], ends[1]);
            int[] coded = stretch(random, ends[1] - ends[0]);
            quotes.add(new Quote(
                    "at " + ends[0],
                    0,
                    i,
                    words,
                    marks.spoken(words),
                    Place.inText(ends[0], ends[1]),
                    "(P1, Miriam)",
                    0,
                    List.of(0),
                    marks.of(words),
                    List.of(new Coding(0, coded[0], coded[1], "", "", "Miriam said so")),
                    List.of()));
        }
        int[] where = stretch(random, length);
        int cut = where[0];
        List<Passage> account = cut == 0 || cut == length
                ? List.of(new Passage(Passage.Kind.OTHER, 0, length))
                : List.of(new Passage(Passage.Kind.QUOTE, 0, cut), new Passage(Passage.Kind.OTHER, cut, length));
        return new Reading(
                List.of(new Source(
                        "miriam", SourceKind.DOCUMENT, all, "Miriam.txt", "Of Zoë", Map.of("M", "Miriam"), account)),
                List.of(new Theme("Miriam Hill", -1)),
                List.of(new Participant("Miriam", List.of("Miriam's nurse"))),
                Quotes.of(quotes),
                List.of(new Problem("“Miriam Hill” is unclear.", 0, where[0], where[1], "", "Miriam")),
                List.of(new Reading.LeftOut("User", "Miriam", 1, "Miriam is a user.")),
                List.of(),
                List.of());
    }

    private static int[] stretch(Random random, int length) {
        int one = random.nextInt(length + 1);
        int other = random.nextInt(length + 1);
        return new int[] {Math.min(one, other), Math.max(one, other)};
    }
}
