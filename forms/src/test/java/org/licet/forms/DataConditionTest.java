package org.licet.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DataConditionTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "true|{}|true",
                "false|{}|false",
                "{'scope':'#/properties/a','schema':{'const':1}}|{'a':1}|true",
                "{'scope':'#/properties/a','schema':{'const':1}}|{'a':2}|false",
                "{'scope':'#/properties/a','schema':{'const':1}}|{}|false",
                "{'scope':'#/properties/a','schema':{'not':{'const':1}}}|{}|true",
                "{'scope':'#/properties/a','schema':{'not':{'const':1}},'failWhenUndefined':true}|{}|false",
                "{'scope':'#/properties/a','schema':{'minimum':3}}|{}|true",
                "{'scope':'#/properties/a/properties/b','schema':{'enum':['x','y']}}|{'a':{'b':'y'}}|true",
                "{'scope':'#/properties/a/properties/b','schema':{'type':'string'}}|{'a':3}|false",
                "{'scope':'#/properties/l/items/properties/b','schema':{'const':2}}|{'l':[{'b':1},{'b':2}]}|true",
                "{'scope':'#/properties/l/items/properties/b','schema':{'const':3}}|{'l':[{'b':1},{'b':2}]}|false",
                "{'scope':'#','schema':{'required':['a']}}|{'a':1}|true",
                "{'type':'AND','conditions':[{'scope':'#/properties/a','schema':{'const':1}},{'scope':'#/properties/b','schema':{'const':2}}]}|{'a':1,'b':2}|true",
                "{'type':'AND','conditions':[{'scope':'#/properties/a','schema':{'const':1}},{'scope':'#/properties/b','schema':{'const':2}}]}|{'a':1,'b':1}|false",
                "{'type':'OR','conditions':[{'scope':'#/properties/a','schema':{'const':1}},{'scope':'#/properties/b','schema':{'const':2}}]}|{'a':5,'b':2}|true",
                "{'type':'OR','conditions':[{'scope':'#/properties/a','schema':{'const':1}}]}|{'a':5}|false"
            })
    void holds(String condition, String answers, boolean expected) {
        assertThat(DataCondition.of(Sources.json(condition)).holds(Sources.json(answers)))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "3",
                "null",
                "{}",
                "{'scope':'a','schema':{}}",
                "{'scope':'#/properties/a'}",
                "{'scope':'#/properties/a','schema':3}",
                "{'scope':'#/properties/a','schema':{'konst':1}}",
                "{'scope':'#/properties/a','schema':{'$ref':'http://127.0.0.1/x'}}",
                "{'scope':'#/properties/a','schema':{'pattern':'(?=x)'}}",
                "{'scope':'#/properties/a','schema':{'enum':3}}",
                "{'scope':'#/properties/a','schema':{},'failWhenUndefined':'yes'}",
                "{'scope':'#/properties/a','schema':{},'expected':1}",
                "{'type':'XOR','conditions':[]}",
                "{'type':'AND','conditions':[]}",
                "{'type':'AND','conditions':[3]}",
                "{'type':'LEAF','scope':'#/properties/a','expectedValue':1}"
            })
    void refusesConditionsThatAreNotWellFormed(String condition) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DataCondition.of(Sources.json(condition)))
                .satisfies(e -> assertThat(e.getMessage()).isNotBlank());
    }

    @Test
    void namesThePathsItReads() {
        DataCondition condition = DataCondition.of(
                Sources.json(
                        "{'type':'OR','conditions':[{'scope':'#/properties/l/items/properties/b','schema':{}},{'scope':'#/properties/a','schema':{}}]}"));

        assertThat(condition.paths()).containsExactly("a", "l.b");
    }
}
