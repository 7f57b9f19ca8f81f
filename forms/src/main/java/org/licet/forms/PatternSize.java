package org.licet.forms;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Estimates the program that a pattern compiles to: RE2/J copies what a counted repetition repeats, so that
 * {@code ((a{1000}){1000}){1000}} would fill the memory before it ever matches.
 */
final class PatternSize {
    private final String regex;
    private final Deque<Long> groups = new ArrayDeque<>();
    private long total;
    private long atom;
    private int at;

    private PatternSize(String regex) {
        this.regex = regex;
    }

    static long of(String regex) {
        PatternSize size = new PatternSize(regex);
        while (size.at < regex.length() && size.total < Integer.MAX_VALUE) {
            size.step();
        }
        return size.total;
    }

    private void step() {
        char c = regex.charAt(at++);
        switch (c) {
            case '\\' -> {
                skipEscape();
                add(1);
            }
            case '[' -> {
                skipClass();
                add(1);
            }
            case '(' -> {
                groups.push(total);
                total = 0;
            }
            case ')' -> {
                long group = total + 2;
                total = groups.isEmpty() ? 0 : groups.pop();
                add(group);
            }
            case '{' -> repeat();
            default -> add(1);
        }
    }

    private void add(long size) {
        atom = size;
        total += size;
    }

    private void repeat() {
        int close = regex.indexOf('}', at);
        String bounds = close < 0 ? "" : regex.substring(at, close);
        if (!bounds.matches("[0-9]{1,6}(,[0-9]{0,6})?")) {
            add(1);
            return;
        }
        at = close + 1;
        long times = 1;
        for (String bound : bounds.split(",")) {
            times = Math.max(times, Long.parseLong(bound));
        }
        total += atom * (times - 1);
        atom *= times;
    }

    private void skipEscape() {
        if (at >= regex.length()) {
            return;
        }
        char kind = regex.charAt(at++);
        if ((kind == 'p' || kind == 'P' || kind == 'x' || kind == 'u')
                && at < regex.length()
                && regex.charAt(at) == '{') {
            int close = regex.indexOf('}', at);
            at = close < 0 ? regex.length() : close + 1;
        }
    }

    private void skipClass() {
        boolean first = true;
        while (at < regex.length()) {
            char c = regex.charAt(at++);
            if (c == '\\') {
                at++;
            } else if (c == ']' && !first) {
                return;
            }
            first = first && c == '^';
        }
    }
}
