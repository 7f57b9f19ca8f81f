package org.licet.engine.application;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.licet.engine.access.Actor;
import org.licet.engine.access.ApplicantKind;
import org.licet.engine.access.Parties;
import org.licet.engine.access.Party;
import org.licet.engine.access.StateNumber;
import org.licet.engine.application.CounterRefused.Wrong;
import org.licet.engine.application.FilingApplication.Filing;
import org.licet.engine.catalogue.Catalogue;
import org.licet.engine.catalogue.Description;
import org.springframework.stereotype.Component;

/**
 * Says for whom a clerk files at the counter of the agency that decides. A number that is known under another name is
 * not taken without the clerk having looked again: one wrong digit may be somebody else's number, who would then see
 * the file among theirs.
 */
@Component
class Counter implements AtCounter {

    private static final int LONGEST_NAME = 300;

    private final FileAccess access;
    private final Parties parties;
    private final Catalogue catalogue;

    Counter(FileAccess access, Parties parties, Catalogue catalogue) {
        this.access = access;
        this.parties = parties;
        this.catalogue = catalogue;
    }

    @Override
    public void look(Actor by, String authorization, CounterApplicant named) {
        identify(by, named, catalogue.current(authorization).description(), List.of());
    }

    /** @throws CounterRefused */
    Party identify(Filing filing, CounterApplicant named, Description description) {
        List<Wrong> twice = filing.applicant() == null ? List.of() : List.of(new Wrong("applicant", "both"));
        return identify(filing.by(), named, description, twice);
    }

    private Party identify(Actor by, CounterApplicant named, Description description, List<Wrong> beside) {
        if (!access.worksAt(by, description.agency())) {
            throw CounterRefused.notYourCounter();
        }
        List<Wrong> wrong = new ArrayList<>(beside);
        String name = named.name().strip().replaceAll("\\s+", " ");
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            wrong.add(new Wrong("name", name.isEmpty() ? "required" : "too-long"));
        }
        ApplicantKind kind =
                kind(named.kind()).filter(description.applicants()::contains).orElse(null);
        if (kind == null) {
            wrong.add(new Wrong("kind", "kind"));
        } else if (!StateNumber.fits(kind, named.id())) {
            wrong.add(new Wrong("id", "state-number"));
        }
        if (kind == null || !wrong.isEmpty()) {
            throw CounterRefused.wrong(wrong);
        }
        Party party = new Party(StateNumber.party(named.id()), kind, name);
        parties.find(party.id()).ifPresent(known -> compare(known, party, named.confirmed()));
        return party;
    }

    private static void compare(Party known, Party named, boolean confirmed) {
        if (known.kind() != named.kind()) {
            throw CounterRefused.wrong(List.of(new Wrong("kind", "other-kind")));
        }
        if (!confirmed && !words(known.name()).equals(words(named.name()))) {
            throw CounterRefused.wrong(List.of(new Wrong("name", "other-name")));
        }
    }

    /** Case, accents and the order of the names do not make another person. */
    private static List<String> words(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
        return Arrays.stream(plain.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .sorted()
                .collect(Collectors.toList());
    }

    private static Optional<ApplicantKind> kind(String key) {
        return Arrays.stream(ApplicantKind.values())
                .filter(kind -> kind.key().equals(key))
                .findFirst();
    }
}
