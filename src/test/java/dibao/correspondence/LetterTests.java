package dibao.correspondence;

import static org.assertj.core.api.Assertions.assertThat;

import dibao.shared.Divisions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class LetterTests {

    @Test
    void every_township_writes_under_a_name_of_its_own() {
        var divisions = new Divisions();
        var numbers = new LetterNumbers(org.mockito.Mockito.mock(JdbcClient.class), divisions);
        List<String> names = divisions.townships().stream().map(t -> numbers.shortName(t.code())).toList();
        assertThat(names).doesNotHaveDuplicates().contains("白");
        assertThat(numbers.shortName("431122111")).isEqualTo("大盛");
    }
}
