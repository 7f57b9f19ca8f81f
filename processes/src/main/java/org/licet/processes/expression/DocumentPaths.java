package org.licet.processes.expression;

import java.beans.FeatureDescriptor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.impl.juel.jakarta.el.ELContext;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.PropertyNotWritableException;
import org.jspecify.annotations.Nullable;

/**
 * The rest of a path, inside JSON trees: a member of a map, an item of a list, or, for a repeating group, that member
 * of every item ({@code application.vehicles.plate} is the list of plates). Java objects of other kinds have no
 * members here, which is the point.
 */
final class DocumentPaths extends ELResolver {
    @Override
    public @Nullable Object getValue(ELContext context, @Nullable Object base, Object property) {
        if (base instanceof Map<?, ?> map) {
            context.setPropertyResolved(true);
            return plain(map.get(String.valueOf(property)));
        }
        if (base instanceof List<?> list) {
            context.setPropertyResolved(true);
            return ofList(list, property);
        }
        if (base instanceof Object[] array) {
            context.setPropertyResolved(true);
            return ofList(Arrays.asList(array), property);
        }
        return null;
    }

    private static @Nullable Object ofList(List<?> list, Object property) {
        if (property instanceof Number number) {
            int index = number.intValue();
            return index >= 0 && index < list.size() ? plain(list.get(index)) : null;
        }
        List<Object> members = new ArrayList<>();
        collect(list, String.valueOf(property), members);
        return members;
    }

    private static void collect(List<?> items, String name, List<Object> into) {
        for (Object item : items) {
            if (item instanceof List<?> nested) {
                collect(nested, name, into);
            } else if (item instanceof Map<?, ?> map) {
                Object member = plain(map.get(name));
                if (member instanceof List<?> many) {
                    into.addAll(many);
                } else if (member != null) {
                    into.add(member);
                }
            }
        }
    }

    private static @Nullable Object plain(@Nullable Object value) {
        return value instanceof Number number ? Numbers.plain(number) : value;
    }

    @Override
    public Class<?> getType(ELContext context, @Nullable Object base, Object property) {
        return Object.class;
    }

    @Override
    public void setValue(ELContext context, @Nullable Object base, Object property, @Nullable Object value) {
        throw new PropertyNotWritableException("expressions only read");
    }

    @Override
    public boolean isReadOnly(ELContext context, @Nullable Object base, Object property) {
        return true;
    }

    @Override
    public @Nullable Iterator<FeatureDescriptor> getFeatureDescriptors(ELContext context, @Nullable Object base) {
        return null;
    }

    @Override
    public Class<?> getCommonPropertyType(ELContext context, @Nullable Object base) {
        return Object.class;
    }
}
