package io.github.ovfemulator.contentlibrary;

import java.util.List;

import io.github.ovfemulator.vapi.operation.CallContext;
import io.github.ovfemulator.vapi.operation.VapiOperation;
import io.github.ovfemulator.vapi.operation.VapiService;
import io.github.ovfemulator.vapi.type.ReferenceStatus;
import io.github.ovfemulator.vapi.type.ResourceType;
import io.github.ovfemulator.vapi.type.Structure;
import org.jspecify.annotations.Nullable;

/**
 * The operations of {@code com.vmware.content.library.item.update_session}.
 */
@VapiService(id = "com.vmware.content.library.item.update_session")
class UpdateSessionController {

	private final UpdateSessionService sessions;

	UpdateSessionController(UpdateSessionService sessions) {
		this.sessions = sessions;
	}

	@VapiOperation(value = "create", status = ReferenceStatus.DERIVED,
			rest = "POST /rest/com/vmware/content/library/item/update-session",
			api = "POST /api/content/library/item/update-session", apiBody = "create_spec")
	@ResourceType(UpdateSessionModel.RESOURCE_TYPE)
	String create(CreateRequest request, CallContext call) {
		return this.sessions.create(request.clientToken(), request.createSpec(), call);
	}

	@VapiOperation(value = "list", status = ReferenceStatus.DERIVED,
			rest = "GET /rest/com/vmware/content/library/item/update-session",
			api = "GET /api/content/library/item/update-session")
	List<@ResourceType(UpdateSessionModel.RESOURCE_TYPE) String> list(ListRequest request, CallContext call) {
		return this.sessions.list(request.libraryItemId(), call);
	}

	@VapiOperation(value = "get", status = ReferenceStatus.DERIVED,
			rest = "GET /rest/com/vmware/content/library/item/update-session/id:{update_session_id}",
			api = "GET /api/content/library/item/update-session/{update_session_id}")
	UpdateSessionModel get(SessionRequest request) {
		return this.sessions.require(request.updateSessionId()).model();
	}

	@VapiOperation(value = "update", status = ReferenceStatus.DERIVED,
			rest = "PATCH /rest/com/vmware/content/library/item/update-session/id:{update_session_id}",
			api = "PATCH /api/content/library/item/update-session/{update_session_id}", apiBody = "update_spec")
	void update(UpdateRequest request) {
		this.sessions.update(request.updateSessionId(), request.updateSpec());
	}

	@VapiOperation(value = "complete", status = ReferenceStatus.DERIVED,
			rest = "POST /rest/com/vmware/content/library/item/update-session/id:{update_session_id}?~action=complete",
			api = "POST /api/content/library/item/update-session/{update_session_id}?action=complete")
	void complete(SessionRequest request) {
		this.sessions.require(request.updateSessionId()).complete();
	}

	@VapiOperation(value = "keep_alive", status = ReferenceStatus.DERIVED,
			rest = "POST /rest/com/vmware/content/library/item/update-session/id:{update_session_id}?~action=keep-alive",
			api = "POST /api/content/library/item/update-session/{update_session_id}?action=keep-alive")
	void keepAlive(KeepAliveRequest request) {
		this.sessions.require(request.updateSessionId()).keepAlive(request.clientProgress());
	}

	@VapiOperation(value = "cancel", status = ReferenceStatus.DERIVED,
			rest = "POST /rest/com/vmware/content/library/item/update-session/id:{update_session_id}?~action=cancel",
			api = "POST /api/content/library/item/update-session/{update_session_id}?action=cancel")
	void cancel(SessionRequest request) {
		this.sessions.require(request.updateSessionId()).cancel();
	}

	@VapiOperation(value = "fail", status = ReferenceStatus.DERIVED,
			rest = "POST /rest/com/vmware/content/library/item/update-session/id:{update_session_id}?~action=fail",
			api = "POST /api/content/library/item/update-session/{update_session_id}?action=fail")
	void fail(FailRequest request) {
		this.sessions.require(request.updateSessionId()).abandon(request.clientErrorMessage());
	}

	@VapiOperation(value = "delete", status = ReferenceStatus.DERIVED,
			rest = "DELETE /rest/com/vmware/content/library/item/update-session/id:{update_session_id}",
			api = "DELETE /api/content/library/item/update-session/{update_session_id}")
	void delete(SessionRequest request) {
		this.sessions.delete(request.updateSessionId());
	}

	/**
	 * Parameters of {@code create}.
	 *
	 * @param clientToken a UUID that identifies repeated calls
	 * @param createSpec the properties of the new object
	 */
	record CreateRequest(@Nullable String clientToken, UpdateSessionModel createSpec) implements Structure {

	}

	/**
	 * Parameters of {@code list}.
	 *
	 * @param libraryItemId the item
	 */
	record ListRequest(
			@Nullable @ResourceType(UpdateSessionModel.RESOURCE_TYPE) String libraryItemId) implements Structure {

	}

	/**
	 * Parameters of {@code get}.
	 *
	 * @param updateSessionId the update session
	 */
	record SessionRequest(@ResourceType(UpdateSessionModel.RESOURCE_TYPE) String updateSessionId) implements Structure {

	}

	/**
	 * Parameters of {@code update}.
	 *
	 * @param updateSessionId the update session
	 * @param updateSpec the new properties; unset ones stay
	 */
	record UpdateRequest(@ResourceType(UpdateSessionModel.RESOURCE_TYPE) String updateSessionId,
			UpdateSessionModel updateSpec) implements Structure {

	}

	/**
	 * Parameters of {@code keep_alive}.
	 *
	 * @param updateSessionId the update session
	 * @param clientProgress the progress of the client in percent
	 */
	record KeepAliveRequest(@ResourceType(UpdateSessionModel.RESOURCE_TYPE) String updateSessionId,
			@Nullable Long clientProgress) implements Structure {

	}

	/**
	 * Parameters of {@code fail}.
	 *
	 * @param updateSessionId the update session
	 * @param clientErrorMessage the reason; clients exist that omit it
	 */
	record FailRequest(@ResourceType(UpdateSessionModel.RESOURCE_TYPE) String updateSessionId,
			@Nullable String clientErrorMessage) implements Structure {

	}

}
