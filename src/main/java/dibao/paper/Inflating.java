package dibao.paper;

import dibao.shared.Refusal;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * 解压 — inflates a zip that may be hostile, and stops as soon as it is.
 *
 * @param encrypted what to say of an encrypted one; so the others
 * @param mostBytes of all entries together
 */
record Inflating(String encrypted, String damaged, String tooBig, int mostEntries, long mostBytes) {

    /** Below this size no ratio is suspicious. */
    private static final long HARMLESS_BYTES = 1L << 20;
    private static final int MOST_RATIO = 100;

    /** @return content by name; names differ in more than their case @throws Refusal one sentence */
    Map<String, byte[]> inflate(byte[] file) {
        Map<String, byte[]> parts = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        long left = mostBytes;
        try (var zip = ZipFile.builder().setByteArray(file).get()) {
            for (ZipArchiveEntry entry : (Iterable<ZipArchiveEntry>) zip.getEntries()::asIterator) {
                if (entry.getGeneralPurposeBit().usesEncryption()) {
                    throw Refusal.because(encrypted);
                }
                if (entry.isDirectory()) {
                    continue;
                }
                byte[] content = inflate(zip, entry, left);
                left -= content.length;
                if (parts.put(entry.getName().replaceFirst("^/+", ""), content) != null) {
                    throw Refusal.because(damaged);
                }
                if (parts.size() > mostEntries) {
                    throw Refusal.because(tooBig);
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            throw Refusal.because(damaged);
        }
        return parts;
    }

    /** Stops as soon as the entry exceeds what an honest file needs. */
    private byte[] inflate(ZipFile zip, ZipArchiveEntry entry, long left) throws IOException {
        var content = new ByteArrayOutputStream();
        byte[] piece = new byte[1 << 16];
        try (InputStream in = zip.getInputStream(entry)) {
            for (int n; (n = in.read(piece)) > 0; ) {
                content.write(piece, 0, n);
                boolean swollen = content.size() > HARMLESS_BYTES
                        && content.size() > MOST_RATIO * Math.max(1, entry.getCompressedSize());
                if (content.size() > left || swollen) {
                    throw Refusal.because(tooBig);
                }
            }
        }
        return content.toByteArray();
    }
}
