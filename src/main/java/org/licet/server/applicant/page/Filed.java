package org.licet.server.applicant.page;

import java.util.List;
import org.licet.engine.application.Attachments.Attachment;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What the file has that is to be corrected: its answers, and the uploads that stand in them. */
record Filed(ObjectNode answers, List<Attachment> files) {

    /** There is no file yet. */
    static Filed nothing() {
        return new Filed(JsonNodeFactory.instance.objectNode(), List.of());
    }
}
