package io.orderwright.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderwright.desk.TaskPages;
import io.orderwright.desk.TaskPages.TaskPage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.BeanUtils;

/** The rooms of the desk say of every task of every diagram where it is done and what it is about, and no two of the same. */
@Tag("architecture")
class TaskPagesTest {

    private static final Pattern TASK = Pattern.compile("<bpmn:userTask id=\"(\\w+)\"");

    @Test
    void everyTaskOfADiagramHasOneRoom() throws IOException {
        List<String> tasks = MainClasses.ALL.stream()
                .filter(type -> type.isAssignableTo(TaskPages.class) && !type.isInterface())
                .map(type -> (TaskPages) BeanUtils.instantiateClass(type.reflect()))
                .flatMap(room -> room.taskPages().stream().map(TaskPage::task))
                .toList();
        assertThat(tasks).isNotEmpty().doesNotHaveDuplicates();
        assertThat(drawn()).as("tasks of all diagrams, released ones too").hasSameElementsAs(tasks);
    }

    private static Set<String> drawn() throws IOException {
        Set<String> drawn = new HashSet<>();
        try (Stream<Path> files = Files.walk(Path.of("processes"))) {
            for (Path file :
                    files.filter(file -> file.toString().endsWith(".bpmn")).toList()) {
                TASK.matcher(Files.readString(file)).results().forEach(found -> drawn.add(found.group(1)));
            }
        }
        return drawn;
    }
}
