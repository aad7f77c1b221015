package org.concerngraph.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.concerngraph.RiverStudy;
import org.concerngraph.RunningServer;
import org.concerngraph.ontology.Shapes;
import org.concerngraph.query.NamedQuery;
import org.concerngraph.query.QueryLibrary;
import org.concerngraph.store.Store;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * The published study together with an invented one, which shares concerns, contradicts and qualifies some, has a quote
 * under two themes, somebody without a role, somebody who is never quoted, a rejected piece of evidence, a tension, and a
 * patient who speaks for patients. Every number was counted by hand.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SecondStudyTest extends RunningServer {

    private static final String ID = "https://w3id.org/prom-concerns/id/";

    @Autowired
    private QueryLibrary library;

    @Autowired
    private Shapes shapes;

    @Autowired
    private Store store;

    @BeforeAll
    void put_the_study() throws IOException {
        RiverStudy.putInto(this);
    }

    @AfterAll
    void take_it_away() {
        RiverStudy.takeFrom(this);
    }

    private List<List<String>> ask(String name, String... parameters) {
        NamedQuery query = library.get(name);
        var values = new HashMap<String, List<Node>>();
        for (String parameter : parameters) {
            String[] nameAndValue = parameter.split("=", 2);
            values.put(nameAndValue[0], List.of(NodeFactory.createURI(ID + nameAndValue[1])));
        }
        return select(query.filledIn(values));
    }

    @ParameterizedTest
    @CsvSource({
        "evidence/quotes-with-speakers,            , 17",
        "evidence/quotes-of-participant,           participant=participant/river-2020.A1, 2",
        "evidence/quotes-of-role,                  role=role/patient, 2",
        "evidence/themes,                          , 9",
        "evidence/participants-with-several-roles, , 1",
        "evidence/quote-marks,                     , 17",
        "evidence/spoken-words,                    , 16",
        "evidence/quotes-with-kind-of-mark,        , 14",
        "evidence/citations,                       , 16",
        "evidence/abbreviations,                   , 3",
        "evidence/framework-matrix,                , 16",
        "evidence/themes-by-role,                  , 14",
        "evidence/participants-under-several-themes, , 5",
        "evidence/theme-co-occurrence,             , 3",
        "evidence/derived-from-source,             source=source/river-2020.table-1, 14",
        "evidence/quotes,                          study=study/river-2020, 5",
        "evidence/theme-quotes,                    theme=theme/river-2020.experience, 3",
        "evidence/role-quotes,                     role=role/nurse, 2",
        "evidence/concern-quotes,                  concern=concern/organisational-boundaries, 4",
        "evidence/quote-themes,                    quote=quote/river-2020.t1-01, 2",
        "evidence/quote-roles,                     quote=quote/river-2020.t1-03, 0",
        "evidence/quote-concerns,                  quote=quote/river-2020.t1-05, 1",
        "concern/voiced-by,                        , 20",
        "concern/voiced-by-one-role,               , 10",
        "concern/qualified-or-contradicted,        , 2",
        "concern/leading-to,                       goal=concern/patient-control, 2",
        "concern/mitigated-by,                     , 2",
        "concern/by-number-of-relations,           , 14",
        "concern/tensions-between-people,          , 1",
        "concern/only-inferred,                    , 1",
        "concern/voiced-by-proxy,                  , 5",
        "concern/behind,                           concern=concern/fear-of-use-against-patients, 2",
        "concern/who-said-what-when,               , 43",
        "concern/concerns,                         , 14",
        "concern/relations,                        concern=concern/form-too-long, 1",
        "checks/participants-never-quoted,         , 1",
        "checks/quotes-without-theme,              , 0",
        "checks/roles-not-matched,                 , 0",
        "checks/concerns-without-evidence,         , 0",
        "checks/overlapping-quotes,                , 0",
        "checks/things-without-label,              , 0",
    })
    void each_question_has_as_many_rows_as_were_counted(String name, String parameter, int rows) {
        assertThat(parameter == null ? ask(name) : ask(name, parameter)).hasSize(rows);
    }

    @Test
    void answers_say_what_was_said() {
        assertThat(ask("site/overview")).containsExactly(List.of("2", "12", "7", "9", "16", "14", "21", "7"));
        assertThat(ask("evidence/themes").stream().filter(row -> row.get(4).endsWith("river-2020")))
                .extracting(row -> row.get(1) + " " + row.get(7) + " " + row.get(8))
                .containsExactly("Experience 0 3", "Trust 3 3", "Burden of forms 3 3");
        assertThat(ask("evidence/roles-not-quoted", "theme=theme/river-2020.burden-of-forms"))
                .extracting(row -> row.get(3))
                .containsExactly("commissioner");
        assertThat(ask("concern/shared-by-two-roles", "role=role/nurse", "other=role/social-care"))
                .containsExactly(List.of(
                        ID + "concern/data-without-context",
                        "PROM data can be misinterpreted when read without their context",
                        "1",
                        "1",
                        "true"));
        assertThat(ask("concern/qualified-or-contradicted"))
                .extracting(row -> row.get(2) + " " + row.get(3))
                .containsExactly(
                        "qualifies " + ID + "quote/river-2020.t1-04", "contradicts " + ID + "quote/river-2020.t1-03");
        assertThat(ask("concern/new-by-study"))
                .extracting(row -> row.get(2) + " " + row.get(3))
                .containsExactly("2015 12", "2020 2");
        assertThat(ask("concern/by-stage-and-polarity"))
                .contains(List.of("implementation", "barrier", "3"), List.of("use", "risk", "4"));
        assertThat(ask("concern/only-inferred"))
                .extracting(row -> row.get(0))
                .containsExactly(ID + "concern/short-forms-lose-detail");
        assertThat(ask("concern/for-whom", "concern=concern/fear-of-use-against-patients"))
                .extracting(row -> row.get(2))
                .containsExactly("true");
    }

    @Test
    void the_study_keeps_the_shapes() {
        assertThat(store.read(() -> shapes.violationsIn(store.dataset().getUnionGraph())))
                .isEmpty();
    }

    @Test
    void pages_tell_the_same() {
        assertThat(page("/")).contains("<strong>14</strong> concerns").contains("<strong>2</strong> studies");
        assertThat(page("/concerns/fear-of-use-against-patients"))
                .contains("somebody of that role voices it")
                .contains("use my answers against me")
                .contains("P29");
        assertThat(page("/concerns/organisational-boundaries"))
                .contains("<strong>contradicts</strong>")
                .contains("(no role is given)");
        assertThat(page("/concerns/form-too-long")).contains("in tension with").contains("Short forms lose the detail");
        assertThat(page("/themes/river-2020.burden-of-forms"))
                .contains("commissioner")
                .contains("Who is not quoted here");
        assertThat(page("/themes")).contains("River 2020").contains("Experience");
        assertThat(page("/quotes/river-2020.t1-01"))
                .contains("Burden of forms")
                .contains("Trust")
                .contains("title=\"The authors left words out here.\"")
                .contains("not the person");
        assertThat(page("/quotes/river-2020.t1-03"))
                .contains("without a role that could be matched")
                .contains("contradicts");
        assertThat(page("/quotes?participant=river-2020.A2")).contains("<strong>2</strong> quotes");
        assertThat(page("/participants/river-2020.A4"))
                .contains("Commissioner")
                .contains("Nothing they said is quoted.");
        assertThat(page("/participants/river-2020.A3")).contains("No role is given");
        assertThat(page("/participants")).contains("River 2020").contains(", no role is given");
        assertThat(page("/studies/river-2020")).contains("9 people were interviewed");
        assertThat(page("/roles")).contains("Nobody of these is quoted");
        assertThat(page("/roles/patient")).contains("somebody of this role voices it");
        assertThat(page("/matrix?rows=participant&columns=role&study=river-2020"))
                .contains("A3");
        assertThat(page("/matrix?rows=role&columns=theme")).contains("nobody of this role is quoted");
        assertThat(page("/compare?study=river-2020&study=hunter-2015")).contains("Concerns they share");
        assertThat(page("/map")).contains("in tension with");
        assertThat(page("/quotes?study=river-2020")).contains("<strong>5</strong> quotes");
        assertThat(page("/quotes/river-2020.t1-05")).doesNotContain("taking control of the PROM");
    }
}
