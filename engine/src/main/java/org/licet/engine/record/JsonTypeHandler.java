package org.licet.engine.record;

import java.sql.CallableStatement;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.apache.ibatis.type.BaseTypeHandler;
import org.apache.ibatis.type.JdbcType;
import org.apache.ibatis.type.MappedTypes;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** JSON documents as text. */
@Component
@MappedTypes({JsonNode.class, ObjectNode.class})
class JsonTypeHandler extends BaseTypeHandler<JsonNode> {

    private static final JsonMapper JSON = JsonMapper.shared();

    @Override
    public void setNonNullParameter(PreparedStatement statement, int i, JsonNode json, @Nullable JdbcType type)
            throws SQLException {
        statement.setString(i, JSON.writeValueAsString(json));
    }

    @Override
    public @Nullable JsonNode getNullableResult(ResultSet rows, String column) throws SQLException {
        return json(rows.getString(column));
    }

    @Override
    public @Nullable JsonNode getNullableResult(ResultSet rows, int column) throws SQLException {
        return json(rows.getString(column));
    }

    @Override
    public @Nullable JsonNode getNullableResult(CallableStatement call, int column) throws SQLException {
        return json(call.getString(column));
    }

    private static @Nullable JsonNode json(@Nullable String text) {
        return text == null ? null : JSON.readTree(text);
    }
}
