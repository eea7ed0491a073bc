package io.github.ovfemulator.admin;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.lang.reflect.Parameter;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Refuses query parameters that a call of the control plane does not have, so that a
 * misspelt one selects nothing else.
 */
class QueryParameters implements HandlerInterceptor {

	@Override
	public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
		if (handler instanceof HandlerMethod call) {
			Set<Parameter> declared = Stream.of(call.getMethod().getParameters())
				.filter((parameter) -> parameter.isAnnotationPresent(RequestParam.class))
				.collect(Collectors.toSet());
			if (declared.isEmpty()) {
				// the body may be a form, and is left to the call
				ReadByCall read = call.getMethodAnnotation(ReadByCall.class);
				requireKnown(parse(request.getQueryString()).keySet(),
						(read != null) ? Set.of(read.value()) : Set.of());
			}
			// a map takes all parameters
			else if (declared.stream().noneMatch((parameter) -> parameter.getType() == Map.class)) {
				requireKnown(request.getParameterMap().keySet(),
						declared.stream().map(Parameter::getName).collect(Collectors.toSet()));
			}
		}
		return true;
	}

	/**
	 * Reads a query, and never a body.
	 * @param query the raw query, or {@code null}
	 * @return its parameters, not decoded
	 */
	static MultiValueMap<String, String> parse(@Nullable String query) {
		return (query == null) ? new LinkedMultiValueMap<>()
				: UriComponentsBuilder.newInstance().query(query).build().getQueryParams();
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

	/**
	 * A call that reads its query itself, since its body may have the type of a form.
	 */
	@Target(ElementType.METHOD)
	@Retention(RetentionPolicy.RUNTIME)
	@interface ReadByCall {

		/** The names of its parameters. */
		String[] value();

	}

}
