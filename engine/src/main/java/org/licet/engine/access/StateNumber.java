package org.licet.engine.access;

/**
 * State identification numbers: 13 digits, the last a check digit. Those of companies (IDNO) begin with 1, those of
 * persons (IDNP) do not.
 */
public final class StateNumber {

    private static final int[] WEIGHTS = {7, 3, 1};

    private StateNumber() {}

    public static boolean isPersons(String number) {
        return isNumber(number) && number.charAt(0) != '1';
    }

    public static boolean isCompanys(String number) {
        return isNumber(number) && number.charAt(0) == '1';
    }

    /** Whether applicants of this kind have such a number; traders have one of either kind. */
    public static boolean fits(ApplicantKind kind, String number) {
        return switch (kind) {
            case CITIZEN, NOTARY -> isPersons(number);
            case COMPANY -> isCompanys(number);
            case SOLE_TRADER -> isNumber(number);
        };
    }

    /** Id of the party with this number. */
    public static String party(String number) {
        return (isCompanys(number) ? "company:" : "person:") + number;
    }

    private static boolean isNumber(String number) {
        return number.matches("[0-9]{13}") && checkDigit(number) == number.charAt(12) - '0';
    }

    /** Weights 7, 3, 1 repeating over twelve digits, modulo ten. */
    private static int checkDigit(String number) {
        int sum = 0;
        for (int i = 0; i < 12; i++) {
            sum += WEIGHTS[i % WEIGHTS.length] * (number.charAt(i) - '0');
        }
        return sum % 10;
    }
}
