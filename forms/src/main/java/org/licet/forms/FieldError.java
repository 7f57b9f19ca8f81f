package org.licet.forms;

/**
 * One answer that is missing or wrong, told to an applicant.
 *
 * @param pointer JSON pointer (RFC 6901) into the answers: {@code /vehicles/0/plate}
 * @param code the failed keyword or format, stable: {@code required}, {@code type}, {@code unknown}, {@code pattern},
 *     {@code format.idno}, {@code minimum} ...
 * @param message in the asked language; names the field by its label and says how to put it right
 */
public record FieldError(String pointer, String code, String message) {

    /** Whether an answer is only missing, so that an incomplete application may still be filed; no bean property. */
    public boolean meansMissing() {
        return code.equals("required");
    }
}
