package org.licet.engine.allotment;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.licet.engine.application.ApplicationReference;
import org.licet.engine.application.CaseFact;
import org.springframework.stereotype.Component;

/** {@code reserve.amount} in expressions: what the file holds. */
@Component
class ReserveFact implements CaseFact {

    private final FileMapper files;

    ReserveFact(FileMapper files) {
        this.files = files;
    }

    @Override
    public String name() {
        return "reserve";
    }

    @Override
    public @Nullable Object of(ApplicationReference reference) {
        FileRow row = files.find(reference.value());
        return row == null || !row.holdsSomething() ? null : Map.of("amount", Amounts.plain(row.amount()));
    }
}
