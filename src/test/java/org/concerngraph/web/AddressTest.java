package org.concerngraph.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever is sent on by what an address says is sent to a page of ours only. */
class AddressTest {

    @ParameterizedTest
    @ValueSource(strings = {"/", "/concerns/patient-control", "/quotes?q=a%20b&role=patient#quotes", "/a//b"})
    void a_path_of_ours_is_gone_to(String said) {
        assertThat(Address.own(said, "/home")).isEqualTo(said);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "concerns",
                "//elsewhere.example",
                "/\\elsewhere.example",
                "\\\\elsewhere.example",
                "/concerns\\..\\elsewhere",
                "https://elsewhere.example/",
                "javascript:alert(1)",
                "/\t/elsewhere.example",
                "/concerns\r\nSet-Cookie: a=b",
                " /concerns",
                "/\u0000",
                "/{login}",
                "/ä"
            })
    void whatever_a_browser_could_take_for_another_site_is_not(String said) {
        assertThat(Address.own(said, "/home")).isEqualTo("/home");
    }
}
