package dibao.spotcheck;

import static org.assertj.core.api.Assertions.assertThat;

import dibao.shared.CaseNo;
import dibao.spotcheck.Frame.Candidate;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The county's draw")
class LotTests {

    private static final YearMonth JULY = YearMonth.of(2018, 7);
    private static final BigDecimal SHARE = new BigDecimal("0.30");
    private static final int DRAWS = 10_000;
    private static final int CASES = 20;

    @Test
    void the_frame_is_written_line_by_line_whatever_the_order_of_hand_up() {
        var candidates = new ArrayList<>(List.of(candidate(4), candidate(2, "T03", "T01"), candidate(3), candidate(1, "T05")));
        String expected = """
                2018-07
                431122100-2018-000001 T05
                431122100-2018-000002 T01,T03
                431122100-2018-000003
                431122100-2018-000004""";
        assertThat(Frame.of(JULY, candidates).text()).isEqualTo(expected);
        Collections.reverse(candidates);
        assertThat(Frame.of(JULY, candidates).text()).isEqualTo(expected);
    }

    @Test
    @DisplayName("golden vectors, computed outside this house with Python's hashlib and hmac")
    void golden() {
        byte[] secret = new byte[32];
        for (int i = 0; i < 32; i++) {
            secret[i] = (byte) i;
        }
        Frame frame = Frame.of(JULY, List.of(candidate(4), candidate(2, "T03", "T01"), candidate(3), candidate(1, "T05"),
                candidate(5), candidate(6)));
        Lot lot = Lot.draw(frame, secret, SHARE);
        assertThat(Hashes.hex(Hashes.sha256(secret))).isEqualTo("630dcd2966c4336691125448bbb25b4ff412a49c732db2c8abc1b8581bd710dd");
        assertThat(frame.hash()).isEqualTo("57e17f7c944cff28f2aa056be8e68c28945bd881b23281378be04ad89f4ed6f6");
        assertThat(lot.seed()).isEqualTo("c5a984d234d43c8d8361b7f36cbc3ef00349a33e42a6017dc4be36eaf6d1c017");
        assertThat(lot.tickets()).containsEntry("431122100-2018-000003", "d8c7ff75624872bcbfc43c6f5dc934a032b5406c77c5cb0298fe0364abca04fb").hasSize(4);
        assertThat(lot.drawn()).containsExactly("431122100-2018-000006", "431122100-2018-000004");
    }

    @ParameterizedTest(name = "{0} unforced → {1} drawn")
    @CsvSource({"0,0", "1,1", "3,1", "4,2", "10,3", "11,4", "100,30", "101,31", "110,33", "111,34"})
    void at_least_the_share_and_not_a_household_more(int unforced, int drawn) {
        assertThat(Lot.draw(frame(unforced), new byte[32], SHARE).drawn()).hasSize(drawn).doesNotHaveDuplicates();
    }

    @Test
    void forced_cases_neither_get_a_ticket_nor_thin_the_lot() {
        var candidates = new ArrayList<>(frame(10).unforced().stream().map(c -> new Candidate(new CaseNo(c), List.of())).toList());
        IntStream.rangeClosed(101, 150).forEach(n -> candidates.add(candidate(n, "T03")));
        Lot lot = Lot.draw(Frame.of(JULY, candidates), new byte[32], SHARE);
        assertThat(lot.drawn()).hasSize(3).allMatch(c -> c.compareTo("431122100-2018-000010") <= 0);
        assertThat(lot.tickets()).hasSize(10);
    }

    @Test
    void another_frame_or_another_secret_is_another_draw() {
        byte[] other = new byte[32];
        other[31] = 1;
        assertThat(Lot.draw(frame(40), other, SHARE).drawn()).isNotEqualTo(Lot.draw(frame(40), new byte[32], SHARE).drawn());
        assertThat(Lot.draw(frame(41), new byte[32], SHARE).seed()).isNotEqualTo(Lot.draw(frame(40), new byte[32], SHARE).seed());
    }

