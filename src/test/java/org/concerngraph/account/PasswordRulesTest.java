package org.concerngraph.account;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.concerngraph.query.BadParameter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A password is long, and not the first that comes to mind. */
class PasswordRulesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ferry bell moss",
                "kühle Zwiebel im Mai",
                "wq7-Lk0aPz;d",
                "😀😁😂😃😄😅 grins",
                "my ada-l is not all of it",
            })
    void a_few_words_that_do_not_belong_together_are_good(String password) {
        assertThatCode(() -> PasswordRules.require(password, "ada-l")).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "short", "elevenchars", "😀😁😂😃😄😅"})
    void a_short_one_is_refused_with_its_length(String password) {
        assertThatThrownBy(() -> PasswordRules.require(password, "ada-l"))
                .isInstanceOf(BadParameter.class)
                .hasMessageContaining("characters; it needs 12 to 200");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "aaaaaaaaaaaaaaaa",
                "ada-lada-lada-l",
                "ADA-L-password1",
                "password123456",
                "Passwort1234!!",
                "123456789012",
                "qwertyuiop12",
                "ConcernGraph123",
                "letmeinletmein"
            })
    void one_that_is_tried_first_is_refused(String password) {
        assertThatThrownBy(() -> PasswordRules.require(password, "ada-l"))
                .isInstanceOf(BadParameter.class)
                .hasMessageContaining("easily guessed");
    }

    @ParameterizedTest
    @ValueSource(ints = {201, 100_000})
    void one_that_no_person_types_is_refused(int length) {
        assertThatThrownBy(
                        () -> PasswordRules.require("abcdefgh ".repeat(length).substring(0, length), "ada-l"))
                .isInstanceOf(BadParameter.class);
    }
}
