package dibao.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import dibao.HouseTest;
import dibao.shared.Officer;
import dibao.shared.Role;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@HouseTest
@DisplayName("A workbook a stop of the house left behind")
class ImportLeftBehindTests {

    @Autowired Imports imports;
    @Autowired ImportQueue queue;

    @Test
    void an_import_of_somebody_who_left_meanwhile_does_not_keep_the_house_from_starting() {
        var gone = new Officer("gone.clerk", "离职员", Set.of(Role.INTAKE), "431122100");
        String id = imports.add("名单.xlsx", new byte[] {1}, gone);
        queue.takeUpAgain();
        assertThat(imports.job(id, gone)).satisfies(job -> {
            assertThat(job.state()).isEqualTo(Imports.REFUSED);
            assertThat(job.refusal()).isEqualTo("离职员已不在岗，未完成的部分没有收下，请由在岗人员重新上传本文件");
        });
    }
}
