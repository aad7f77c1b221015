package org.concerngraph.intake.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concerngraph.intake.privacy.OneQuote.all;
import static org.concerngraph.intake.privacy.OneQuote.found;
import static org.concerngraph.intake.privacy.OneQuote.reading;
import static org.concerngraph.intake.privacy.OneQuote.saying;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.concerngraph.intake.Quotes;
import org.concerngraph.intake.Reading;
import org.concerngraph.intake.privacy.Finding.In;
import org.concerngraph.intake.privacy.Finding.Place;
import org.concerngraph.intake.quotetable.QuoteTableReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each line that should warn does, at the place; each that should not stays silent. */
class PersonalDetailsTest {

    @Test
    void a_number_of_the_health_service_is_one_only_with_its_check_digit() {
        assertThat(found("It is 943 476 5919 on the form.")).containsExactly("NHS_NUMBER 943 476 5919");
        assertThat(found("It is 9434765919 on the form.")).containsExactly("NHS_NUMBER 9434765919");
        assertThat(found("It is 943-476-5919 on the form.")).containsExactly("NHS_NUMBER 943-476-5919");
        assertThat(found("It is 943 476 5918 on the form.")).isEmpty();
        assertThat(found("It is 9434765918 on the form.")).isEmpty();
        assertThat(found("There were 1111111111 of them.")).isEmpty();
    }

    @Test
    void a_check_digit_of_eleven_is_zero_and_one_of_ten_is_no_number() {
        // 4·10 + 1·5 + 5·2 = 55 leaves 0 to a multiple of 11; 1·10 + 1·2 = 12 leaves 1, for which a digit 10 would be
        // due
        assertThat(Numbers.isOfHealth("4000010050")).isTrue();
        assertThat(Numbers.isOfHealth("1000000010")).isFalse();
    }

    @Test
    void telephones_of_here_and_elsewhere() {
        assertThat(found("Ring 07700 900123 after six.")).containsExactly("TELEPHONE 07700 900123");
        assertThat(found("Ring (0113) 496 0000 after six.")).containsExactly("TELEPHONE (0113) 496 0000");
        assertThat(found("It is +44 (0)20 7946 0018.")).containsExactly("TELEPHONE +44 (0)20 7946 0018");
        assertThat(found("It is +49 30 901820 there.")).containsExactly("TELEPHONE +49 30 901820");
        assertThat(found("It is 0049 30 901820 there.")).containsExactly("TELEPHONE 0049 30 901820");
        assertThat(found("Call (555) 010-9999 today.")).containsExactly("TELEPHONE (555) 010-9999");
        assertThat(found("My phone number is 496 0123.")).containsExactly("TELEPHONE 496 0123");
    }

    @Test
    void postcodes_have_an_area_that_exists() {
        assertThat(found("We live in LS2 9JT now.")).containsExactly("POSTCODE LS2 9JT");
        assertThat(found("We live in SW1A1AA now.")).containsExactly("POSTCODE SW1A1AA");
        assertThat(found("My postcode is ls2 9jt, near.")).containsExactly("POSTCODE ls2 9jt");
        assertThat(found("We live in PROM 1AB, or XX1 1AA, or ls2 9jt.")).isEmpty();
        assertThat(found("It is P20 1AB on the list.")).isEmpty();
    }

    @Test
    void a_date_is_of_birth_only_beside_words_of_birth() {
        assertThat(found("I was born on 3 March 1951 at home.")).containsExactly("DATE_OF_BIRTH 3 March 1951");
        assertThat(found("His dob 03/03/51 was wrong.")).containsExactly("DATE_OF_BIRTH 03/03/51");
        assertThat(found("His D.O.B. is 1951-03-03.")).containsExactly("DATE_OF_BIRTH 1951-03-03");
        assertThat(found("March 3rd, 1951 is my birthday.")).containsExactly("DATE_OF_BIRTH March 3rd, 1951");
        assertThat(found("We met on 3 March 1951 and on 03/03/51.")).isEmpty();
        assertThat(found("She was born. On 3 March 2019 we met.")).isEmpty();
    }

    @Test
    void digits_elsewhere_in_a_quote_and_letters_around_a_place_change_nothing() {
        assertThat(found("In 5 of 10 cases, LS2 9JT, 07700 900123 and AB 12 34 56 C were on the form of 2019."))
                .containsExactly("POSTCODE LS2 9JT", "TELEPHONE 07700 900123", "NATIONAL_INSURANCE AB 12 34 56 C");
        assertThat(found("LS2 9JT")).containsExactly("POSTCODE LS2 9JT");
        assertThat(found("AB 12 34 56 C")).containsExactly("NATIONAL_INSURANCE AB 12 34 56 C");
        assertThat(found("+44 20 7946 0018")).containsExactly("TELEPHONE +44 20 7946 0018");
        assertThat(found("Born September 3")).containsExactly("DATE_OF_BIRTH September 3");
        assertThat(found("Born the 3rd of September")).containsExactly("DATE_OF_BIRTH 3rd of September");
        assertThat(found("It is NLS2 9JT and LS2 9JTS, XAB 12 34 56 C and AB 12 34 56 CA."))
                .isEmpty();
    }

    @Test
    void addresses_of_the_net_and_national_insurance() {
        assertThat(found("Write to jo.hill+x@clinic.example.org, please."))
                .containsExactly("EMAIL jo.hill+x@clinic.example.org");
        assertThat(found("It is on https://example.org/people/jo."))
                .containsExactly("WEB_ADDRESS https://example.org/people/jo");
        assertThat(found("I am @jo_hill there.")).containsExactly("WEB_ADDRESS @jo_hill");
        assertThat(found("My number is QQ 12 34 56 C, or AB 12 34 56 C."))
                .containsExactly("NATIONAL_INSURANCE AB 12 34 56 C");
    }

