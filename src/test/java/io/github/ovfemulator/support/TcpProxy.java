package io.github.ovfemulator.support;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Forwards TCP connections to a server on this machine, and interrupts them on demand.
 */
public final class TcpProxy implements Closeable {

	private final int target;

	private final ServerSocket acceptor;

	private final Set<Socket> open = ConcurrentHashMap.newKeySet();

	private volatile boolean interrupted;

	/**
	 * Starts to forward.
	 * @param target the port of the server
	 */
	public TcpProxy(int target) throws IOException {
		this.target = target;
		this.acceptor = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
		start(this::accept);
	}

	/** The port of this proxy. */
	public int port() {
		return this.acceptor.getLocalPort();
	}

	/** Closes all connections, and each new one at once. */
	public void interrupt() {
		this.interrupted = true;
		this.open.forEach(TcpProxy::close);
	}

	/** Forwards new connections again. */
	public void resume() {
		this.interrupted = false;
	}

	@Override
	public void close() throws IOException {
		this.acceptor.close();
		interrupt();
	}

	private void accept() {
		while (!this.acceptor.isClosed()) {
			try {
				Socket client = this.acceptor.accept();
				Socket server = new Socket(InetAddress.getLoopbackAddress(), this.target);
				this.open.add(client);
				this.open.add(server);
				if (this.interrupted) {
					close(client);
					close(server);
				}
				start(() -> copy(client, server));
				start(() -> copy(server, client));
			}
			catch (IOException ex) {
				// the proxy or the server is closed
			}
		}
	}

	private void copy(Socket from, Socket to) {
		try {
			from.getInputStream().transferTo(to.getOutputStream());
			to.shutdownOutput();
		}
		catch (IOException ex) {
			close(from);
			close(to);
		}
		finally {
			this.open.remove(from);
		}
	}

	private static void start(Runnable task) {
		Thread thread = new Thread(task, "tcp-proxy");
		thread.setDaemon(true);
		thread.start();
	}

	private static void close(Socket socket) {
		try {
			socket.close();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
