package org.licet.engine;

import org.apache.ibatis.annotations.Mapper;
import org.licet.processes.ProcessesConfiguration;
import org.mybatis.spring.annotation.MapperScan;
import org.springframework.boot.autoconfigure.AutoConfigurationExcludeFilter;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.annotation.EnableTransactionManagement;

/** Everything an application needs to run the engine, beside a {@code DataSource}: import this class. */
@Configuration(proxyBeanMethods = false)
@EnableTransactionManagement
@ComponentScan(
        excludeFilters =
                @Filter(
                        type = FilterType.CUSTOM,
                        classes = {TypeExcludeFilter.class, AutoConfigurationExcludeFilter.class}))
@MapperScan(annotationClass = Mapper.class)
@Import(ProcessesConfiguration.class)
public class EngineConfiguration {}
