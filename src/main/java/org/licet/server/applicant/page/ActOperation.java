package org.licet.server.applicant.page;

import org.licet.server.api.Addresses;

/** What may be asked of an act, as an address names it. */
record ActOperation(String register, String number, String operation) {

    String address() {
        return Addresses.path("my", "acts", register, number, "operations", operation);
    }

    /** The act itself. */
    String back() {
        return Addresses.path("my", "acts", register, number);
    }
}
