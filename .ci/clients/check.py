import sys

import admin
import vcenter

server, token, descriptor = sys.argv[1:]

# The emulated API: log in, list, create, upload, get, and an action with a union in its result.
client = vcenter.ApiClient(vcenter.Configuration(host=server, username="tester", password="any"))
client.configuration.api_key["session_header"] = vcenter.LoginApi(client).session_call().value.actual_instance
pool = vcenter.InventoryApi(client).resource_pool_list().value[0]
sessions = vcenter.ImportSessionsApi(client)
spec = vcenter.VcenterOvfImportSessionCreateSpec(import_flags=[], source_type="PUSH_SOURCE")
session = sessions.import_session_call_by_id(
    pool.resource_pool,
    "create-for-resource-pool",
    vcenter.ImportSessionCallByIdInput(vcenter.ImportSessionCreateForResourcePoolInput(create_spec=spec)),
).value.actual_instance
upload = sessions.import_session_get(session).value.files[0].file_url
vcenter.UploadsApi(client).upload(upload.rsplit("/", 1)[1], descriptor.encode())
state = sessions.import_session_get(session).value.state
choices = sessions.import_session_call_by_id(
    session,
    "try-instantiate",
    vcenter.ImportSessionCallByIdInput(vcenter.ImportSessionTryInstantiateInput(instantiation_parameters=[])),
).value.actual_instance.parameters
assert state == "IMPORT_SELECTING_OVF_PARAMS", state
assert choices[0].actual_instance is not None

# The control plane: list, create, get.
control = admin.ApiClient(admin.Configuration(host=server, access_token=token))
operations = admin.OperationsApi(control).list_operations()
faults = admin.FaultsApi(control)
fault = faults.add_fault(admin.FaultRule(effect=admin.FaultRuleEffect(connection="reset"), times=1))
assert faults.get_fault(fault.id).rule.times == 1
faults.delete_fault(fault.id)
assert admin.SessionsApi(control).get_session(session).state == state

print(f"python: {session} is {state.value} with {len(choices)} parameters; {len(operations)} operations")
