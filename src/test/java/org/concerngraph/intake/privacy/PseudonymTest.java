package org.concerngraph.intake.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.concerngraph.intake.EditorialMarks;
import org.concerngraph.intake.Quotes;
import org.concerngraph.intake.Reading;
import org.concerngraph.intake.Reading.Coding;
import org.concerngraph.intake.Reading.Mark;
import org.concerngraph.intake.Reading.MarkKind;
import org.concerngraph.intake.Reading.Participant;
import org.concerngraph.intake.Reading.Quote;
import org.concerngraph.intake.Reading.Source;
import org.concerngraph.intake.Reading.SourceKind;
import org.concerngraph.intake.Reading.Theme;
import org.concerngraph.intake.quotetable.QuoteTableReader;
import org.junit.jupiter.api.Test;

/** Words that could tell who somebody is are gone everywhere, and all places are still right. */
class PseudonymTest {

    private static final Pseudonym MIRIAM = new Pseudonym("Miriam", "[a friend]");

    private static String pseudonymous(String text) {
        return MIRIAM.in(OneQuote.saying(text)).quotes().list().getFirst().text();
    }

    @Test
    void whole_words_in_their_spelling_are_replaced_and_no_others() {
        assertThat(pseudonymous("Miriam's form, and Miriam.")).isEqualTo("[a friend]'s form, and [a friend].");
        assertThat(pseudonymous("Miriamson, miriam and MIRIAM.")).isEqualTo("Miriamson, miriam and MIRIAM.");
        assertThat(new Pseudonyms(List.of(new Pseudonym("Miriam  Hill", "[x]"))).in("a Miriam\nHill, Miriam Hill"))
                .isEqualTo("a [x], [x]");
    }

    @Test
    void what_stands_in_brackets_already_gets_no_second_ones() {
        assertThat(pseudonymous("I told [my sister Miriam] so.")).isEqualTo("I told [my sister a friend] so.");
    }

    @Test
    void the_replacement_is_a_mark_and_is_not_spoken() {
        Quote quote = MIRIAM.in(OneQuote.saying("😀 So I told Miriam (…) again… yes."))
                .quotes()
                .list()
                .getFirst();

        assertThat(quote.text()).isEqualTo("😀 So I told [a friend] (…) again… yes.");
        assertThat(quote.marks())
                .containsExactly(
                        new Mark(MarkKind.INSERTION, 12, 22, "[a friend]"), new Mark(MarkKind.ELISION, 23, 26, "(…)"));
        assertThat(quote.spokenText()).isEqualTo("😀 So I told again… yes.");
        assertThat(quote.key()).isEqualTo("row 2");
    }

    @Test
    void bare_dots_stay_the_pauses_that_they_were() {
        String text = "Miriam… yes (…) no.";
        Reading one = OneQuote.saying(text);
        EditorialMarks marks = EditorialMarks.in(text);
        Quote old = one.quotes().list().getFirst();
        Quote marked = new Quote(
                old.key(),
                0,
                1,
                text,
                marks.spoken(text),
                old.place(),
                "",
                0,
                old.themes(),
                marks.of(text),
                List.of(),
                List.of());

        Quote quote = MIRIAM.in(with(one, List.of(marked))).quotes().list().getFirst();

        assertThat(quote.marks())
                .extracting(Mark::kind)
                .containsExactly(MarkKind.INSERTION, MarkKind.PAUSE, MarkKind.ELISION);
        assertThat(quote.spokenText()).isEqualTo("yes no.");
    }

    @Test
    void words_that_stand_together_only_when_a_mark_is_gone_are_not_spoken_either() {
        Reading one = OneQuote.saying("Miriam [my sister] Hill said so.");
        Quote old = one.quotes().list().getFirst();
        Quote marked = new Quote(
                old.key(),
                0,
                1,
                old.text(),
                "Miriam Hill said so.",
                old.place(),
                "",
                0,
                old.themes(),
                EditorialMarks.where(true).of(old.text()),
                List.of(),
                List.of());

        Quote quote = new Pseudonym("Miriam Hill", "[she]")
                .in(with(one, List.of(marked)))
                .quotes()
                .list()
                .getFirst();

        assertThat(quote.spokenText()).isEqualTo("said so.");
    }

