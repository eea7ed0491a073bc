import java.io.File;
import java.util.List;

import admin.api.FaultsApi;
import admin.api.OperationsApi;
import admin.api.SessionsApi;
import admin.model.Fault;
import admin.model.FaultRule;
import admin.model.FaultRuleEffect;
import vcenter.ApiClient;
import vcenter.api.ImportSessionsApi;
import vcenter.api.InventoryApi;
import vcenter.api.LoginApi;
import vcenter.api.UploadsApi;
import vcenter.auth.ApiKeyAuth;
import vcenter.model.DynamicOvfParams;
import vcenter.model.ImportSessionCallByIdInput;
import vcenter.model.ImportSessionCreateForResourcePoolInput;
import vcenter.model.ImportSessionTryInstantiateInput;
import vcenter.model.VcenterOvfImportSessionCreateSpec;
import vcenter.model.VcenterOvfImportSessionSourceType;
import vcenter.model.VcenterOvfImportSessionState;

/** Calls a server with the generated clients. */
class Check {

	public static void main(String[] args) throws Exception {
		// The emulated API: log in, list, create, upload, get, and an action with a union in its result.
		ApiClient client = new ApiClient().setBasePath(args[0]);
		client.setUsername("tester");
		client.setPassword("any");
		String login = new LoginApi(client).sessionCall(null).getValue().getString();
		((ApiKeyAuth) client.getAuthentication("session_header")).setApiKey(login);
		String pool = new InventoryApi(client).resourcePoolList(null, null, null, null, null, null)
			.getValue()
			.get(0)
			.getResourcePool();
		ImportSessionsApi sessions = new ImportSessionsApi(client);
		VcenterOvfImportSessionCreateSpec spec = new VcenterOvfImportSessionCreateSpec().importFlags(List.of())
			.sourceType(VcenterOvfImportSessionSourceType.PUSH_SOURCE);
		String session = sessions
			.importSessionCallById(pool, "create-for-resource-pool",
					new ImportSessionCallByIdInput(new ImportSessionCreateForResourcePoolInput().createSpec(spec)))
			.getValue()
			.getString();
		String upload = sessions.importSessionGet(session).getValue().getFiles().get(0).getFileUrl();
		new UploadsApi(client).upload(upload.substring(upload.lastIndexOf('/') + 1), new File(args[2]));
		VcenterOvfImportSessionState state = sessions.importSessionGet(session).getValue().getState();
		List<DynamicOvfParams> choices = sessions
			.importSessionCallById(session, "try-instantiate",
					new ImportSessionCallByIdInput(
							new ImportSessionTryInstantiateInput().instantiationParameters(List.of())))
			.getValue()
			.getVcenterOvfImportSessionOvfValidationResult()
			.getParameters();
		require(state == VcenterOvfImportSessionState.IMPORT_SELECTING_OVF_PARAMS, state);
		require(choices.get(0).getActualInstance() != null, choices);

		// The control plane: list, create, get.
		admin.ApiClient control = new admin.ApiClient().setBasePath(args[0]);
		control.setBearerToken(args[1]);
		int operations = new OperationsApi(control).listOperations().size();
		FaultsApi faults = new FaultsApi(control);
		Fault fault = faults.addFault(new FaultRule().times(1)
			.effect(new FaultRuleEffect().connection(FaultRuleEffect.ConnectionEnum.RESET)));
		require(faults.getFault(fault.getId()).getRule().getTimes() == 1, fault);
		faults.deleteFault(fault.getId());
		require(new SessionsApi(control).getSession(session).getState().equals(state.getValue()), session);

		System.out.printf("java: %s is %s with %d parameters; %d operations%n", session, state, choices.size(), operations);
	}

	private static void require(boolean condition, Object actual) {
		if (!condition) {
			throw new IllegalStateException(String.valueOf(actual));
		}
	}

}
