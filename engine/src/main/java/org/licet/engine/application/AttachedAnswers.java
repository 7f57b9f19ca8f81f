package org.licet.engine.application;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.licet.engine.access.Actor;
import org.licet.engine.application.AttachmentMapper.AttachmentRecord;
import org.licet.engine.catalogue.Wording;
import org.licet.forms.FieldError;
import org.licet.forms.Form;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;

@Component
class AttachedAnswers implements AnswerFiles {

    private static final String UNKNOWN = "unknown-attachment";

    private final Wording wording = Wording.beside(AttachedAnswers.class);
    private final AttachmentMapper attachments;
    private final Clock clock;

    AttachedAnswers(AttachmentMapper attachments, Clock clock) {
        this.attachments = attachments;
        this.clock = clock;
    }

    @Override
    public List<FieldError> wrong(Actor by, @Nullable Form form, JsonNode answers, Locale language) {
        Map<String, String> held = held(form, answers);
        if (held.isEmpty()) {
            return List.of();
        }
        Set<String> there = attachments.unattached(by.login(), Set.copyOf(held.values()), clock.instant()).stream()
                .map(AttachmentRecord::id)
                .collect(Collectors.toSet());
        return held.entrySet().stream()
                .filter(each -> !there.contains(each.getValue()))
                .map(each -> error(each.getKey(), language))
                .toList();
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void attach(
            Actor by, ApplicationReference reference, @Nullable Form form, JsonNode answers, Locale language) {
        List<FieldError> errors = new ArrayList<>();
        held(form, answers).forEach((pointer, id) -> {
            if (attachments.attach(id, by.login(), reference.value(), null) == 0
                    && attachments.find(reference.value(), id) == null) {
                errors.add(error(pointer, language));
            }
        });
        if (!errors.isEmpty()) {
            throw new WrongAnswers(errors);
        }
    }

    private static Map<String, String> held(@Nullable Form form, JsonNode answers) {
        return form == null ? Map.of() : form.attachments(answers);
    }

    private FieldError error(String pointer, Locale language) {
        return new FieldError(pointer, UNKNOWN, wording.say("answer." + UNKNOWN, language));
    }
}
