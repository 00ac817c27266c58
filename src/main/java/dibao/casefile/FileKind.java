package dibao.casefile;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** 文件类型 — told by the first bytes, never by the name. */
enum FileKind {
    JPEG("image/jpeg", "ffd8ff", ""),
    PNG("image/png", "89504e470d0a1a0a", ""),
    PDF("application/pdf", "255044462d", ""),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "504b0304", "word/"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "504b0304", "xl/");

    private final String contentType;
    private final byte[] head;
    private final String inside;

    FileKind(String contentType, String head, String inside) {
        this.contentType = contentType;
        this.head = HexFormat.of().parseHex(head);
        this.inside = inside;
    }

    String contentType() {
        return contentType;
    }

    static Optional<FileKind> of(byte[] bytes) {
        return Arrays.stream(values()).filter(kind -> kind.fits(bytes)).findFirst();
    }

    /** A file name without folders and control characters. */
    static String plainName(@Nullable String name) {
        String bare = name == null || name.isBlank() ? "附件" : name.replaceAll(".*[/\\\\]", "").replaceAll("\\p{Cntrl}", "");
        return bare.length() > 120 ? bare.substring(bare.length() - 120) : bare;
    }

    private boolean fits(byte[] bytes) {
        return bytes.length > head.length && Arrays.equals(head, Arrays.copyOf(bytes, head.length))
                && (inside.isEmpty() || new String(bytes, StandardCharsets.ISO_8859_1).contains(inside));
    }
}
