package io.github.ovfemulator.task;

import java.util.List;
import java.util.Map;
import java.util.Set;

import io.github.ovfemulator.session.SessionId;
import io.github.ovfemulator.vapi.operation.VapiOperation;
import io.github.ovfemulator.vapi.operation.VapiService;
import io.github.ovfemulator.vapi.type.CanonicalName;
import io.github.ovfemulator.vapi.type.DynamicId;
import io.github.ovfemulator.vapi.type.ResourceType;
import io.github.ovfemulator.vapi.type.Structure;
import org.jspecify.annotations.Nullable;

/**
 * The service {@code com.vmware.cis.tasks}.
 */
@VapiService(id = "com.vmware.cis.tasks")
class TaskController {

	private final TaskService tasks;

	TaskController(TaskService tasks) {
		this.tasks = tasks;
	}

	@VapiOperation(value = "get", rest = "GET /rest/cis/tasks/{task}", api = "GET /api/cis/tasks/{task}")
	TaskInfo get(GetRequest request) {
		return this.tasks.get(new SessionId(request.task()), request.spec());
	}

	@VapiOperation(value = "list", rest = "GET /rest/cis/tasks", api = "POST /api/cis/tasks?action=list")
	Map<@ResourceType(Task.RESOURCE_TYPE) String, TaskInfo> list(ListRequest request) {
		return this.tasks.list(request.filterSpec(), request.resultSpec());
	}

	@VapiOperation(value = "cancel", rest = "POST /rest/cis/tasks/{task}?action=cancel",
			api = "POST /api/cis/tasks/{task}?action=cancel")
	void cancel(CancelRequest request) {
		this.tasks.cancel(new SessionId(request.task()));
	}

	/**
	 * Parameters of {@code get}.
	 *
	 * @param task the task
	 * @param spec the parts of the task to return
	 */
	record GetRequest(@ResourceType(Task.RESOURCE_TYPE) String task, @Nullable GetSpec spec) implements Structure {

	}

	/**
	 * Parameters of {@code list}.
	 *
	 * @param filterSpec the tasks to return
	 * @param resultSpec the parts of the tasks to return
	 */
	record ListRequest(@Nullable FilterSpec filterSpec, @Nullable GetSpec resultSpec) implements Structure {

	}

	/**
	 * Parameters of {@code cancel}.
	 *
	 * @param task the task
	 */
	record CancelRequest(@ResourceType(Task.RESOURCE_TYPE) String task) implements Structure {

	}

	/**
	 * Selects parts of a task.
	 *
	 * @param returnAll whether to return data that is omitted by default; the emulator
	 * omits none
	 * @param excludeResult whether to omit the result
	 */
	@CanonicalName("com.vmware.cis.tasks.get_spec")
	record GetSpec(@Nullable Boolean returnAll, @Nullable Boolean excludeResult) implements Structure {

		static boolean excludesResult(@Nullable GetSpec spec) {
			return spec != null && Boolean.TRUE.equals(spec.excludeResult());
		}

	}

	/**
	 * Selects tasks. A task matches if it has one of the values of each field that is set
	 * and not empty.
	 *
	 * @param tasks the ids of the tasks
	 * @param services the services that started the tasks
	 * @param operations the operations that started the tasks
	 * @param status the states
	 * @param targets the objects that the tasks work on
	 * @param users the users who started the tasks
	 */
	@CanonicalName("com.vmware.cis.tasks.filter_spec")
	record FilterSpec(@Nullable Set<@ResourceType(Task.RESOURCE_TYPE) String> tasks,
			@Nullable Set<@ResourceType("com.vmware.vapi.service") String> services,
			@Nullable Set<@ResourceType("com.vmware.vapi.operation") String> operations,
			@Nullable Set<TaskStatus> status, @Nullable List<DynamicId> targets,
			@Nullable Set<String> users) implements Structure {

	}

}
