package org.licet.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComputingTest {
    private static final Form INVOICE = EvaluatingTest.schemaAndUi(
            "'properties':{'lines':{'type':'array','items':{'type':'object','properties':{'quantity':{'type':'integer'},'price':{'type':'string'},'amount':{'type':'string'}}}},"
                    + "'total':{'type':'string'},'count':{'type':'integer'},'rate':{'type':'number'},'tax':{'type':'number'}},'required':['total','count']",
            "{'type':'Control','scope':'#/properties/lines'},"
                    + "{'type':'Control','scope':'#/properties/tax','options':{'compute':{'product':['#/properties/total','#/properties/rate']}}},"
                    + "{'type':'Control','scope':'#/properties/total','options':{'compute':{'sum':'#/properties/lines/items/properties/amount'}}},"
                    + "{'type':'Control','scope':'#/properties/count','options':{'compute':{'count':'#/properties/lines'}}},"
                    + "{'type':'Control','scope':'#/properties/lines/items/properties/amount','options':{'compute':{'product':['#/properties/lines/items/properties/quantity','#/properties/lines/items/properties/price']}}}");

    @Test
    void computesPerElementThenOverAllWhateverTheOrderOfControls() {
        Evaluation evaluation = EvaluatingTest.evaluate(
                INVOICE,
                "{'lines':[{'quantity':2,'price':'10.50'},{'quantity':3,'price':'1.10'},{'price':'9.99'}],'rate':0.2}");

        assertThat(evaluation.errors()).isEmpty();
        assertThat(evaluation.data().at("/lines/0/amount").stringValue()).isEqualTo("21.00");
        assertThat(evaluation.data().at("/lines/2").has("amount")).isFalse();
        assertThat(evaluation.data().get("total").stringValue()).isEqualTo("24.30");
        assertThat(evaluation.data().get("count").intValue()).isEqualTo(3);
        assertThat(evaluation.data().get("tax").decimalValue()).isEqualByComparingTo("4.86");
        assertThat(evaluation.computed())
                .containsOnlyKeys("/tax", "/total", "/count", "/lines/0/amount", "/lines/1/amount");
    }

    @Test
    void givesZeroForTheSumOfNothingAndNothingForAProductWithoutFactors() {
        Evaluation evaluation = EvaluatingTest.evaluate(INVOICE, "{'total':'999','tax':7}");

        assertThat(evaluation.data()).isEqualTo(Sources.json("{'total':'0','count':0}"));
        assertThat(evaluation.isValid()).isTrue();
    }

    @Test
    void ignoresOperandsThatAreNoNumbers() {
        Evaluation evaluation = EvaluatingTest.evaluate(
                INVOICE,
                "{'lines':[{'quantity':1,'price':'abc'},{'quantity':1,'price':'1e9'},{'quantity':1,'price':'2'}]}");

        assertThat(evaluation.data().get("total").stringValue()).isEqualTo("2");
    }

    @Test
    void addsDecimalsExactly() {
        Form form = EvaluatingTest.schemaAndUi(
                "'properties':{'a':{'type':'array','items':{'type':'number'}},'s':{'type':'number'}}",
                "{'type':'Control','scope':'#/properties/s','options':{'compute':{'sum':'#/properties/a/items'}}}");

        assertThat(EvaluatingTest.evaluate(form, "{'a':[0.1,0.2,0.3]}")
                        .data()
                        .get("s")
                        .decimalValue())
                .isEqualByComparingTo(new BigDecimal("0.6"));
        assertThat(EvaluatingTest.evaluate(form, "{'a':[1e99,1]}").data().has("s"))
                .isFalse();
    }

    @Test
    void writesNoValueThatIsHidden() {
        Form form = EvaluatingTest.schemaAndUi(
                "'properties':{'a':{'type':'integer'},'s':{'type':'integer'},'g':{'type':'object','properties':{'t':{'type':'integer'}}}}",
                "{'type':'Group','label':'G','rule':{'effect':'HIDE','condition':{'scope':'#/properties/a','schema':{'const':0}}},'elements':["
                        + "{'type':'Control','scope':'#/properties/s','options':{'compute':{'sum':'#/properties/a'}}},"
                        + "{'type':'Control','scope':'#/properties/g/properties/t','options':{'compute':{'sum':'#/properties/a'}}}]}");

        assertThat(EvaluatingTest.evaluate(form, "{'a':0,'s':5,'g':{}}").data()).isEqualTo(Sources.json("{'a':0}"));
        assertThat(EvaluatingTest.evaluate(form, "{'a':1,'g':{}}").data())
                .isEqualTo(Sources.json("{'a':1,'s':1,'g':{'t':1}}"));
    }

    @Test
    void checksComputedValuesLikeAnyOther() {
        Form form = EvaluatingTest.schemaAndUi(
                "'properties':{'a':{'type':'array','items':{'type':'integer'}},'s':{'type':'integer','maximum':10,'title':'Sum'}}",
                "{'type':'Control','scope':'#/properties/s','options':{'compute':{'sum':'#/properties/a/items'}}}");

        assertThat(EvaluatingTest.evaluate(form, "{'a':[6,6]}").errors())
                .containsExactly(new FieldError("/s", "maximum", "Sum must be at most 10"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'sum':'total'}|malformed-compute",
                "{'average':'#/properties/a'}|malformed-compute",
                "{'sum':'#/properties/a','count':'#/properties/a'}|malformed-compute",
                "{'sum':[]}|malformed-compute",
                "3|malformed-compute",
                "{'sum':'#/properties/zz'}|unknown-scope"
            })
    void lintsComputationsThatAreNotSupported(String compute, String code) {
        FormReport report = Sources.schema(
                        "{'type':'object','properties':{'a':{'type':'integer'},'s':{'type':'integer'}}}")
                .ui("{'type':'Control','scope':'#/properties/s','options':{'compute':" + compute + "}}")
                .lint();

        assertThat(report.findings()).extracting(FormFinding::code).containsExactly(code);
    }
}
