package io.github.ovfemulator.testkit.control;

import java.net.URI;

import org.jspecify.annotations.Nullable;

/**
 * What steers an emulator, wherever it runs. Every call throws a {@link RefusedException}
 * when the emulator refuses it. {@code openapi/admin.yaml} says what is in the documents
 * that are handed on as JSON text.
 */
public final class ControlPlane {

	private final ControlCalls calls;

	/**
	 * Steers an emulator that somebody else has started, such as one in a container.
	 * @param server its URL, without a path
	 */
	public ControlPlane(URI server) {
		this(new ControlCalls(server, null, null));
	}

	private ControlPlane(ControlCalls calls) {
		this.calls = calls;
	}

	/**
	 * Begins to say how an emulator is reached.
	 * @param server its URL, without a path
	 * @return a builder
	 */
	public static Builder builder(URI server) {
		return new Builder(server);
	}

	/**
	 * Steers sessions.
	 * @return the calls under {@code /__admin/sessions}
	 */
	public Sessions sessions() {
		return new Sessions(this.calls);
	}

	/**
	 * Shows machines.
	 * @return the calls under {@code /__admin/machines}
	 */
	public Machines machines() {
		return new Machines(this.calls);
	}

	/**
	 * Shows and moves the emulator's time.
	 * @return the calls under {@code /__admin/clock}
	 */
	public Clock clock() {
		return new Clock(this.calls);
	}

	/**
	 * Shows and changes what can be changed while the emulator runs.
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
	 * Shows what was asked and what was answered, or waits for it.
	 * @return the calls of {@code /__admin/requests}
	 */
	public Journal journal() {
		return new Journal(this.calls);
	}

	/**
	 * Tells what calls have broken of the contract.
	 * @return the calls of {@code /__admin/contract}
	 */
	public Contract contract() {
		return new Contract(this.calls);
	}

	/** Puts everything back to the way it was at the start, fixtures included. */
	public void reset() {
		this.calls.post("/reset", null);
	}

	/**
	 * Takes back what belongs to one scope, and nothing else.
	 * @param scope the scope
	 */
	public void reset(String scope) {
		this.calls.post("/reset" + ControlCalls.inScope(scope), null);
	}

	/**
	 * Takes the whole state out.
	 * @return the state, one JSON document
	 */
	public String state() {
		return this.calls.get("/state");
	}

	/**
	 * Puts a state in the place of the one that there is.
	 * @param document a document of {@link #state()}, of this emulator or of another one;
	 * one with a session that cannot continue, because a secret was left out, is refused
	 */
	public void restoreState(String document) {
		this.calls.put("/state", document);
	}

	/**
	 * Shows a vApp with everything in it.
	 * @param id its id, the {@code vapp_id} of a session
	 * @return the vApp as JSON
	 */
	public String vapp(String id) {
		return this.calls.get("/vapps/" + ControlCalls.encode(id));
	}

	/**
	 * Removes a vApp with everything in it.
	 * @param id its id
	 */
	public void deleteVapp(String id) {
		this.calls.delete("/vapps/" + ControlCalls.encode(id));
	}

	/**
	 * Lists what is emulated.
	 * @return the operations as JSON
	 */
	public String operations() {
		return this.calls.get("/operations");
	}

	/**
	 * What a client has to trust to come in by HTTPS.
	 * @return the certificate in PEM
	 */
	public String certificate() {
		return this.calls.get("/certificate.pem");
	}

	/**
	 * Makes any call to the control plane.
	 * @param method the HTTP method
	 * @param path the path behind {@code /__admin}, with its query
	 * @param json the body, or {@code null}
	 * @return the body of the answer, empty where there is none
	 */
	public String call(String method, String path, @Nullable String json) {
		return this.calls.call(method, path, json);
	}

	/**
	 * Says how an emulator is reached.
	 */
	public static final class Builder {

		private final URI server;

		private @Nullable String token;

		private @Nullable String trusted;

		private Builder(URI server) {
			this.server = server;
		}

		/**
		 * Names the token of {@code emulator.admin.token}.
		 * @param token the token
		 * @return this
		 */
		public Builder token(String token) {
			this.token = token;
			return this;
		}

		/**
		 * Trusts a certificate and nobody else, so that the emulator can be steered by
		 * HTTPS.
		 * @param pem the certificate in PEM, such as {@link ControlPlane#certificate()}
		 * @return this
		 */
		public Builder trust(String pem) {
			this.trusted = pem;
			return this;
		}

		/**
		 * Builds it; nothing is called yet.
		 * @return what steers the emulator
		 * @throws IllegalArgumentException when what is to be trusted is no certificate
		 */
		public ControlPlane build() {
			return new ControlPlane(new ControlCalls(this.server, this.token, this.trusted));
		}

	}

}
