package dibao;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dibao.access.DemoStaff;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.mock.env.MockEnvironment;

class ProductionGuardTests {

    private static MockEnvironment safe() {
        return new MockEnvironment().withProperty("dibao.secret", "0123456789abcdef0123456789abcdef")
                .withProperty("dibao.admin.password", "a-long-enough-one");
    }

    @Test
    void a_production_start_without_secrets_is_refused_naming_each() {
        SpringApplication house = new SpringApplication(DibaoApplication.class);
        house.addListeners(new ProductionGuard());
        assertThatThrownBy(house::run).hasMessageContaining("拒绝启动").hasMessageContaining("DIBAO_SECRET")
                .hasMessageContaining("DIBAO_ADMIN_PASSWORD");
    }

    @Test
    void with_every_secret_it_may_start() {
        assertThat(ProductionGuard.faultsOf(safe())).isEmpty();
    }

    @Test
    void a_server_needs_its_user_and_password() {
        assertThat(ProductionGuard.faultsOf(safe().withProperty("spring.datasource.url", "jdbc:postgresql://db/dibao")))
                .hasSize(2).anySatisfy(fault -> assertThat(fault).contains("SPRING_DATASOURCE_PASSWORD"));
    }

    @Test
    void the_demonstration_s_secrets_and_liberties_are_refused() {
        assertThat(ProductionGuard.faultsOf(safe().withProperty("dibao.admin.password", DemoStaff.PASSWORD)
                .withProperty("dibao.secret", "only-for-demonstration-and-tests-0000")
                .withProperty("dibao.clock.movable", "true").withProperty("dibao.policy.allow-example-values", "true"))).hasSize(4);
    }

    @Test
    void the_demonstration_listens_to_this_machine_only() {
        MockEnvironment demo = new MockEnvironment();
        demo.setActiveProfiles("demo");
        assertThat(ProductionGuard.faultsOf(demo.withProperty("server.address", "0.0.0.0"))).hasSize(1);
        assertThat(ProductionGuard.faultsOf(demo.withProperty("server.address", "127.0.0.1"))).isEmpty();
    }
}
