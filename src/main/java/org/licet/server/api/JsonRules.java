package org.licet.server.api;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.jackson.autoconfigure.JsonFactoryBuilderCustomizer;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.type.LogicalType;

/** How strictly bodies are read, and how times are written. */
@Configuration(proxyBeanMethods = false)
class JsonRules {

    @Bean
    JsonFactoryBuilderCustomizer cappedJson(Limits limits) {
        return factory -> factory.streamReadConstraints(StreamReadConstraints.builder()
                .maxNestingDepth(limits.depth())
                .maxStringLength((int) Math.min(limits.body().toBytes() * 2, Integer.MAX_VALUE))
                .maxNumberLength(200)
                .maxNameLength(1_000)
                .build());
    }

    /** A member twice, a member nobody knows, a word where a number belongs: refused, never guessed. */
    @Bean
    JsonMapperBuilderCustomizer strictJson(@Value("${licet.zone:Europe/Chisinau}") ZoneId zone) {
        return mapper -> mapper.enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .enable(
                        DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                        DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
                        DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
                        DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .withCoercionConfig(
                        LogicalType.Textual, text -> text.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                                .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                                .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
                .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
                .addModule(new SimpleModule("times").addSerializer(Instant.class, new OffsetTime(zone)));
    }

    /** Times with the offset of the authority's zone, so that a person can read a deadline. */
    private static final class OffsetTime extends ValueSerializer<Instant> {
        private final ZoneId zone;

        OffsetTime(ZoneId zone) {
            this.zone = zone;
        }

        @Override
        public void serialize(Instant time, JsonGenerator out, SerializationContext context) {
            out.writeString(DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                    time.truncatedTo(ChronoUnit.MILLIS).atZone(zone).toOffsetDateTime()));
        }
    }
}
