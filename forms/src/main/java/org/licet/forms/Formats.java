package org.licet.forms;

import com.google.re2j.Pattern;
import com.networknt.schema.ExecutionContext;
import com.networknt.schema.format.Format;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The formats that government forms need. A value is what a machine stores: no spaces, no separators, capital letters
 * where the document has them.
 */
final class Formats {
    private static final Pattern DIGITS_13 = Pattern.compile("^[0-9]{13}$");
    private static final Pattern IBAN = Pattern.compile("^[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30}$");
    private static final Pattern DATE = Pattern.compile("^[0-9]{4}-[0-9]{2}-[0-9]{2}$");
    private static final Pattern EMAIL = Pattern.compile(
            "^[\\pL\\pN!#$%&'*+/=?^_`{|}~-]+(\\.[\\pL\\pN!#$%&'*+/=?^_`{|}~-]+)*@([\\pL\\pN]([\\pL\\pN-]{0,61}[\\pL\\pN])?\\.)+[\\pL][\\pL\\pN-]{0,61}[\\pL\\pN]$");
    private static final Pattern PLATE = Pattern.compile("^[A-Z0-9]{2,10}$");
    private static final Pattern HS_CODE = Pattern.compile("^([0-9]{6}|[0-9]{8}|[0-9]{10})$");
    private static final Pattern PHONE = Pattern.compile("^(\\+[1-9][0-9]{7,14}|0[1-9][0-9]{7})$");
    private static final Pattern VIN = Pattern.compile("^[A-HJ-NPR-Z0-9]{17}$");

    private static final Pattern ATTACHMENT = Pattern.compile("^[A-Za-z0-9_-]{1,64}$");

    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
    private static final Set<String> CURRENCIES = Currency.getAvailableCurrencies().stream()
            .map(Currency::getCurrencyCode)
            .collect(Collectors.toUnmodifiableSet());

    /** Lengths from the SWIFT IBAN registry for the countries our users bank in; others are checked by digits only. */
    private static final Map<String, Integer> IBAN_LENGTHS = Arrays.stream(
                    ("AD24 AT20 AZ28 BA20 BE16 BG22 BY28 CH21 CY28 CZ24 DE22 DK18 EE20 ES24 FI18 FR27 GB22 GE22 GI23 GR27"
                                    + " HR21 HU28 IE22 IL23 IS26 IT27 KZ20 LI21 LT20 LU20 LV21 MC27 MD24 ME22 MK19 MT31"
                                    + " NL18 NO15 PL28 PT25 RO24 RS22 SE24 SI19 SK24 SM27 TR26 UA29 XK20")
                            .split(" "))
            .collect(Collectors.toUnmodifiableMap(
                    entry -> entry.substring(0, 2), entry -> Integer.valueOf(entry.substring(2))));

    private static final List<Format> OWN = List.of(
            new Check("attachment-id", value -> ATTACHMENT.matches(value)),
            new Check("country", COUNTRIES::contains),
            new Check("currency", CURRENCIES::contains),
            new Check("date", Formats::isDate),
            new Check("email", Formats::isEmail),
            new Check("hs-code", Formats::isHsCode),
            new Check("iban", Formats::isIban),
            new Check("idno", Formats::isIdno),
            new Check("idnp", Formats::isIdnp),
            new Check("phone", value -> PHONE.matches(value)),
            new Check("vehicle-plate", Formats::isPlate),
            new Check("vin", value -> VIN.matches(value)));

    private static final Set<String> OF_THE_STANDARD = Set.of("date-time", "time", "uri", "uuid");

    private Formats() {}

    static List<Format> all() {
        return OWN;
    }

    /** Every format that a package may name. */
    static Set<String> names() {
        Set<String> names = new TreeSet<>(OF_THE_STANDARD);
        OWN.forEach(format -> names.add(format.getName()));
        return names;
    }

    static boolean isIdnp(String value) {
        return DIGITS_13.matches(value) && value.charAt(0) != '1' && hasStateCheckDigit(value);
    }

    static boolean isIdno(String value) {
        return DIGITS_13.matches(value) && value.charAt(0) == '1' && hasStateCheckDigit(value);
    }

    /** State identification numbers of Moldova: weights 7, 3, 1 repeating over twelve digits, modulo ten. */
    private static boolean hasStateCheckDigit(String value) {
        int[] weights = {7, 3, 1};
        int sum = 0;
        for (int i = 0; i < 12; i++) {
            sum += weights[i % 3] * (value.charAt(i) - '0');
        }
        return sum % 10 == value.charAt(12) - '0';
    }

    /** ISO 13616: the letters become numbers (A = 10), the first four characters go last, modulo 97 is one. */
    static boolean isIban(String value) {
        if (!IBAN.matches(value)) {
            return false;
        }
        Integer length = IBAN_LENGTHS.get(value.substring(0, 2));
        if (length != null && length != value.length()) {
            return false;
        }
        StringBuilder digits = new StringBuilder();
        (value.substring(4) + value.substring(0, 4)).chars().forEach(c -> digits.append(Character.digit(c, 36)));
        return new BigInteger(digits.toString()).mod(BigInteger.valueOf(97)).intValue() == 1;
    }

    static boolean isDate(String value) {
        try {
            return DATE.matches(value) && LocalDate.parse(value) != null;
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    /** An address that mail can be sent to; quoted local parts and address literals are left out on purpose. */
    static boolean isEmail(String value) {
        return value.length() <= 254 && value.indexOf('@') <= 64 && EMAIL.matches(value);
    }

    /** Moldovan plates of any series, and foreign ones without their separators: at least one digit. */
    static boolean isPlate(String value) {
        return PLATE.matches(value) && value.chars().anyMatch(c -> c >= '0' && c <= '9');
    }

    /** Harmonized System: heading at 6 digits, combined nomenclature 8, national 10; chapters 00 and 77 are empty. */
    static boolean isHsCode(String value) {
        return HS_CODE.matches(value) && !value.startsWith("00") && !value.startsWith("77");
    }

    private record Check(String name, Predicate<String> test) implements Format {
        @Override
        public String getName() {
            return name;
        }

        @Override
        public boolean matches(ExecutionContext context, String value) {
            return test.test(value);
        }
    }
}
