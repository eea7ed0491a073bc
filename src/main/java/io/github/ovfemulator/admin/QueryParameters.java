package io.github.ovfemulator.admin;

import java.lang.reflect.Parameter;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Refuses query parameters that a call of the control plane does not have, so that a
 * misspelt one selects nothing else.
 */
class QueryParameters implements HandlerInterceptor {

	private static final Set<String> READ_OR_DELETE = Set.of(HttpMethod.GET.name(), HttpMethod.HEAD.name(),
			HttpMethod.DELETE.name());

	@Override
	public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
		if (handler instanceof HandlerMethod call) {
			Set<Parameter> declared = Stream.of(call.getMethod().getParameters())
				.filter((parameter) -> parameter.isAnnotationPresent(RequestParam.class))
				.collect(Collectors.toSet());
			// other calls have a body, which may be a form, or read the query themselves
			boolean checked = !declared.isEmpty() || READ_OR_DELETE.contains(request.getMethod());
			// a map takes all parameters
			if (checked && declared.stream().noneMatch((parameter) -> parameter.getType() == Map.class)) {
				requireKnown(request.getParameterMap().keySet(),
						declared.stream().map(Parameter::getName).collect(Collectors.toSet()));
			}
		}
		return true;
	}

	/**
	 * Requires that all parameters are known.
	 * @param given the names of the parameters of a call
	 * @param known the names that the call has
	 * @throws BadControlRequestException for the first other name
	 */
	static void requireKnown(Collection<String> given, Set<String> known) {
		given.stream().filter((name) -> !known.contains(name)).findFirst().ifPresent((name) -> {
			throw new BadControlRequestException("/" + name, "Unknown query parameter '" + name + "', expected "
					+ (known.isEmpty() ? "none." : "one of " + new TreeSet<>(known) + "."));
		});
	}

}
