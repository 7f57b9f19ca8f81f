package org.licet.server.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;

/** The SQL statements that the server sends to its database. */
public final class Statements {

    private final List<String> seen = new CopyOnWriteArrayList<>();
    private volatile boolean watching;

    DataSource watch(DataSource source) {
        return ProxyDataSourceBuilder.create(source)
                .afterQuery((execution, queries) -> {
                    if (watching) {
                        queries.forEach(query -> seen.add(query.getQuery()));
                    }
                })
                .build();
    }

    /** The statements of whatever the work makes the server do. */
    public List<String> during(Runnable work) {
        seen.clear();
        watching = true;
        try {
            work.run();
        } finally {
            watching = false;
        }
        return new ArrayList<>(seen);
    }
}
