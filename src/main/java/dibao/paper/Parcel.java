package dibao.paper;

import dibao.shared.Refusal;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** 邮包 — a workbook's zip, unpacked once and within limits before anything in it is believed. */
record Parcel(Map<String, byte[]> parts) {

    static final String NOT_XLSX = "文件不是有效的xlsx工作簿，请用Excel打开后另存为“Excel 工作簿（*.xlsx）”再上传";
    static final String DAMAGED = "工作簿已损坏，无法读取，请用Excel打开修复并另存为xlsx后再上传";
    static final String ENCRYPTED = "工作簿已加密，请取消打开密码、另存为xlsx后再上传";
    static final String MACROS = "工作簿含有宏，请另存为不含宏的“Excel 工作簿（*.xlsx）”后再上传";
    static final String TOO_BIG = "工作簿解压后的内容异常庞大（疑似压缩炸弹），请把内容复制到新的工作簿、分成几个文件后再上传";
    static final String EMPTY = "文件是空的，请填写后再上传";

    private static final int MOST_ENTRIES = 5_000;
    private static final long MOST_BYTES = 256L << 20;
    static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] OLE2 = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

    /** @throws Refusal one sentence */
    static Parcel unpack(byte[] file) {
        if (file.length == 0) {
            throw Refusal.because(EMPTY);
        }
        if (startsWith(file, OLE2)) {
            throw Refusal.because(encrypted(file) ? ENCRYPTED : NOT_XLSX);
        }
        if (!startsWith(file, ZIP)) {
            throw Refusal.because(NOT_XLSX);
        }
        Parcel parcel = new Parcel(new Inflating(ENCRYPTED, DAMAGED, TOO_BIG, MOST_ENTRIES, MOST_BYTES).inflate(file));
        if (parcel.parts.keySet().stream().anyMatch(Parcel::macroPart)) {
            throw Refusal.because(MACROS);
        }
        return parcel;
    }

    /** The same parts packed anew, so that whoever reads them next sees what was examined here and nothing else. */
    byte[] packed() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        }
        return bytes.toByteArray();
    }

    private static boolean macroPart(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.endsWith("vbaproject.bin") || lower.contains("/macrosheets/") || lower.contains("/dialogsheets/");
    }

    /** An encrypted workbook is an OLE2 file with this stream; its name stands there in UTF-16. */
    private static boolean encrypted(byte[] file) {
        return new String(file, StandardCharsets.ISO_8859_1)
                .contains(new String("EncryptedPackage".getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1));
    }

    static boolean startsWith(byte[] file, byte[] magic) {
        return file.length >= magic.length && Arrays.equals(file, 0, magic.length, magic, 0, magic.length);
    }
}
