package org.licet.server.startup;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.AutoConfigurationImportSelector;
import org.springframework.core.annotation.AnnotationAttributes;
import org.springframework.core.type.AnnotationMetadata;

/** Of all that Spring Boot would configure only what an engine without web and monitoring needs: it starts sooner. */
class EngineAutoConfigurations extends AutoConfigurationImportSelector {

    private static final String OURS = "org.licet.";

    private static final Set<String> NEEDED = Set.of(
            "ConfigurationPropertiesAutoConfiguration",
            "DataSourceAutoConfiguration",
            "DataSourceTransactionManagerAutoConfiguration",
            "FlywayAutoConfiguration",
            "JacksonAutoConfiguration",
            "JdbcTemplateAutoConfiguration",
            "MybatisAutoConfiguration",
            "PropertyPlaceholderAutoConfiguration",
            "TransactionAutoConfiguration",
            "TransactionManagerCustomizationAutoConfiguration");

    /** Stands by itself, not behind an annotation with attributes. */
    @Override
    protected AnnotationAttributes getAttributes(AnnotationMetadata metadata) {
        return new AnnotationAttributes(Map.of("exclude", new String[0], "excludeName", new String[0]));
    }

    @Override
    protected List<String> getCandidateConfigurations(
            AnnotationMetadata metadata, @Nullable AnnotationAttributes attributes) {
        return super.getCandidateConfigurations(metadata, attributes).stream()
                .filter(name -> name.startsWith(OURS) || NEEDED.contains(name.substring(name.lastIndexOf('.') + 1)))
                .toList();
    }
}
