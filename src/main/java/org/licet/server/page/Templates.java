package org.licet.server.page;

import freemarker.core.HTMLOutputFormat;
import freemarker.core.TemplateClassResolver;
import freemarker.template.Configuration;
import freemarker.template.SimpleObjectWrapper;
import freemarker.template.TemplateExceptionHandler;
import org.springframework.context.annotation.Bean;
import org.springframework.web.servlet.view.freemarker.FreeMarkerConfigurer;

/** FreeMarker locked for our own pages as for templates of packages: no classes, no Java objects, all text escaped. */
@org.springframework.context.annotation.Configuration(proxyBeanMethods = false)
class Templates {

    @Bean
    FreeMarkerConfigurer freeMarkerConfigurer() {
        FreeMarkerConfigurer configurer = new FreeMarkerConfigurer() {
            @Override
            protected void postProcessConfiguration(Configuration configuration) {
                lock(configuration);
            }
        };
        configurer.setTemplateLoaderPath("classpath:/templates/");
        configurer.setPreferFileSystemAccess(false);
        configurer.setDefaultEncoding("UTF-8");
        return configurer;
    }

    static void lock(Configuration configuration) {
        configuration.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
        configuration.setAPIBuiltinEnabled(false);
        configuration.setObjectWrapper(new SimpleObjectWrapper(Configuration.VERSION_2_3_34));
        configuration.setOutputFormat(HTMLOutputFormat.INSTANCE);
        configuration.setAutoEscapingPolicy(Configuration.FORCE_AUTO_ESCAPING_POLICY);
        configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
        configuration.setLogTemplateExceptions(false);
    }
}
