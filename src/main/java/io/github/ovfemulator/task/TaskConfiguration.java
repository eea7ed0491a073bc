package io.github.ovfemulator.task;

import java.time.Clock;

import io.github.ovfemulator.session.SessionEnvironment;
import io.github.ovfemulator.session.SessionId;
import io.github.ovfemulator.session.SessionProperties;
import io.github.ovfemulator.simulation.UuidSource;
import io.github.ovfemulator.simulation.faults.SessionRemover;
import io.github.ovfemulator.vapi.operation.SessionResourceType;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/**
 * Configures the task store and its control.
 */
@Configuration(proxyBeanMethods = false)
class TaskConfiguration {

	/** Reset first: tasks are closed before the inventory they deploy to is reset. */
	@Bean
	@Order(Ordered.HIGHEST_PRECEDENCE)
	TaskStore taskStore(Clock clock, UuidSource uuids, TaskProperties properties) {
		return new TaskStore(clock, uuids, properties.max());
	}

	@Bean
	TaskService taskService(TaskStore tasks, TaskProperties properties, SessionEnvironment sessions) {
		return new TaskService(tasks, sessions.with(new SessionProperties(properties.finished(), properties.finished(),
				properties.max(), null, null, null)));
	}

	@Bean
	SessionResourceType tasks() {
		return new SessionResourceType(Task.RESOURCE_TYPE);
	}

	@Bean
	SessionRemover taskRemover(TaskStore tasks) {
		return (id) -> tasks.remove(new SessionId(id));
	}

}
