package io.github.ovfemulator.task;

import java.util.Map;

import io.github.ovfemulator.session.SessionId;
import io.github.ovfemulator.vapi.operation.VapiOperation;
import io.github.ovfemulator.vapi.operation.VapiService;
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
	record GetRequest(@ResourceType(Task.RESOURCE_TYPE) String task,
			TaskService.@Nullable GetSpec spec) implements Structure {

	}

	/**
	 * Parameters of {@code list}.
	 *
	 * @param filterSpec the tasks to return
	 * @param resultSpec the parts of the tasks to return
	 */
	record ListRequest(TaskService.@Nullable FilterSpec filterSpec,
			TaskService.@Nullable GetSpec resultSpec) implements Structure {

	}

	/**
	 * Parameters of {@code cancel}.
	 *
	 * @param task the task
	 */
	record CancelRequest(@ResourceType(Task.RESOURCE_TYPE) String task) implements Structure {

	}

}
