package io.github.ovfemulator.web;

import java.io.IOException;
import java.util.List;

import io.github.ovfemulator.vapi.json.VapiResponse;
import io.github.ovfemulator.vapi.operation.OperationCatalogue;
import io.github.ovfemulator.vapi.rest.RestDialect;
import io.github.ovfemulator.vapi.rest.RestInput;
import io.github.ovfemulator.vapi.rest.RestQuery;
import io.github.ovfemulator.vapi.rest.RestRouter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Serves the operations of the catalogue in both REST dialects.
 */
@Component
class RestEndpoint {

	private final OperationCatalogue catalogue;

	private final OperationInvoker calls;

	private final RequestBodies bodies;

	private final List<ResponseHeaderCustomizer> answerHeaders;

	private final ResponseSender answers;

	RestEndpoint(OperationCatalogue catalogue, OperationInvoker calls, RequestBodies bodies,
			ObjectProvider<ResponseHeaderCustomizer> answerHeaders, ResponseSender answers) {
		this.catalogue = catalogue;
		this.calls = calls;
		this.bodies = bodies;
		this.answers = answers;
		this.answerHeaders = answerHeaders.orderedStream().toList();
	}

	/**
	 * Opens the door of a dialect.
	 * @param style what is the dialect's own
	 * @return what serves its requests
	 */
	Door open(RestDialect style) {
		return new Door(style, new RestRouter(this.catalogue, style), new RestInput(style));
	}

	/**
	 * Serves the requests of one dialect.
	 */
	final class Door {

		private final RestDialect style;

		private final RestRouter router;

		private final RestInput input;

		private Door(RestDialect style, RestRouter router, RestInput input) {
			this.style = style;
			this.router = router;
			this.input = input;
		}

		/**
		 * Serves a request.
		 * @param request the request
		 * @param response where the answer goes
		 * @throws RouteNotFoundException when nothing is emulated there
		 * @throws IOException when the client goes away
		 */
		void serve(HttpServletRequest request, HttpServletResponse response) throws IOException {
			RestQuery query = RestQuery.parse(request.getQueryString(), this.style.actionParameter());
			RestRouter.Match match = this.router.match(request.getMethod(), RestDialect.pathOf(request),
					query.action());
			if (match == null) {
				throw RouteNotFoundException.of(request);
			}
			OperationInvoker.Outcome outcome = RestEndpoint.this.calls.carryOut(Exchange.of(request),
					this.style.dialect(), match.operation(), HttpCredentials.of(request), OperationIds.current(),
					() -> this.input.read(request.getMethod(), match, query, RestEndpoint.this.bodies.read(request)));
			VapiResponse answer = this.style.result(match.operation(), outcome.result());
			RestEndpoint.this.answerHeaders
				.forEach((headers) -> headers.add(outcome.call(), outcome.result(), request, answer.headers()));
			RestEndpoint.this.answers.send(answer, request, response);
		}

	}

}
