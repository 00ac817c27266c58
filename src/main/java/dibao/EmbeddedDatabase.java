package dibao;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Without {@code spring.datasource.url} the house brings its own database server. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnExpression("'${spring.datasource.url:}'.isBlank()")
class EmbeddedDatabase {

    @Bean(destroyMethod = "close")
    EmbeddedServer embeddedServer(@Value("${dibao.database.folder}") Path folder,
            @Value("${dibao.database.binaries}") Path binaries, @Value("${dibao.database.durable}") boolean durable) {
        return new EmbeddedServer(new EmbeddedServer.Settings(folder, binaries, durable));
    }

    @Bean
    JdbcConnectionDetails embeddedConnection(EmbeddedServer server) {
        return server.address();
    }
}
