package dibao.spotcheck;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * 抽签 — drawn from a frozen frame with the month's secret; whoever has both gets the same (policy-baseline §5).
 *
 * @param seed    32 bytes in hex: SHA-256 of the secret's bytes and the ASCII of the frame's hash
 * @param tickets unforced case number → HMAC-SHA256 of it under the seed's bytes, hex
 * @param drawn   those with the smallest tickets, smallest first
 */
record Lot(String seed, Map<String, String> tickets, List<String> drawn) {

    /** @param share of the unforced cases, rounded up to whole households */
    static Lot draw(Frame frame, byte[] secret, BigDecimal share) {
        byte[] seed = Hashes.sha256(secret, frame.hash().getBytes(StandardCharsets.US_ASCII));
        Map<String, String> tickets = new TreeMap<>();
        frame.unforced().forEach(caseNo -> tickets.put(caseNo, Hashes.hmac(seed, caseNo)));
        int count = share.multiply(BigDecimal.valueOf(tickets.size())).setScale(0, RoundingMode.CEILING).intValueExact();
        List<String> drawn = tickets.entrySet().stream().sorted(Map.Entry.comparingByValue()).limit(count)
                .map(Map.Entry::getKey).toList();
        return new Lot(Hashes.hex(seed), Collections.unmodifiableMap(tickets), drawn);
    }
}
