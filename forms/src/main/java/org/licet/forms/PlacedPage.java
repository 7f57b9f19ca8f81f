package org.licet.forms;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One page with what is asked on it for these answers. */
record PlacedPage(FormPlan.Page page, String title, List<Placed> inside) {

    String id() {
        return page.id();
    }

    boolean asks() {
        return inside.stream().anyMatch(Placed::asks);
    }

    /** All questions by pointer, in their order: groups and lists too. */
    Map<String, Question> questions() {
        Map<String, Question> questions = new LinkedHashMap<>();
        inside.forEach(top -> top.each(placed -> {
            Question question = placed.question();
            if (question != null) {
                questions.put(question.pointer(), question);
            }
        }));
        return questions;
    }

    /** The questions for single answers, of elements too. */
    List<Question> fields() {
        return questions().values().stream()
                .filter(question -> !question.kind().isContainer())
                .toList();
    }

    List<Placed.Repeated> lists() {
        List<Placed.Repeated> lists = new ArrayList<>();
        inside.forEach(top -> top.each(placed -> {
            if (placed instanceof Placed.Repeated list) {
                lists.add(list);
            }
        }));
        return lists;
    }
}
