package io.github.ovfemulator.admin;

import java.io.IOException;
import java.util.List;

import io.github.ovfemulator.session.SessionId;
import io.github.ovfemulator.task.TaskDescription;
import io.github.ovfemulator.task.TaskService;
import io.github.ovfemulator.web.RequestBodies;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Lists, releases and fails tasks of every service.
 */
@RestController
class TasksController {

	private final TaskService tasks;

	private final RequestBodies bodies;

	private final SessionRequestReader reader = new SessionRequestReader();

	TasksController(TaskService tasks, RequestBodies bodies) {
		this.tasks = tasks;
		this.bodies = bodies;
	}

	@GetMapping(path = "/__admin/tasks", produces = MediaType.APPLICATION_JSON_VALUE)
	TaskPage list(@RequestParam(defaultValue = "0") int page, @RequestParam(defaultValue = "100") int size,
			@RequestParam(required = false) @Nullable String scope) {
		PageRequest selection = new PageRequest(page, size);
		List<TaskDescription> all = this.tasks.describe(scope);
		return new TaskPage(all.size(), page, size, selection.of(all));
	}

	@GetMapping(path = "/__admin/tasks/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
	TaskDescription show(@PathVariable String id) {
		return this.tasks.describe(new SessionId(id));
	}

	@PostMapping(path = "/__admin/tasks/{id}/advance", produces = MediaType.APPLICATION_JSON_VALUE)
	TaskDescription advance(@PathVariable String id) {
		this.tasks.advance(new SessionId(id));
		return show(id);
	}

	@PostMapping(path = "/__admin/tasks/{id}/fail", produces = MediaType.APPLICATION_JSON_VALUE)
	TaskDescription fail(@PathVariable String id, HttpServletRequest request) throws IOException {
		this.tasks.fail(new SessionId(id), this.reader.readErrors(this.bodies.read(request)));
		return show(id);
	}

	/**
	 * A page of tasks.
	 *
	 * @param total the number of all tasks
	 * @param page the number of the page, starting at 0
	 * @param size the maximum number of tasks on a page
	 * @param tasks the tasks on the page, the oldest first
	 */
	record TaskPage(int total, int page, int size, List<TaskDescription> tasks) {

	}

}
