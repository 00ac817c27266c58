package dibao.paper;

import dibao.shared.Refusal;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

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
    /** Below this size no ratio is suspicious. */
    private static final long HARMLESS_BYTES = 1L << 20;
    private static final int MOST_RATIO = 100;
    private static final byte[] ZIP = {'P', 'K', 3, 4};
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
        Parcel parcel = new Parcel(inflate(file));
        if (parcel.parts.keySet().stream().anyMatch(Parcel::macroPart)) {
            throw Refusal.because(MACROS);
        }
        return parcel;
    }

    private static Map<String, byte[]> inflate(byte[] file) {
        Map<String, byte[]> parts = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        long left = MOST_BYTES;
        try (var zip = ZipFile.builder().setByteArray(file).get()) {
            for (ZipArchiveEntry entry : (Iterable<ZipArchiveEntry>) zip.getEntries()::asIterator) {
                if (entry.getGeneralPurposeBit().usesEncryption()) {
                    throw Refusal.because(ENCRYPTED);
                }
                if (entry.isDirectory()) {
                    continue;
                }
                byte[] content = inflate(zip, entry, left);
                left -= content.length;
                if (parts.put(entry.getName().replaceFirst("^/+", ""), content) != null) {
                    throw Refusal.because(DAMAGED);
                }
                if (parts.size() > MOST_ENTRIES) {
                    throw Refusal.because(TOO_BIG);
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            throw Refusal.because(DAMAGED);
        }
        return parts;
    }

    /** Stops as soon as the entry exceeds what an honest workbook needs. */
    private static byte[] inflate(ZipFile zip, ZipArchiveEntry entry, long left) throws IOException {
        var content = new ByteArrayOutputStream();
        byte[] piece = new byte[1 << 16];
        try (InputStream in = zip.getInputStream(entry)) {
            for (int n; (n = in.read(piece)) > 0; ) {
                content.write(piece, 0, n);
                boolean swollen = content.size() > HARMLESS_BYTES
                        && content.size() > MOST_RATIO * Math.max(1, entry.getCompressedSize());
                if (content.size() > left || swollen) {
                    throw Refusal.because(TOO_BIG);
                }
            }
        }
        return content.toByteArray();
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

    private static boolean startsWith(byte[] file, byte[] magic) {
        return file.length >= magic.length && Arrays.equals(file, 0, magic.length, magic, 0, magic.length);
    }
}
