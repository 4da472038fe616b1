package org.cupel.gateway.optimade.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.cupel.gateway.optimade.OptimadeException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FilterParserTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "12345",
                "+12",
                "-34",
                "1.2",
                ".2E7",
                "-.2E+7",
                "+10.01E-10",
                "6.03e23",
                ".1E1",
                "-.1e1",
                "1.e-12",
                "-.1e-12",
                "1.",
                ".1",
                "1e-1000000000"
            })
    void numbersHaveAllTheirForms(String number) {
        var comparison = (Filter.Comparison) FilterParser.parse("a=" + number);
        assertThat(comparison.value()).isEqualTo(new Value.Number(number, Double.parseDouble(number)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.234D12", ".e1", "-.E1", "+.E2", "1.23E+++", "+-123", "0x10", "NaN", "١"})
    void whatIsNoNumberIsRefused(String number) {
        assertThat(refusal("a=" + number).status()).isEqualTo(400);
    }

    @Test
    void numbersBeyondTheMachineAreToldItsRange() {
        var refusal = refusal("a<1000000000.E1000000000");
        assertThat(refusal.status()).isEqualTo(501);
        assertThat(refusal).hasMessageContaining("1.7e308");
    }

    @Test
    void stringsAreUnescaped() {
        var comparison = (Filter.Comparison) FilterParser.parse("a = \"A \\\" and \\\\ and \\\\\\\" é 𝄞\"");
        assertThat(comparison.value()).isEqualTo(new Value.Text("A \" and \\ and \\\" é 𝄞"));
        assertThat(refusal("a=\"\\n\"").status()).isEqualTo(400);
        assertThat(refusal("a=\"open").status()).isEqualTo(400);
        assertThat(refusal("a=\"\0\"")).hasMessageContaining("U+0000");
    }

    @Test
    void comparisonsAreTurnedSoThatThePropertyStandsLeft() {
        assertThat(FilterParser.parse("5 < _exmpl_a")).isEqualTo(FilterParser.parse("_exmpl_a > 5"));
        assertThat(FilterParser.parse("5 >= a")).isEqualTo(FilterParser.parse("a<=5"));
        assertThat(FilterParser.parse("5 = a")).isEqualTo(FilterParser.parse("a=5"));
    }

    @Test
    void precedenceIsThatOfTheSpecification() {
        assertThat(FilterParser.parse("NOT a > b OR c = 100 AND f = \"C2 H6\""))
                .isEqualTo(FilterParser.parse("(NOT (a > b)) OR ( (c = 100) AND (f = \"C2 H6\") )"));
        assertThat(FilterParser.parse("a >= 0 AND NOT b < c OR c = 0"))
                .isEqualTo(FilterParser.parse("((a >= 0) AND (NOT (b < c))) OR (c = 0)"));
    }

    @Test
    void listsOfValuesAndOfTuplesAreRead() {
        var has = (Filter.Has) FilterParser.parse("elements:_exmpl_w.x HAS ANY > 3:\"He\" , = 6:>\"Ti\", 8:<\"Ga\"");
        assertThat(has.properties()).isEqualTo(List.of("elements", "_exmpl_w.x"));
        assertThat(has.tuples()).hasSize(3).allMatch(tuple -> tuple.size() == 2);
        assertThat(has.tuples().get(1).get(1)).isEqualTo(new Term(Operator.GREATER, new Value.Text("Ti")));
        assertThat(refusal("a HAS 1,2")).hasMessageContaining("HAS ALL");
        assertThat(refusal("a:b HAS 1")).hasMessageContaining("one value for each list");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a",
                "NOT a",
                "a = TRUE",
                "a STARTS \"x\"",
                "a STARTS WITH \"x\"",
                "a ENDS b",
                "a IS KNOWN",
                "a.b.c LENGTH != 3",
                "\"x\" = a",
                "1 = 2",
                "a=1AND b=2",
                "\ta\n=\r\n1 ",
                "_exmpl_aax <= +.1e8 OR nelements >= 10 AND NOT" + " ( _exmpl_x != \"Some string\" OR NOT _exmpl_a = 7)"
            })
    void formsOfTheLanguageAreRead(String filter) {
        assertThat(FilterParser.parse(filter)).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a = ",
                "= 1",
                "a == 1",
                "a <> 1",
                "A = 1",
                "a AND",
                "a b",
                "a IS",
                "a is known",
                "(a=1",
                "a=1)",
                "a HAS",
                "a HAS" + " ALL",
                "NOT NOT a=1",
                "()",
                "a LENGTH",
                "a.=1",
                ".a=1",
                "a;b",
                "a=1 # c",
                "a='x'",
                "\\",
                "é=1",
                ""
            })
    void whatIsNoFilterIsRefusedWithItsPlace(String filter) {
        var refusal = refusal(filter);
        assertThat(refusal.status()).isEqualTo(400);
        assertThat(refusal.parameter()).isEqualTo("filter");
        assertThat(refusal).hasMessageContaining("cannot be read").hasMessageContaining("elements HAS ALL");
    }

    @Test
    void whatCouldExhaustTheStackIsRefusedBeforeItIsRead() {
        assertThat(refusal("(".repeat(3_000))).hasMessageContaining("brackets");
        assertThat(refusal("NOT (".repeat(41) + "a=1" + ")".repeat(41))).hasMessageContaining("brackets");
        assertThat(FilterParser.parse("NOT (".repeat(40) + "a=1" + ")".repeat(40)))
                .isNotNull();
        assertThat(refusal("a=1 OR ".repeat(2_000) + "a=1")).hasMessageContaining("Split");
        assertThat(refusal("(".repeat(16_000))).hasMessageContaining("16001");
        assertThat(refusal("a=\"" + "x".repeat(20_000) + "\"")).hasMessageContaining("20004");
    }

    private static OptimadeException refusal(String filter) {
        return catchThrowableOfType(OptimadeException.class, () -> FilterParser.parse(filter));
    }
}
