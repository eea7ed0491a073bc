package io.github.ovfemulator.testkit.control;

import java.net.URI;

import org.jspecify.annotations.Nullable;

/**
 * A client of the control plane of an emulator. Every call throws a
 * {@link RefusedException} if the emulator responds with an error. JSON text in
 * parameters and results is specified in {@code openapi/admin.yaml}.
 */
public final class ControlPlane {

	private final ControlCalls calls;

	/**
	 * Creates a client of an emulator that already runs, for example in a container.
	 * @param server the URL of the emulator, without a path
	 */
	public ControlPlane(URI server) {
		this(new ControlCalls(server, null, null));
	}

	private ControlPlane(ControlCalls calls) {
		this.calls = calls;
	}

	/**
	 * Configures a client.
	 * @param server the URL of the emulator, without a path
	 * @return a builder
	 */
	public static Builder builder(URI server) {
		return new Builder(server);
	}

	/**
	 * Lists and controls sessions.
	 * @return the calls under {@code /__admin/sessions}
	 */
	public Sessions sessions() {
		return new Sessions(this.calls);
	}

	/**
	 * Lists and controls tasks.
	 * @return the calls under {@code /__admin/tasks}
	 */
	public Tasks tasks() {
		return new Tasks(this.calls);
	}

	/**
	 * Shows virtual machines.
	 * @return the calls under {@code /__admin/machines}
	 */
	public Machines machines() {
		return new Machines(this.calls);
	}

	/**
	 * Shows content libraries and their items.
	 * @return the calls under {@code /__admin/libraries} and
	 * {@code /__admin/library-items}
	 */
	public Libraries libraries() {
		return new Libraries(this.calls);
	}

	/**
	 * Shows and advances the clock.
	 * @return the calls under {@code /__admin/clock}
	 */
	public Clock clock() {
		return new Clock(this.calls);
	}

	/**
	 * Shows and changes settings at run time.
	 * @return the calls of {@code /__admin/settings}
	 */
	public SettingsControl settings() {
		return new SettingsControl(this.calls);
	}

	/**
	 * Adds and removes fault rules.
	 * @return the calls under {@code /__admin/faults}
	 */
	public Faults faults() {
		return new Faults(this.calls);
	}

	/**
	 * Shows the journal, and waits for entries.
	 * @return the calls of {@code /__admin/requests}
	 */
	public Journal journal() {
		return new Journal(this.calls);
	}

	/**
	 * Reports violations of the contract.
	 * @return the calls of {@code /__admin/contract}
	 */
	public Contract contract() {
		return new Contract(this.calls);
	}

	/**
	 * Loads, saves and compares recordings of a vCenter.
	 * @return the calls under {@code /__admin/recordings}
	 */
	public Recordings recordings() {
		return new Recordings(this.calls);
	}

	/** Restores the state after startup, fixtures included. */
	public void reset() {
		this.calls.post("/reset", null);
	}

	/**
	 * Removes everything of one scope, and restores its fixtures.
	 * @param scope the scope
	 */
	public void reset(String scope) {
		this.calls.post("/reset" + ControlCalls.inScope(scope), null);
	}

	/**
	 * Exports the whole state.
	 * @return the state, one JSON document
	 */
	public String state() {
		return this.calls.get("/state");
	}

	/**
	 * Replaces the state.
	 * @param document a document of {@link #state()}, of this emulator or of another one;
	 * one with a session that cannot continue, because a secret was left out, is refused
	 */
	public void restoreState(String document) {
		this.calls.put("/state", document);
	}

	/**
	 * Shows a vApp and its members.
	 * @param id the id, {@code vapp_id} of a session
	 * @return the vApp as JSON
	 */
	public String vapp(String id) {
		return this.calls.get("/vapps/" + ControlCalls.encode(id));
	}

	/**
	 * Deletes a vApp and its members.
	 * @param id the id
	 */
	public void deleteVapp(String id) {
		this.calls.delete("/vapps/" + ControlCalls.encode(id));
	}

	/**
	 * Lists the emulated operations.
	 * @return the operations as JSON
	 */
	public String operations() {
		return this.calls.get("/operations");
	}

	/**
	 * The certificate of the HTTPS port, which HTTPS clients must trust.
	 * @return the certificate in PEM format
	 */
	public String certificate() {
		return this.calls.get("/certificate.pem");
	}

	/**
	 * Sends any request to the control plane.
	 * @param method the HTTP method
	 * @param path the path after {@code /__admin}, with its query
	 * @param json the body, or {@code null} for none
	 * @return the body of the response; empty if there is none
	 */
	public String call(String method, String path, @Nullable String json) {
		return this.calls.call(method, path, json);
	}

	/**
	 * Configures a client of the control plane.
	 */
	public static final class Builder {

		private final URI server;

		private @Nullable String token;

		private @Nullable String trusted;

		private Builder(URI server) {
			this.server = server;
		}

		/**
		 * Sets the token of {@code emulator.admin.token}.
		 * @param token the token
		 * @return this builder
		 */
		public Builder token(String token) {
			this.token = token;
			return this;
		}

		/**
		 * Sets the only trusted certificate for HTTPS.
		 * @param pem the certificate in PEM format, such as
		 * {@link ControlPlane#certificate()}
		 * @return this builder
		 */
		public Builder trust(String pem) {
			this.trusted = pem;
			return this;
		}

		/**
		 * Creates the client. It sends no request yet.
		 * @return the client
		 * @throws IllegalArgumentException if the trusted certificate is invalid
		 */
		public ControlPlane build() {
			return new ControlPlane(new ControlCalls(this.server, this.token, this.trusted));
		}

	}

}