    @Test
    void names_behind_titles_and_introductions() {
        assertThat(found("I saw Dr Smith and Mrs. Jones.")).containsExactly("NAME Dr Smith", "NAME Mrs. Jones");
        assertThat(found("Then Sister Mary O'Brien came.")).containsExactly("NAME Sister Mary O'Brien");
        assertThat(found("I saw Dr. J. Smith-Hill, who knew.")).containsExactly("NAME Dr. J. Smith-Hill");
        assertThat(found("Hello, my name is Oddny.")).containsExactly("NAME Oddny");
        assertThat(found("There was a nurse called Oddny Vik who knew.")).containsExactly("NAME Oddny Vik");
        assertThat(found("I asked Professor McDonald.")).containsExactly("NAME Professor McDonald");
    }

    @Test
    void common_given_names_alone_in_possessives_and_with_surnames() {
        assertThat(found("So I asked Miriam's daughter.")).containsExactly("NAME Miriam");
        assertThat(found("We told Ahmed Vik about it.")).containsExactly("NAME Ahmed Vik");
        assertThat(found("Susan told me.")).containsExactly("NAME Susan");
        assertThat(found("Then Grace Underhill told me.")).containsExactly("NAME Grace Underhill");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Will it help? May I ask? Mark my words, in April and May, with Grace and Hope.",
                "We went to the James Lind Alliance, to St Thomas and to Victoria Hospital in Great Britain.",
                "The GP and the NHS want PROMs; I think A&E and the ICU do too.",
                "I think Parkinson's, Alzheimer's and the Hamilton Scale are called Great Names.",
                "The service is called Talking Therapies and the form EQ-5D-5L, 2019-2021, 10.1186/1234-5678.",
                "The Nurse Practitioner and the Sister said so. Nurse Experiences differ. Doctor Knows Best.",
                "In 2015 we had 1,234,567 forms, 0.123456789 of them at 08:30 on 01/02/2015.",
                "Oh God, on Monday the English Doctor came, Dr Who knows.",
                "[Participant 12] said (P29, GP) that it's 10-15 minutes, 2-3 times, 100 000 000 times."
            })
    void what_is_nobody_stays_silent(String text) {
        assertThat(found(text)).isEmpty();
    }

    @Test
    void a_speaker_may_be_called_by_name_everywhere() {
        Reading reading = reading(
                "It helps.",
                "(Oddny, aged 67)",
                "Miriam",
                "Nurse of Dr Hill",
                "Asking Mrs Vik",
                "Interview with Ahmed");

        assertThat(all(reading))
                .containsExactly("NAME Oddny", "NAME Ahmed", "NAME Miriam", "NAME Dr Hill", "NAME Mrs Vik");
        assertThat(PersonalDetails.in(reading, Set.of()).found().get(2).replacement())
                .isEqualTo("[Speaker 1]");
        assertThat(all(reading("It helps.", "(Paediatrician, 45)", "P3", "Sister", "Nurse Experiences", "Table 3")))
                .isEmpty();
    }

    @Test
    void the_place_is_counted_in_code_points_and_names_quote_and_row() {
        Finding finding = PersonalDetails.in(saying("😀 I saw Dr Smith."), Set.of())
                .found()
                .getFirst();

        assertThat(finding.place()).isEqualTo(new Place(In.QUOTE, 0, "row 2", 1, 2, 8, 16));
        assertThat(finding.replacement()).isEqualTo("[a doctor]");
        assertThat(finding.sentence()).isEqualTo("“Dr Smith” is a title with a name.");
    }

    @Test
    void the_text_around_the_quotes_of_a_pasted_table_is_looked_through_once() {
        String table = """
                Table 2. What Mrs Vik asked
                1. Trust
                I told Dr Hill so. (P1, Nurse)
                They said no. (P2, GP)
                Note: contact jo@example.org.
                """;
        Reading reading = QuoteTableReader.read(table, Set.of("nurse", "gp"));

        assertThat(PersonalDetails.in(reading, Set.of("nurse", "gp")).found())
                .filteredOn(finding -> finding.place().in() == In.SOURCE_TEXT)
                .allSatisfy(finding -> assertThat(table.substring(
                                finding.place().start(), finding.place().end()))
                        .isEqualTo(finding.words()))
                .extracting(Finding::words)
                .contains("Mrs Vik", "jo@example.org")
                .doesNotContain("Dr Hill");
        assertThat(all(reading)).filteredOn("NAME Dr Hill"::equals).hasSize(1);
    }

    @Test
    void nothing_is_found_in_the_study_that_is_built_in() throws IOException {
        String table = Files.readString(Path.of("data/hunter-2015/table-3.txt"));
        Reading reading = QuoteTableReader.read(table, Set.of());

        assertThat(reading.quotes().count()).isEqualTo(11);
        assertThat(all(reading)).isEmpty();
    }

    @Test
    void a_thousand_are_shown_and_the_rest_is_counted() {
        Reading one = saying("Dr Smith and Dr Jones came. ".repeat(600));

        Findings findings = PersonalDetails.in(one, Set.of());

        assertThat(findings.found()).hasSize(1000);
        assertThat(findings.more()).isEqualTo(200);
    }

    @Test
    void no_quotes_give_no_findings() {
        Reading one = saying("Dr Smith");
        Reading none = new Reading(
                one.sources(),
                one.themes(),
                one.participants(),
                Quotes.of(java.util.List.of()),
                one.problems(),
                one.leftOut(),
                one.checks(),
                one.choices());

        assertThat(PersonalDetails.in(none, Set.of())).isEqualTo(new Findings(java.util.List.of(), 0));
    }
}
