package dibao.casefile;

import static dibao.scenario.Households.aHousehold;
import static org.assertj.core.api.Assertions.assertThat;

import dibao.HouseClock;
import dibao.HouseTest;
import dibao.Visitor;
import dibao.scenario.Road;
import dibao.shared.CaseNo;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@HouseTest
@DisplayName("Papers and photos at the door")
class AttachmentsDoorTests {

    private static final byte[] PHOTO = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, 7};
    private static final byte[] PDF = "%PDF-1.4 x".getBytes(StandardCharsets.US_ASCII);

    @LocalServerPort int port;
    @Autowired Road road;
    @Autowired Attachments attachments;
    @Autowired HouseClock clock;

    Visitor clerk;

    @BeforeEach
    void july() {
        clock.reset();
        clerk = Visitor.person(port, "baiyashi.shouli");
    }

    @Test
    void a_photo_is_shown_a_paper_is_downloaded_and_neither_is_guessed_at() {
        HttpResponse<String> photo = clerk.get("/api/attachments/" + kept("现场.jpg", PHOTO, Map.of()));
        assertThat(photo.headers().firstValue("content-disposition").orElseThrow()).startsWith("inline");
        assertThat(photo.headers().firstValue("content-type").orElseThrow()).startsWith("image/jpeg");
        assertThat(photo.headers().firstValue("x-content-type-options")).contains("nosniff");
        HttpResponse<String> paper = clerk.get("/api/attachments/" + kept("申请书.pdf", PDF, Map.of()));
        assertThat(paper.headers().firstValue("content-disposition").orElseThrow()).startsWith("attachment");
    }

    @Test
    void another_township_does_not_read_it_and_the_county_does() {
        String id = kept("现场.jpg", PHOTO, Map.of());
        assertThat(Visitor.program(port, "damiaokou.shouli").get("/api/attachments/" + id).body()).contains("没有这个附件，或您无权查看");
        assertThat(Visitor.program(port, "xian.shenhe").get("/api/attachments/" + id).statusCode()).isEqualTo(200);
    }

    @Test
    void what_is_said_to_belong_to_a_case_must_be_a_number_of_the_officer_s_township() {
        CaseNo caseNo = road.open(aHousehold());
        kept("现场.jpg", PHOTO, Map.of("reference", caseNo.value()));
        assertThat(attachments.of(caseNo.value())).extracting(Attachments.Entry::fileName).contains("现场.jpg");
        for (String foreign : new String[] {"431122101-2018-000001", "S431122101-2018-000001", "431122101", "我的案卷", ""}) {
            assertThat(upload("现场.jpg", PHOTO, Map.of("reference", foreign)).body()).as(foreign)
                    .contains("编号「" + foreign + "」不是您所在乡镇的案卷、收件或乡镇代码", "\"field\":\"reference\"");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"MZ program", "<html></html>", "PK\u0003\u0004 only a zip", "\u00FF\u00D8\u00FF", "%PDF"})
    void a_file_is_what_its_bytes_say_whatever_its_name(String bytes) {
        assertThat(upload("照片.jpg", bytes.getBytes(StandardCharsets.ISO_8859_1), Map.of()).body())
                .contains("文件「照片.jpg」不能接收：只收照片", "\"field\":\"file\"");
    }

    @Test
    void an_empty_file_is_refused_by_its_name() {
        assertThat(upload("空.jpg", new byte[0], Map.of()).body()).contains("文件「空.jpg」是空的");
    }

    @Test
    void a_name_is_kept_without_folders_and_never_longer_than_its_last_hundred_and_twenty_letters() {
        assertThat(FileKind.plainName("C:\\桌面\\..\\照片.jpg")).isEqualTo("照片.jpg");
        assertThat(FileKind.plainName("../../etc/照\u0007片.jpg")).isEqualTo("照片.jpg");
        assertThat(FileKind.plainName("字".repeat(120))).hasSize(120);
        assertThat(FileKind.plainName("头" + "字".repeat(116) + ".jpg")).hasSize(120).doesNotStartWith("头");
        assertThat(FileKind.plainName(" ")).isEqualTo("附件");
        assertThat(FileKind.plainName(null)).isEqualTo("附件");
    }

    private String kept(String name, byte[] file, Map<String, String> fields) {
        HttpResponse<String> answer = upload(name, file, fields);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body().replaceAll(".*\"id\":\"([^\"]+)\".*", "$1");
    }

    private HttpResponse<String> upload(String name, byte[] file, Map<String, String> fields) {
        return clerk.upload("/api/attachments", fields, name, file);
    }
}