    @Test
    @DisplayName("an outsider with the frame and the secret gets the same (recomputed here without the house's code)")
    void recomputed() throws Exception {
        byte[] secret = new byte[32];
        new Random(7).nextBytes(secret);
        Frame frame = frame(25);
        byte[] frameHash = MessageDigest.getInstance("SHA-256").digest(frame.text().getBytes(StandardCharsets.UTF_8));
        byte[] seed = MessageDigest.getInstance("SHA-256").digest(
                (new String(secret, StandardCharsets.ISO_8859_1) + hex(frameHash)).getBytes(StandardCharsets.ISO_8859_1));
        var byTicket = frame.unforced().stream().sorted((a, b) -> hmac(seed, a).compareTo(hmac(seed, b))).toList();
        assertThat(Lot.draw(frame, secret, SHARE).drawn()).isEqualTo(byTicket.subList(0, 8));
    }

    @Test
    @DisplayName("10,000 draws: every case equally likely, and every pair of cases")
    void equal_likelihood() {
        Frame frame = frame(CASES);
        int[][] together = together(secret -> Lot.draw(frame, secret, SHARE).drawn());
        // mean 3000, standard deviation 45.8: five of them either side
        assertThat(IntStream.range(0, CASES).map(c -> together[c][c]).boxed().toList()).allSatisfy(h -> assertThat(h).isBetween(2770, 3230));
        // 6/20 × 5/19 of 10,000 = 789.5, standard deviation 27: five of them either side
        IntStream.range(0, CASES).forEach(a -> IntStream.range(0, a).forEach(b -> assertThat(together[a][b]).isBetween(654, 925)));
        assertThat(chiSquare(together)).as("19 degrees of freedom: one in 10,000 below, one in 10,000 above").isBetween(4.0, 50.8);
    }

    @Test
    @DisplayName("the bound is sharp: a draw that favours a single household by three in a hundred is found, and one that takes turns")
    void unequal_likelihood() {
        Frame frame = frame(CASES);
        String favoured = frame.unforced().get(7);
        assertThat(chiSquare(together(secret -> {
            var drawn = new ArrayList<>(Lot.draw(frame, secret, SHARE).drawn());
            if (secret[31] % 20 == 0 && !drawn.contains(favoured)) {
                drawn.set(0, favoured);
            }
            return drawn;
        }))).isGreaterThan(50.8);
        int[] turn = {0};
        assertThat(chiSquare(together(secret -> IntStream.range(0, 6).mapToObj(i -> frame.unforced().get(turn[0]++ % CASES)).toList())))
                .isLessThan(4.0);
    }

    /** How often each two of the cases were drawn together; in the diagonal, how often each. */
    private static int[][] together(Function<byte[], List<String>> draw) {
        int[][] together = new int[CASES][CASES];
        for (int i = 0; i < DRAWS; i++) {
            var drawn = draw.apply(ByteBuffer.allocate(32).putInt(28, i).array()).stream()
                    .mapToInt(c -> Integer.parseInt(c.substring(15)) - 1).toArray();
            for (int a : drawn) {
                Arrays.stream(drawn).forEach(b -> together[a][b]++);
            }
        }
        return together;
    }

    /** Six of twenty are drawn without putting back, which narrows the spread by 19/20. */
    private static double chiSquare(int[][] together) {
        return IntStream.range(0, CASES).mapToDouble(c -> Math.pow(together[c][c] - 0.3 * DRAWS, 2) / (0.3 * 0.7 * DRAWS)).sum() * 19 / 20;
    }

    private static Frame frame(int unforced) {
        return Frame.of(JULY, IntStream.rangeClosed(1, unforced).mapToObj(n -> candidate(n)).toList());
    }

    private static Candidate candidate(int serial, String... triggers) {
        return new Candidate(CaseNo.of("431122100", 2018, serial), List.of(triggers));
    }

    private static String hex(byte[] bytes) {
        var text = new StringBuilder();
        for (byte b : bytes) {
            text.append("%02x".formatted(b & 0xff));
        }
        return text.toString();
    }

    /** RFC 2104 by hand. */
    private static String hmac(byte[] key, String message) {
        try {
            byte[] inner = new byte[64];
            byte[] outer = new byte[64];
            for (int i = 0; i < 64; i++) {
                inner[i] = (byte) ((i < key.length ? key[i] : 0) ^ 0x36);
                outer[i] = (byte) ((i < key.length ? key[i] : 0) ^ 0x5c);
            }
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            sha.update(inner);
            byte[] first = sha.digest(message.getBytes(StandardCharsets.US_ASCII));
            sha.update(outer);
            return hex(sha.digest(first));
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
