package org.licet.engine;

import org.apache.ibatis.session.Configuration;
import org.apache.ibatis.session.LocalCacheScope;
import org.mybatis.spring.boot.autoconfigure.ConfigurationCustomizer;
import org.springframework.stereotype.Component;

/** How MyBatis maps: rows to records by name; every statement asks the database. */
@Component
class MapperSettings implements ConfigurationCustomizer {

    @Override
    public void customize(Configuration configuration) {
        configuration.setMapUnderscoreToCamelCase(true);
        configuration.setArgNameBasedConstructorAutoMapping(true);
        // A row read, then locked, in one transaction must be read anew.
        configuration.setLocalCacheScope(LocalCacheScope.STATEMENT);
    }
}
