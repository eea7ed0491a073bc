package io.github.ovfemulator.benchmark;

import java.io.IOException;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/**
 * Responds to {@code GET}, and to {@code POST} after it has read the body, with the JSON
 * of the last {@code PUT}, with the headers of the emulator.
 */
class BareServlet extends HttpServlet {

	private static final long serialVersionUID = 1L;

	private volatile byte[] content = new byte[0];

	@Override
	protected void doPut(HttpServletRequest request, HttpServletResponse response) throws IOException {
		this.content = request.getInputStream().readAllBytes();
	}

	@Override
	protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
		byte[] bytes = this.content;
		response.setContentType("application/json");
		response.setContentLength(bytes.length);
		response.getOutputStream().write(bytes);
	}

	@Override
	protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
		request.getInputStream().readNBytes(request.getContentLength());
		doGet(request, response);
	}

}
