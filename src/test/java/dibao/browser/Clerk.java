package dibao.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import dibao.access.DemoStaff;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;

/** Somebody who sits at a screen: logs in once, opens tasks in Tasklist, fills their forms. */
final class Clerk implements AutoCloseable {

    private static final Path SCREENSHOTS = Path.of("target/screenshots");
    private static final String FORM = "form.dibao.ready";

    private final String house;
    private final BrowserContext context;
    private final Page page;
    private final List<String> complaints = new ArrayList<>();

    Clerk(Browser browser, int port, String login) {
        house = "http://127.0.0.1:" + port;
        context = browser.newContext(new Browser.NewContextOptions().setLocale("zh-CN").setTimezoneId("Asia/Shanghai")
                .setViewportSize(1280, 1000));
        page = context.newPage();
        page.setDefaultTimeout(60_000);
        page.onPageError(complaints::add);
        page.navigate(house + "/login");
        page.fill("input[name=username]", login);
        page.fill("input[name=password]", DemoStaff.PASSWORD);
        page.click("main button");
        page.waitForURL(Pattern.compile(".*/(?!login).*"));
    }

    Page page() {
        return page;
    }

    Clerk visit(String path) {
        page.navigate(house + path);
        return this;
    }

    /** Opens the start form of a process. */
    Clerk start(String process) {
        visit("/camunda/app/tasklist/default/");
        page.click(".start-process-action a");
        page.locator(".modal .processes a").filter(new Locator.FilterOptions().setHasText(process)).first().click();
        page.waitForSelector(".modal " + FORM + ", .modal .resume");
        return this;
    }

    Clerk beginProcess() {
        page.click(".modal-footer .btn-primary");
        return this;
    }

    void awaitStarted() {
        page.waitForSelector(".modal", new Page.WaitForSelectorOptions().setState(com.microsoft.playwright.options.WaitForSelectorState.DETACHED));
    }

    /** Opens a task and claims it where nobody has. */
    Clerk open(String taskId) {
        visit("/camunda/app/tasklist/default/#/?task=" + taskId);
        page.waitForSelector(FORM);
        if (page.locator("button.claim").isVisible()) {
            page.click("button.claim");
        }
        page.waitForSelector("button.unclaim");
        page.waitForFunction("() => !document.querySelector('form.dibao').closest('.disabled-form')");
        return this;
    }

    /** Completes the open task; Tasklist leaves it when the engine has taken it. */
    void complete() {
        page.waitForResponse(answer -> answer.url().endsWith("/submit-form") && answer.request().method().equals("POST")
                && check(answer.status(), answer.text()), () -> page.click(".form-actions .btn-primary"));
    }

    private static boolean check(int status, String text) {
        if (status >= 400) {
            throw new AssertionError("the engine refused: " + status + " " + text);
        }
        return true;
    }

    /** Presses the button and waits for the faults that keep the form. */
    List<String> refused(String button) {
        page.click(button);
        page.waitForSelector(".faults:not([hidden])");
        return page.locator(".faults li").allInnerTexts();
    }

    Clerk fill(String field, String value) {
        in(field).last().fill(value);
        return this;
    }

    Clerk choose(String field, String word) {
        in(field).last().selectOption(word);
        return this;
    }

    /** A radio button of a field, or its check box. */
    Clerk tick(String field, String value) {
        Locator last = in(field).last();
        (value.isEmpty() ? last : last.locator("input[value='" + value + "']")).check();
        return this;
    }

    Clerk addRow(String list) {
        page.click("[data-add='" + list + "']");
        return this;
    }

    /** Uploads a photo taken on the spot. */
    Clerk photo(String field) {
        int before = in(field).last().locator(".files a").count();
        in(field).last().locator("input[type=file]").setInputFiles(new FilePayload("照片.png", "image/png", picture()));
        in(field).last().locator(".files a").nth(before).waitFor();
        return this;
    }

    Locator in(String field) {
        return page.locator(FORM + " [data-field='" + field + "']:visible");
    }

    /** Waits until the page says that what was typed is kept. */
    Clerk saved() {
        page.locator("[data-status]").filter(new Locator.FilterOptions().setHasText("已保存")).waitFor();
        return this;
    }

    /** A screenshot of the window, kept as build output. */
    Clerk shot(String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(SCREENSHOTS.resolve(name + ".png")));
        return this;
    }

    /** A screenshot as tall as the form. */
    Clerk tallShot(String name) {
        page.setViewportSize(1280, Math.min(2600, 330 + (int) page.locator(FORM).boundingBox().height));
        shot(name);
        page.setViewportSize(1280, 1000);
        return this;
    }

    /** Errors the pages' scripts threw. */
    List<String> complaints() {
        return complaints;
    }

    @Override
    public void close() {
        context.close();
    }

    private static byte[] picture() {
        try (var out = new ByteArrayOutputStream()) {
            var image = new BufferedImage(64, 48, BufferedImage.TYPE_INT_RGB);
            var brush = image.createGraphics();
            brush.setColor(new java.awt.Color(120, 150, 90));
            brush.fillRect(0, 24, 64, 24);
            brush.dispose();
            ImageIO.write(image, "png", out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
