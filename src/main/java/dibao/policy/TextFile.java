package dibao.policy;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** 文本文件 — a file of a release that people write in an editor: UTF-8, not empty, not beyond what people write. */
final class TextFile {

    /** A parser needs minutes for one endless line. */
    private static final int MOST_BYTES = 1 << 20;

    private TextFile() {}

    /** Its text without a byte order mark; nothing, and a fault noted, when nobody can have meant it. */
    static Optional<String> read(RuleFiles files, String path, Faults faults) {
        byte[] bytes = files.content().get(path);
        String fault = bytes == null ? "文件不存在，请补上" : fault(bytes);
        if (fault == null) {
            String text = plain(bytes);
            fault = text.isBlank() ? "文件是空的，请照原来的格式填写，或换回原来的文件" : null;
            if (fault == null) {
                return Optional.of(text);
            }
        }
        faults.add("[" + path + "]", fault);
        return Optional.empty();
    }

    /** What it says, as far as it can be read; for places and previews. */
    static String plain(byte[] bytes) {
        return bytes.length > MOST_BYTES ? "" : new String(bytes, StandardCharsets.UTF_8).replace("\uFEFF", "");
    }

    private static @Nullable String fault(byte[] bytes) {
        if (bytes.length > MOST_BYTES) {
            return "有 " + (bytes.length >> 20) + " MB，规则里的文本文件不应超过 " + (MOST_BYTES >> 20) + " MB，请删去无关的内容";
        }
        if (!utf8(bytes)) {
            return "不是 UTF-8 编码，请在记事本里“另存为”并把编码选为 UTF-8";
        }
        return null;
    }

    private static boolean utf8(byte[] bytes) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException other) {
            return false;
        }
    }
}
