package io.github.ovfemulator.admin;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

import io.github.ovfemulator.journal.Journal;
import io.github.ovfemulator.web.RequestDelays;
import org.junit.jupiter.api.Test;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.context.request.async.DeferredResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

class RequestsControllerTests {

	private final Journal journal = mock();

	private final RequestDelays delays = new RequestDelays();

	@Test
	void awaitWhenServerStopsThenEndsTheWait() {
		given(this.journal.await(any(), anyInt())).willReturn(new CompletableFuture<>());
		given(this.journal.list(any())).willReturn(List.of());
		DeferredResult<ResponseEntity<RequestsController.Requests>> response = new RequestsController(this.journal,
				mock(), mock(), this.delays)
			.await(Map.of("within", "PT1M", "at_least", "1"));
		assertThat(response.hasResult()).isFalse();
		this.delays.stop();
		assertThat(response.getResult()).isInstanceOfSatisfying(ResponseEntity.class,
				(answer) -> assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.REQUEST_TIMEOUT));
	}

}
