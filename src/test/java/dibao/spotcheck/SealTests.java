package dibao.spotcheck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The seal on a month's secret")
class SealTests {

    private final byte[] secret = "0123456789abcdef0123456789abcdef".getBytes();
    private final String commitment = Hashes.hex(Hashes.sha256(secret));

    @Test
    void hides_the_secret_and_gives_it_back() {
        var seal = new Seal("the house's own secret of 32 chars");
        byte[] sealed = seal.sealed(secret, commitment);
        assertThat(new String(sealed)).doesNotContain("0123456789abcdef");
        assertThat(seal.opened(sealed, commitment)).isEqualTo(secret);
    }

    @Test
    void does_not_open_to_another_secret_of_the_house() {
        byte[] sealed = new Seal("the house's own secret of 32 chars").sealed(secret, commitment);
        assertThatThrownBy(() -> new Seal("another secret, just as long as it").opened(sealed, commitment))
                .hasMessageContaining("dibao.secret");
    }
}
