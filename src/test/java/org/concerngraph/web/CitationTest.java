package org.concerngraph.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a reference manager is given. */
class CitationTest {

    private static final Citation CONCERN = new Citation(
            "concern-a",
            "50 % of {forms} & \"scores\"\nare lost",
            "concern",
            List.of("Ada Byron", "The curators of Concern Graph"),
            List.of("River (2020). Invented."),
            "https://example.org/id/concern/a",
            "https://example.org/concerns/a?x={y}",
            7,
            LocalDate.of(2026, 11, 4),
            "");

    @Test
    void a_sentence_names_who_what_from_where_in_which_version_and_when() {
        assertThat(CONCERN.text())
                .isEqualTo(
                        "Ada Byron, The curators of Concern Graph. “50 % of {forms} & \"scores\"\nare lost” (concern),"
                                + " based on quotes from: River (2020). Invented. In: Concern Graph, dataset version 7,"
                                + " https://example.org/concerns/a?x={y}, accessed on 4 November 2026.");
    }

    @Test
    void bibtex_keeps_its_own_signs_out_of_the_words_and_names_bodies_whole() {
        assertThat(CONCERN.bibTex())
                .startsWith("@misc{concern-a,\n")
                .contains("  author = {{Ada Byron} and {The curators of Concern Graph}},\n")
                .contains("  title = {{50 \\% of \\{forms\\} \\& \"scores\"\nare lost (concern)}},\n")
                .contains("  howpublished = {Concern Graph, dataset version 7},\n")
                .contains("  url = {https://example.org/concerns/a?x=%7By%7D},\n")
                .contains("  note = {From: River (2020). Invented. https://example.org/id/concern/a}\n")
                .endsWith("}\n");
    }

    @Test
    void ris_has_one_line_per_field_and_ends_as_reference_managers_expect() {
        assertThat(CONCERN.ris().split("\r\n"))
                .containsExactly(
                        "TY  - DATA",
                        "AU  - Ada Byron",
                        "AU  - The curators of Concern Graph",
                        "TI  - 50 % of {forms} & \"scores\" are lost (concern)",
                        "PB  - Concern Graph",
                        "PY  - 2026",
                        "ET  - dataset version 7",
                        "UR  - https://example.org/concerns/a?x={y}",
                        "Y2  - 2026/11/04/",
                        "AN  - https://example.org/id/concern/a",
                        "N1  - From: River (2020). Invented.",
                        "ER  - ");
    }
}
