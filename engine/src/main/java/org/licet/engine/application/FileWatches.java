package org.licet.engine.application;

import java.util.function.Consumer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** All who watch files. They are asked for when needed: they themselves stand on files. */
@Component
class FileWatches {

    private final ObjectProvider<FileWatch> watches;

    FileWatches(ObjectProvider<FileWatch> watches) {
        this.watches = watches;
    }

    void tell(Consumer<FileWatch> news) {
        watches.orderedStream().forEach(news);
    }
}
