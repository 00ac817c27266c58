package dibao.correspondence;

import dibao.paper.Letters;
import dibao.shared.Officer;
import dibao.shared.Refusal;
import dibao.shared.Role;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** 文书模板 — which template each letter is written from, whether an edited one can be used, and the file to edit. */
@Controller
class TemplatesPage {

    /** @param edited of the folder, not the built-in one @param fault "" if it can be used */
    record Line(Form form, String file, boolean edited, String fault) {}

    /** What every letter may say besides its own. */
    private static final Set<String> OF_LETTERS = Set.of("标题", "标注", "发文机关", "发文字号", "编号", "收件人", "日期", "救济途径");
    private static final Set<Form> WITHOUT_HOUSEHOLD = Set.of(Form.SUPPLEMENT, Form.ACCEPTANCE, Form.TOWNSHIP_REPLY,
            Form.COUNTY_REFUSAL, Form.COUNTY_APPROVAL, Form.DELIVERY);

    private final Letters letters;

    TemplatesPage(Letters letters) {
        this.letters = letters;
    }

    @GetMapping("/templates")
    String all(Model model, @AuthenticationPrincipal(expression = "officer") Officer officer) {
        admit(officer);
        model.addAttribute("lines", Arrays.stream(Form.values()).map(this::line).toList());
        return "correspondence/templates";
    }

    /** The template in use, to be edited. */
    @GetMapping("/templates/{form}.docx")
    ResponseEntity<byte[]> template(@PathVariable String form, @AuthenticationPrincipal(expression = "officer") Officer officer) {
        admit(officer);
        Form wanted = Form.at(form).orElseThrow(() -> Refusal.of("form", "没有名为「" + form + "」的文书"));
        return FormsPage.word(wanted.path(), letters.template(wanted.template()));
    }

    private Line line(Form form) {
        return new Line(form, form.template(), letters.edited(form.template()), fault(form));
    }

    /** The first thing that would make a letter refuse to be written. */
    private String fault(Form form) {
        try {
            var known = new LinkedHashSet<>(letters.names(form.template(), letters.builtIn(form.template())));
            if (form.numbered()) {
                known.addAll(OF_LETTERS);
            }
            if (!WITHOUT_HOUSEHOLD.contains(form)) {
                known.addAll(letters.names(Form.DECLARATION.template(), letters.builtIn(Form.DECLARATION.template())));
            }
            letters.check(form.template(), letters.template(form.template()), known);
            return "";
        } catch (Refusal refusal) {
            return refusal.getMessage();
        }
    }

    private static void admit(Officer officer) {
        if (!officer.has(Role.ADMINISTRATOR) && !officer.has(Role.POLICY)) {
            throw Refusal.because("文书模板由管理员和政策员查看");
        }
    }
}
