package dibao.spotcheck;

import dibao.shared.Refusal;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.crypto.encrypt.Encryptors;
import org.springframework.stereotype.Component;

/** 封存 — a month's secret lies in the database sealed (AES-256-GCM) with the house's own; who reads the tables cannot foretell a draw. */
@Component
class Seal {

    private static final int SALT_DIGITS = 32;

    private final String houseSecret;

    Seal(@Value("${dibao.secret}") String houseSecret) {
        this.houseSecret = houseSecret;
    }

    /** @param commitment the hash published with the secret; salts the key */
    byte[] sealed(byte[] secret, String commitment) {
        return Encryptors.stronger(houseSecret, commitment.substring(0, SALT_DIGITS)).encrypt(secret);
    }

    /** @throws Refusal when it was sealed with another secret */
    byte[] opened(byte[] sealed, String commitment) {
        try {
            return Encryptors.stronger(houseSecret, commitment.substring(0, SALT_DIGITS)).decrypt(sealed);
        } catch (IllegalStateException | IllegalArgumentException foreign) {
            throw Refusal.because("本月抽签密钥无法启封：dibao.secret 与封存时不同，请管理员恢复原值");
        }
    }
}
