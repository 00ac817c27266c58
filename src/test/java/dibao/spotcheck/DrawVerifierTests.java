package dibao.spotcheck;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.fasterxml.jackson.databind.SerializationFeature;
import dibao.shared.CaseNo;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("An outsider verifies a draw from its file and the commitment published before")
class DrawVerifierTests {

    /** Made outside this house, with Python's hashlib and hmac. */
    private static final String GOLDEN = "/spotcheck/proof-2018-07.json";

    @TempDir Path folder;
    private ObjectNode golden;
    private String commitment;
    private String said;

    @BeforeEach
    void read() throws IOException {
        golden = (ObjectNode) ProofMutants.JSON.readTree(DrawVerifierTests.class.getResourceAsStream(GOLDEN));
        commitment = golden.get("commitment").asText();
    }

    @Test
    void a_true_file_is_proven_line_by_line() {
        assertThat(verify(golden.toString())).isZero();
        assertThat(said).contains("[相符] 承诺值", "[相符] 密钥", "[相符] 名单摘要", "[相符] 种子", "[相符] 签号：11 个",
                "[相符] 抽中：11 户的 30% 向上取整应抽 4 户", "[一致] 替换：2 次（其中 1 次第二人尚未同意，未生效）", "结论：抽签相符").doesNotContain("不符]", "未证");
    }

    @Test
    void every_alteration_of_every_field_is_found() {
        Map<String, String> mutants = ProofMutants.of(golden);
        assertThat(mutants.size()).isGreaterThan(2300);
        var missed = mutants.entrySet().stream().filter(m -> verify(m.getValue()) == 0).map(Map.Entry::getKey).toList();
        assertThat(missed).as("of %d", mutants.size()).isEmpty();
    }

    @Test
    void text_that_is_no_such_file_is_refused() {
        String text = golden.toString();
        Stream.of(text + "x", text + "{}", "[" + text + "]", "", "null", "7", text.substring(0, text.length() - 1),
                        text.replaceFirst("\\{", "{\"month\":\"2018-07\","), text.replaceFirst("\"tickets\":\\{", "\"tickets\":{\""
                                + golden.get("unforced").get(0).asText() + "\":\"" + "0".repeat(64) + "\","),
                        text.replace("\"", "'"), "//\n" + text)
                .forEach(wrong -> assertThat(verify(wrong)).as(wrong).isEqualTo(DrawVerifier.ALTERED));
        assertThat(said).contains("[不符] 格式", "已被改动或损坏");
        assertThat(DrawVerifier.verify(new byte[] {(byte) 0xff, (byte) 0xfe}, Map.of("--commitment", commitment), out())).isEqualTo(1);
    }

    @Test
    void a_whole_new_draw_with_another_secret_is_found_by_the_commitment() {
        ObjectNode other = proof("other secret", 11, 4);
        assertThat(verify(other.toString())).isEqualTo(DrawVerifier.ALTERED);
        assertThat(said).contains("[不符] 承诺值", "[不符] 密钥").contains("[相符] 种子");
        commitment = other.get("commitment").asText();
        assertThat(verify(other.toString())).isZero();
    }

    @Test
    void a_smaller_share_is_found_and_a_larger_one_must_be_named() {
        ObjectNode fewer = proof("lower", 11, 3);
        commitment = fewer.get("commitment").asText();
        assertThat(verify(fewer.toString())).isEqualTo(DrawVerifier.ALTERED);
        assertThat(said).contains("[不符] 抽中：11 户的 30% 向上取整应抽 4 户，文件中为 3 户");
        ObjectNode more = proof("lower", 11, 6);
        assertThat(verify(more.toString())).isEqualTo(DrawVerifier.ALTERED);
        assertThat(verify(more.toString(), "--share", "0.5")).isZero();
    }

    @Test
    void a_frame_changed_after_the_secret_was_known_is_found_by_the_hash_noted_at_the_hand_up() {
        String noted = proof("lower", 12, 4).get("frameHash").asText();
        ObjectNode remade = proof("lower", 11, 4);
        commitment = remade.get("commitment").asText();
        assertThat(verify(remade.toString())).as("self-consistent: the commitment alone cannot tell").isZero();
        assertThat(said).contains("名单何时固定，承诺值不能证明");
        assertThat(verify(remade.toString(), "--frame-hash", noted)).isEqualTo(DrawVerifier.ALTERED);
        assertThat(verify(remade.toString(), "--frame-hash", remade.get("frameHash").asText())).isZero();
        assertThat(said).contains("上报后未变");
    }

    @Test
    void before_the_secret_is_published_nothing_is_called_proven() {
        golden.putNull("secret");
        assertThat(verify(golden.toString())).isEqualTo(DrawVerifier.NOT_YET);
        assertThat(said).contains("[未证] 密钥", "[未证] 种子", "[相符] 名单摘要", "密钥尚未公布，现在只能看出文件前后一致");
        ((ObjectNode) golden.get("tickets")).put(golden.get("unforced").get(2).asText(), "0".repeat(64));
        assertThat(verify(golden.toString())).isEqualTo(DrawVerifier.ALTERED);
    }

