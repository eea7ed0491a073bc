package io.github.ovfemulator.vapi.rest;

import java.io.IOException;
import java.util.List;

import io.github.ovfemulator.vapi.operation.Calls;
import io.github.ovfemulator.vapi.operation.OperationCatalogue;
import io.github.ovfemulator.web.Answers;
import io.github.ovfemulator.web.Exchange;
import io.github.ovfemulator.web.HttpAnswer;
import io.github.ovfemulator.web.HttpCredentials;
import io.github.ovfemulator.web.OperationIds;
import io.github.ovfemulator.web.RequestBodies;
import io.github.ovfemulator.web.RouteNotFoundException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Serves the operations of the catalogue in both REST dialects.
 */
@Component
class RestServer {

	private final OperationCatalogue catalogue;

	private final Calls calls;

	private final RequestBodies bodies;

	private final List<AnswerHeaders> answerHeaders;

	private final Answers answers;

	RestServer(OperationCatalogue catalogue, Calls calls, RequestBodies bodies,
			ObjectProvider<AnswerHeaders> answerHeaders, Answers answers) {
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
	Door open(RestStyle style) {
		return new Door(style, new RestRouter(this.catalogue, style), new RestInput(style));
	}

	/**
	 * Serves the requests of one dialect.
	 */
	final class Door {

		private final RestStyle style;

		private final RestRouter router;

		private final RestInput input;

		private Door(RestStyle style, RestRouter router, RestInput input) {
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
			RestRouter.Match match = this.router.match(request.getMethod(), RestStyle.pathOf(request), query.action());
			if (match == null) {
				throw RouteNotFoundException.of(request);
			}
			Calls.Outcome outcome = RestServer.this.calls.carryOut(Exchange.of(request), this.style.dialect(),
					match.operation(), HttpCredentials.of(request), OperationIds.current(),
					() -> this.input.read(request.getMethod(), match, query, RestServer.this.bodies.read(request)));
			HttpAnswer answer = this.style.result(match.operation(), outcome.result());
			RestServer.this.answerHeaders
				.forEach((headers) -> headers.add(outcome.call(), outcome.result(), request, answer.headers()));
			RestServer.this.answers.send(answer, request, response);
		}

	}

}
