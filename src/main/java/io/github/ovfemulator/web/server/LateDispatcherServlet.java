package io.github.ovfemulator.web.server;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.context.ApplicationContext;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.servlet.DispatcherServlet;

/**
 * Initializes Spring MVC with the first request instead of at the start: no request of
 * the emulated API needs it.
 */
final class LateDispatcherServlet extends DispatcherServlet {

	private static final long serialVersionUID = 1L;

	private final transient SingletonSupplier<WebApplicationContext> strategies;

	/**
	 * Creates the servlet.
	 * @param context contains the strategies of Spring MVC
	 */
	LateDispatcherServlet(WebApplicationContext context) {
		this.strategies = SingletonSupplier.of(() -> {
			initStrategies(context);
			return context;
		});
	}

	@Override
	protected void onRefresh(ApplicationContext context) {
		// with the first request
	}

	@Override
	protected void doService(HttpServletRequest request, HttpServletResponse response) throws Exception {
		this.strategies.obtain();
		super.doService(request, response);
	}

}