    @Test
    void the_house_exports_exactly_what_a_computation_without_its_code_gives() {
        var candidates = IntStream.rangeClosed(1, 11).mapToObj(n -> new Frame.Candidate(CaseNo.of("431122100", 2018, n * 111), List.of())).toList();
        var all = new ArrayList<>(candidates);
        all.add(new Frame.Candidate(CaseNo.of("431122100", 2018, 9), List.of("T05", "T01")));
        byte[] secret = sha256("house".getBytes(StandardCharsets.UTF_8));
        Frame frame = Frame.of(YearMonth.of(2018, 7), all);
        Lot lot = Lot.draw(frame, secret, new BigDecimal("0.30"));
        var entries = all.stream().map(c -> new Batch.Entry("b", c.caseNo(), c.triggers().stream().sorted().toList(),
                lot.tickets().get(c.caseNo().value()), lot.drawn().contains(c.caseNo().value()), true, null, null)).toList();
        Batch batch = new Batch("b", "431122100", "2018-07", 1, 11, 4, "", Instant.EPOCH, frame.hash(), lot.seed(), frame.text());
        JsonNode exported = JsonMapper.builder().addModule(new JavaTimeModule()).disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS).build()
                .valueToTree(Proof.of(batch, entries, hex(sha256(secret)), hex(secret), List.of()));
        assertThat(exported).isEqualTo(proof("house", 11, 4));
    }

    @Test
    void the_command_line_explains_itself_and_says_what_it_cannot_read() throws IOException {
        Path file = Files.writeString(folder.resolve("证明.json"), golden.toString());
        assertThat(run(file.toString(), "--commitment", commitment)).isZero();
        assertThat(run("--commitment", commitment.toUpperCase(), file.toString())).isZero();
        assertThat(run(file.toString())).isEqualTo(DrawVerifier.USAGE);
        assertThat(said).contains("缺少 --commitment", "用法：java -jar");
        for (String[] wrong : new String[][] {{}, {"--commitment", commitment}, {file.toString(), "--commitment"},
            {file.toString(), "--commitment", "12"}, {file.toString(), "--commitment", commitment, "--share", "30"},
            {file.toString(), "--commitment", commitment, "--share", "0.0"}, {file.toString(), "--commitment", commitment, "--x", "1"},
            {file.toString(), file.toString(), "--commitment", commitment}, {folder.resolve("none").toString(), "--commitment", commitment}}) {
            assertThat(run(wrong)).as(String.join(" ", wrong)).isEqualTo(DrawVerifier.USAGE);
        }
        assertThat(run(file.toString(), "--commitment", "0".repeat(64))).isEqualTo(DrawVerifier.ALTERED);
    }

    private int run(String... args) {
        var bytes = new ByteArrayOutputStream();
        int code = DrawVerifier.run(List.of(args), new PrintStream(bytes, true, StandardCharsets.UTF_8));
        said = bytes.toString(StandardCharsets.UTF_8);
        return code;
    }

    private int verify(String file, String... options) {
        var known = new TreeMap<>(Map.of("--commitment", commitment, "file", "x.json"));
        for (int i = 0; i < options.length; i += 2) {
            known.put(options[i], options[i + 1]);
        }
        var bytes = new ByteArrayOutputStream();
        int code = DrawVerifier.verify(file.getBytes(StandardCharsets.UTF_8), known, new PrintStream(bytes, true, StandardCharsets.UTF_8));
        said = bytes.toString(StandardCharsets.UTF_8);
        return code;
    }

    private static PrintStream out() {
        return new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
    }

    /** A draw of so many of so many, computed with java.security alone. */
    private static ObjectNode proof(String passphrase, int unforced, int drawn) {
        byte[] secret = sha256(passphrase.getBytes(StandardCharsets.UTF_8));
        var cases = IntStream.rangeClosed(1, unforced).mapToObj(n -> "431122100-2018-%06d".formatted(n * 111)).toList();
        String frame = "2018-07\n431122100-2018-000009 T01,T05\n" + String.join("\n", cases);
        String frameHash = hex(sha256(frame.getBytes(StandardCharsets.UTF_8)));
        byte[] seed = sha256((new String(secret, StandardCharsets.ISO_8859_1) + frameHash).getBytes(StandardCharsets.ISO_8859_1));
        var byTicket = new TreeMap<String, String>();
        ObjectNode proof = ProofMutants.JSON.createObjectNode().put("month", "2018-07").put("commitment", hex(sha256(secret)))
                .put("secret", hex(secret));
        proof.putArray("forced").addObject().put("caseNo", "431122100-2018-000009").putArray("triggers").add("T01").add("T05");
        cases.forEach(proof.putArray("unforced")::add);
        proof.put("frameHash", frameHash).put("seed", hex(seed));
        ObjectNode tickets = proof.putObject("tickets");
        cases.forEach(c -> {
            tickets.put(c, hmac(seed, c));
            byTicket.put(hmac(seed, c), c);
        });
        byTicket.values().stream().limit(drawn).forEach(proof.putArray("drawn")::add);
        proof.putArray("substitutions");
        return proof;
    }

    private static String hmac(byte[] key, String message) {
        try {
            var mac = javax.crypto.Mac.getInstance("HmacSHA256");
            mac.init(new javax.crypto.spec.SecretKeySpec(key, "HmacSHA256"));
            return hex(mac.doFinal(message.getBytes(StandardCharsets.UTF_8)));
        } catch (java.security.GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}
