package org.licet.engine.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTest {

    @Test
    void givesBackItsValues() {
        String cursor = Cursor.of("due", Instant.EPOCH, 42, "Ștefan / ? &");

        assertThat(cursor).matches("[A-Za-z0-9_-]+");
        assertThat(Cursor.read(cursor, 4)).isEqualTo(List.of("due", "1970-01-01T00:00:00Z", "42", "Ștefan / ? &"));
        assertThat(Cursor.readId(Cursor.of(7L))).isEqualTo(7);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "????", "AAAA", "AAF4AAAAAA", "' or 1=1 --"})
    void refusesWhatWasNeverACursor(String text) {
        assertThatThrownBy(() -> Cursor.read(text, 1)).isInstanceOf(BadCursor.class);
    }

    @Test
    void refusesACursorThatWasChanged() {
        String cursor = Cursor.of("abc", 42);

        for (int i = 0; i < cursor.length(); i++) {
            char other = cursor.charAt(i) == 'A' ? 'Q' : 'A';
            String changed = cursor.substring(0, i) + other + cursor.substring(i + 1);
            assertThatThrownBy(() -> Cursor.read(changed, 2)).isInstanceOf(BadCursor.class);
        }
    }

    @Test
    void refusesTheCursorOfAnotherList() {
        assertThatThrownBy(() -> Cursor.read(Cursor.of("a", "b"), 1)).isInstanceOf(BadCursor.class);
        assertThatThrownBy(() -> Cursor.readId(Cursor.of("a"))).isInstanceOf(BadCursor.class);
    }

    @Test
    void saysThatThereIsANextPageOnlyWhenThereIs() {
        assertThat(Page.of(List.of(1, 2), 2, Cursor::of).next()).isNull();
        assertThat(Page.of(List.of(1, 2, 3), 2, Cursor::of)).isEqualTo(new Page<>(List.of(1, 2), Cursor.of(2)));
    }
}
