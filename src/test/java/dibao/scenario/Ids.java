package dibao.scenario;

import dibao.shared.IdCardNumber;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.concurrent.atomic.AtomicInteger;

/** Made-up citizen IDs of Dong'an with the right checksum, each only once in a run. */
public final class Ids {

    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final AtomicInteger NEXT = new AtomicInteger();

    private Ids() {}

    /** A new person born on about this day: after 999 people of one day the next day is taken. */
    public static IdCardNumber born(LocalDate day) {
        int n = NEXT.getAndIncrement();
        String body = "431122" + day.plusDays(n / 999).format(DateTimeFormatter.BASIC_ISO_DATE) + "%03d".formatted(n % 999 + 1);
        int sum = 0;
        for (int i = 0; i < 17; i++) {
            sum += (body.charAt(i) - '0') * WEIGHTS[i];
        }
        return new IdCardNumber(body + "10X98765432".charAt(sum % 11));
    }

    public static IdCardNumber born(int year) {
        return born(LocalDate.of(year, 3, 1));
    }
}
