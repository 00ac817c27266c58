package dibao.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.UrlResource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.http.CacheControl;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** 表单文件 — every process's forms and their common script under {@code /forms/}, for who is logged in. */
@Component
class FormFiles implements WebMvcConfigurer {

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/forms/**").addResourceLocations(folders())
                .setCacheControl(CacheControl.noCache());
    }

    private static Resource[] folders() {
        try {
            Resource[] forms = new PathMatchingResourcePatternResolver().getResources("classpath*:processes/*/forms/*.html");
            return Stream.concat(Stream.of(new ClassPathResource("static/forms/")),
                    Arrays.stream(forms).map(FormFiles::folderOf).distinct()).toArray(Resource[]::new);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Resource folderOf(Resource form) {
        try {
            String address = form.getURL().toString();
            return new UrlResource(address.substring(0, address.lastIndexOf('/') + 1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
