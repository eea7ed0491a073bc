import * as admin from './admin';
import * as vcenter from './vcenter';

declare const process: { argv: string[] };

function verify(condition: boolean, what: string) {
    if (!condition) {
        throw new Error(what);
    }
}

async function check(server: string, token: string, descriptor: string) {
    // The emulated API: log in, list, create, upload, get, and an action with a union in its result.
    const credentials = new vcenter.Configuration({ basePath: server, username: 'tester', password: 'any' });
    const login = (await new vcenter.LoginApi(credentials).sessionCall()).value as string;
    const client = new vcenter.Configuration({ basePath: server, apiKey: login });
    const pool = (await new vcenter.InventoryApi(client).resourcePoolList()).value[0];
    const sessions = new vcenter.ImportSessionsApi(client);
    const id = (await sessions.importSessionCallById({
        id: pool.resourcePool,
        action: 'create-for-resource-pool',
        importSessionCallByIdInput: { createSpec: { importFlags: [], sourceType: 'PUSH_SOURCE' } },
    })).value as string;
    const upload = (await sessions.importSessionGet({ id })).value.files[0].fileUrl as string;
    await new vcenter.UploadsApi(client).upload({
        token: upload.substring(upload.lastIndexOf('/') + 1),
        body: new Blob([descriptor]),
    });
    const state = (await sessions.importSessionGet({ id })).value.state;
    const choices = ((await sessions.importSessionCallById({
        id,
        action: 'try-instantiate',
        importSessionCallByIdInput: { instantiationParameters: [] },
    })).value as vcenter.VcenterOvfImportSessionOvfValidationResult).parameters;
    verify(state === 'IMPORT_SELECTING_OVF_PARAMS', state);
    verify(choices[0].atClass.startsWith('com.vmware.vcenter.ovf.'), choices[0].atClass);

    // The control plane: list, create, get.
    const control = new admin.Configuration({ basePath: server, accessToken: token });
    const operations = await new admin.OperationsApi(control).listOperations();
    const faults = new admin.FaultsApi(control);
    const fault = await faults.addFault({ faultRule: { effect: { connection: 'reset' }, times: 1 } });
    verify((await faults.getFault({ id: fault.id })).rule.times === 1, 'the rule is another one');
    await faults.deleteFault({ id: fault.id });
    verify((await new admin.SessionsApi(control).getSession({ id })).state === state, 'the session is in another state');

    console.log(`typescript: ${id} is ${state} with ${choices.length} parameters; ${operations.length} operations`);
}

check(process.argv[2], process.argv[3], process.argv[4]);
