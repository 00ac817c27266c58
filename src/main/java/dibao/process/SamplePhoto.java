package dibao.process;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** 示例照片 — stands for the photos and scans of the sample's cases: a house under the sky, without a word. */
final class SamplePhoto {

    static final byte[] PNG = drawn();

    private SamplePhoto() {}

    private static byte[] drawn() {
        var image = new BufferedImage(320, 240, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setPaint(new GradientPaint(0, 0, new Color(0xA9C8E0), 0, 160, new Color(0xE8EEF2)));
        pen.fillRect(0, 0, 320, 240);
        pen.setColor(new Color(0x8FA878));
        pen.fillRect(0, 170, 320, 70);
        pen.setColor(new Color(0xB5654A));
        pen.fillPolygon(new int[] {80, 160, 240}, new int[] {110, 55, 110}, 3);
        pen.setColor(new Color(0xE6DCCB));
        pen.fillRect(95, 110, 130, 80);
        pen.setColor(new Color(0x5B4636));
        pen.fillRect(145, 140, 30, 50);
        pen.dispose();
        try (var out = new ByteArrayOutputStream()) {
            ImageIO.write(image, "png", out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