    @Test
    void a_table_keeps_its_spans_its_account_and_its_codings() {
        String table = """
                Table 1. What Miriam 😀 asked
                Trust
                I told Miriam Hill, and she knew. (P1, Nurse)
                """;
        Reading read = QuoteTableReader.read(table, Set.of("nurse"));
        Quote old = read.quotes().list().getFirst();
        Quote coded = new Quote(
                old.key(),
                0,
                1,
                old.text(),
                old.spokenText(),
                old.place(),
                old.attribution(),
                0,
                old.themes(),
                old.marks(),
                List.of(new Coding(0, 20, 32, "", "", "of Miriam")),
                List.of());
        Reading reading = MIRIAM.in(with(read, List.of(coded)));

        String text = reading.sources().getFirst().text();
        Quote quote = reading.quotes().list().getFirst();
        assertThat(text).isEqualTo(table.replace("Miriam", "[a friend]"));
        assertThat(quote.text()).isEqualTo("I told [a friend] Hill, and she knew.");
        // "Table 1. What " 14, "[a friend] " 11, the face and " asked" 7, the line's end 1, "Trust" and its end 6
        assertThat(quote.place()).isEqualTo(Reading.Place.inText(39, 76));
        // ", and she knew" stood from 18; "and she knew" from 20 to 32; four more code points now stand before it
        assertThat(quote.codings()).containsExactly(new Coding(0, 24, 36, "", "", "of [a friend]"));
        assertThat(quote.text().substring(24, 36)).isEqualTo("and she knew");
        assertThat(reading.sources().getFirst().account().getLast().end())
                .isEqualTo(text.codePointCount(0, text.length()));
    }

    @Test
    void two_people_who_are_called_alike_afterwards_stay_two() {
        Reading one = OneQuote.saying("It helps.");
        Reading two = new Reading(
                List.of(new Source("miriam-1", SourceKind.DOCUMENT, "", "Miriam 1", "", Map.of(), List.of())),
                List.of(new Theme("Of Miriam", -1), new Theme("Of Ahmed", -1), new Theme("Of Ahmed", 0)),
                List.of(new Participant("Miriam", List.of("GP")), new Participant("Ahmed", List.of("GP of Ahmed"))),
                one.quotes(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
        Reading reading = new Pseudonyms(
                        List.of(new Pseudonym("Miriam", "[a carer]"), new Pseudonym("Ahmed", "[a carer]")))
                .in(two);

        assertThat(reading.participants())
                .containsExactly(
                        new Participant("a carer", List.of("GP")),
                        new Participant("a carer 2", List.of("GP of [a carer]")));
        assertThat(reading.themes())
                .containsExactly(
                        new Theme("Of [a carer]", -1), new Theme("Of [a carer] 2", -1), new Theme("Of [a carer]", 0));
        assertThat(reading.sources().getFirst().name()).isEqualTo("a-carer-1");
        assertThat(reading.sources().getFirst().position()).isEqualTo("[a carer] 1");
    }

    @Test
    void the_longer_of_two_words_wins() {
        var both = new Pseudonyms(List.of(MIRIAM, new Pseudonym("Miriam Hill", "[a nurse]")));

        assertThat(both.in("Miriam Hill told Miriam.")).isEqualTo("[a nurse] told [a friend].");
    }

    @Test
    void quotes_are_changed_as_they_come_and_walked_no_more_than_they_are_asked_for() {
        var walks = new ArrayList<String>();
        Reading one = OneQuote.saying("Miriam said so.");
        Reading counted = new Reading(
                one.sources(),
                one.themes(),
                one.participants(),
                Quotes.readAgain(
                        () -> {
                            walks.add("walk");
                            return one.quotes().iterator();
                        },
                        1),
                List.of(),
                List.of(),
                List.of(),
                List.of());

        Reading reading = MIRIAM.in(counted);

        assertThat(walks).isEmpty();
        assertThat(reading.quotes().count()).isEqualTo(1);
        assertThat(reading.quotes().list().getFirst().text()).isEqualTo("[a friend] said so.");
        assertThat(walks).hasSize(1);
    }

    @Test
    void what_cannot_stand_for_the_words_is_refused_with_the_reason() {
        assertThatThrownBy(() -> new Pseudonym(" ", "[name]")).hasMessage("There are no words to replace.");
        assertThatThrownBy(() -> new Pseudonym("name", "[name]"))
                .hasMessageContaining("“[name]” cannot stand for “name”");
        assertThatThrownBy(() -> new Pseudonym("Miriam", "[a [friend]]")).hasMessageContaining("one line");
        assertThatThrownBy(() -> new Pseudonym("Miriam", "")).hasMessageContaining("[name]");
        assertThatThrownBy(() -> new Pseudonym("Miriam", "[" + "x".repeat(80) + "]"))
                .hasMessageContaining("70");
    }

    private static Reading with(Reading reading, List<Quote> quotes) {
        return new Reading(
                reading.sources(),
                reading.themes(),
                reading.participants(),
                Quotes.of(quotes),
                reading.problems(),
                reading.leftOut(),
                reading.checks(),
                reading.choices());
    }
}
